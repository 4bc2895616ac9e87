import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { refreshed } from '../support/readme/blocks.ts'
import { filesUnder, root } from '../support/sources.ts'

const readme = readFileSync(join(root, 'README.md'), 'utf8')

describe('the README', () => {
  it('shows what the product says and does today; else run: npm run fix', async () => {
    expect(await refreshed(readme)).toBe(readme)
  })

  it('has each room of the source on its map, and no other', () => {
    const mapped = [...readme.matchAll(/^\| `src\/([\w/]+)\/` \|/gm)].map(([, room = '']) => room)
    expect(mapped.toSorted()).toEqual(rooms())
  })

  it('names only files and folders that are there', () => {
    const named = [...readme.matchAll(/`((?:src|test|intents|policy-data)\/[\w@./-]*)`/g)]
    const missing = named.map(([, path = '']) => path).filter(path => !existsSync(join(root, path)))
    expect(named.length).toBeGreaterThan(10)
    expect(missing).toEqual([])
  })

  it('names only scripts that are there', () => {
    const { scripts } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as {
      readonly scripts: Readonly<Record<string, string>>
    }
    const named = [...readme.matchAll(/npm run (?:--silent )?([\w:]+)/g)].map(
      ([, name = '']) => name,
    )
    expect(named.filter(name => !(name in scripts))).toEqual([])
  })

  it('begins with what can be tried at once', () => {
    const start = readme.indexOf('npm ci && npm run chat')
    expect(start).toBeGreaterThan(0)
    expect(readme.slice(0, start).split('\n').length).toBeLessThan(60)
    expect(readme).toContain('npm ci && npm test')
  })
})

/** Each folder of `src/`, and each channel, which is a room of its own. */
function rooms(): readonly string[] {
  const folders = filesUnder('src').map(path => path.split('/').slice(1, -1))
  const names = folders.map(([room = '', inner = '']) =>
    room === 'channels' ? `${room}/${inner}` : room,
  )
  return [...new Set(names)].toSorted()
}
