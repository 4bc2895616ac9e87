import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { unzipSync } from 'fflate'
import { afterAll, expect, it } from 'vitest'
import { readPackaging } from '../../../src/app/config.ts'
import { run } from '../../../src/cli/commands/teams-package.ts'

const folder = mkdtempSync(join(tmpdir(), 'remit-package-'))
afterAll(() => rmSync(folder, { recursive: true }))

const settings = {
  TEAMS_APP_ID: '11111111-2222-3333-4444-555555555555',
  PUBLISHER_URL: 'https://contoso.example/remit',
}

it('makes a zip of manifest and icons, the same for the same settings', async () => {
  const made = async (name: string) => {
    const out = join(folder, name)
    expect(await run(['--out', out], terminal([]), readPackaging(settings))).toBe(0)
    return readFileSync(out)
  }
  const zip = await made('one.zip')
  const files = unzipSync(zip)
  expect(Object.keys(files)).toEqual(['manifest.json', 'color.png', 'outline.png'])
  const { id } = JSON.parse(new TextDecoder().decode(files['manifest.json'])) as { id: string }
  expect(id).toBe(settings.TEAMS_APP_ID)
  expect(await made('other.zip')).toEqual(zip)
})

it('says what is missing, and makes nothing', async () => {
  const told: string[] = []
  expect(await run([], terminal(told), readPackaging({}))).toBe(1)
  expect(told.join('')).toMatch(/TEAMS_APP_ID is "".*\nPUBLISHER_URL is ""/)
})

function terminal(told: string[]): Parameters<typeof run>[1] {
  const write = (text: string) => void told.push(text)
  return { out: write, err: write } as unknown as Parameters<typeof run>[1]
}
