import { type ChildProcess, execFileSync, spawn } from 'node:child_process'
import { cpSync, mkdtempSync, readFileSync, rmSync, symlinkSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { env } from 'node:process'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { root } from '../support/sources.ts'

/** What is installed: what the build made, the model, the packages, and none of the sources. */
let folder: string
let child: ChildProcess
let address: string

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'remit-built-'))
  const { scripts } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as {
    readonly scripts: { readonly build: string }
  }
  const build = scripts.build.replaceAll(/\bdist\b/g, join(folder, 'dist'))
  execFileSync('npm', ['exec', '-c', build], { cwd: root, stdio: 'pipe' })
  cpSync(join(root, 'package.json'), join(folder, 'package.json'))
  cpSync(join(root, 'intents/model.json'), join(folder, 'intents/model.json'))
  symlinkSync(join(root, 'node_modules'), join(folder, 'node_modules'), 'junction')
  child = spawn(process.execPath, ['dist/remit.js', 'serve'], {
    cwd: folder,
    env: { ...env, PORT: '0', ADMIN_PORT: '0', DATABASE_URL: 'memory' },
    stdio: ['ignore', 'ignore', 'pipe'],
  })
  address = await new Promise<string>((resolve, reject) => {
    let said = ''
    child.stderr?.on('data', (chunk: Buffer) => {
      said += chunk.toString()
      const found = /Try Remit at (\S+)/.exec(said)?.[1]
      if (found) resolve(found)
    })
    child.once('exit', () => reject(new Error(said)))
  })
}, 60_000)

afterAll(() => {
  child.kill()
  rmSync(folder, { recursive: true, force: true })
})

it('is served by what was built, where no sources are', async () => {
  const page = await fetch(address)
  expect([page.status, page.headers.get('content-type')]).toEqual([200, 'text/html; charset=utf-8'])
  const html = await page.text()
  const files = [...html.matchAll(/(?:href|src)="\/([^"]+)"/g)].map(([, path = '']) => path)
  expect(files).toContain('page/page.js')
  const statuses = await Promise.all(files.map(async path => (await fetch(address + path)).status))
  expect(statuses).toEqual(files.map(() => 200))
})

it('answers there too', async () => {
  const html = await (await fetch(address)).text()
  const token = /name="remit-token" content="([^"]+)"/.exec(html)?.[1] ?? ''
  const headers = { 'content-type': 'application/json', 'x-remit-token': token }
  const body = JSON.stringify({
    id: '1',
    conversation: 'c',
    person: 'p',
    kind: 'said',
    text: 'Is Istio covered on AKS?',
  })
  const answer = await fetch(`${address}page/message`, { method: 'POST', headers, body })
  expect(await answer.text()).toMatch(/Not covered/)
})
