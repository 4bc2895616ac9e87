import { spawn, spawnSync } from 'node:child_process'
import { once } from 'node:events'
import { existsSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { text } from 'node:stream/consumers'
import { describe, expect, it } from 'vitest'
import { root } from '../support/sources.ts'

/** The command line as a process of its own, from source. */
function remit(...args: readonly string[]) {
  return spawn(process.execPath, ['--import', 'tsx', 'src/cli/main.ts', ...args], { cwd: root })
}

/** What a process printed, and how it ended. */
async function endOf(child: ReturnType<typeof remit>) {
  const [out, err, [code]] = await Promise.all([
    text(child.stdout),
    text(child.stderr),
    once(child, 'exit'),
  ])
  return { out, err, code: code as number }
}

it('ends with the code of the command', async () => {
  expect(await endOf(remit('chekc'))).toEqual({
    out: '',
    err: 'There is no command "chekc". Did you mean "check"?\n',
    code: 2,
  })
})

it('tells every setting that is wrong, a line each, and no stack trace', async () => {
  const env = { SUBMIT: 'live', SUBMITTERS: `ada ${'x'.repeat(500)}` }
  const args = ['--import', 'tsx', 'src/cli/main.ts', 'serve']
  const { stderr, status } = spawnSync(process.execPath, args, { cwd: root, env, encoding: 'utf8' })
  expect(status).toBe(2)
  expect(stderr).not.toMatch(/^\s+at /m)
  expect(stderr).toContain('SUBMITTERS holds "ada": no subscription stands after "="\n')
  expect(stderr).toMatch(/SUBMIT is "live" in local mode.*\. The README lists the settings\n$/)
})

it('needs no setting that its command does not read', () => {
  const out = join(mkdtempSync(join(tmpdir(), 'remit-package-')), 'teams.zip')
  const env = {
    TEAMS_APP_ID: '11111111-2222-4333-8444-555555555555',
    PUBLISHER_URL: 'https://contoso.example/remit',
  }
  const args = ['--import', 'tsx', 'src/cli/main.ts', 'teams-package', '--out', out]
  const { stderr, status } = spawnSync(process.execPath, args, { cwd: root, env, encoding: 'utf8' })
  expect([stderr, status, existsSync(out)]).toEqual(['', 0, true])
  rmSync(dirname(out), { recursive: true })
})

it('is quiet when its reader leaves early', async () => {
  const child = remit('matrix')
  child.stdout.destroy()
  const [err, [code]] = await Promise.all([text(child.stderr), once(child, 'exit')])
  expect([err, code]).toEqual(['', 0])
})

it('reads standard input, and tells by its code that a line failed', async () => {
  const child = remit('ask', '--jsonl')
  child.stdin.end('{"id":1,"text":"Is Istio supported on AKS?"}\r\n{"id":2}')
  const { out, err, code } = await endOf(child)
  expect([err, code]).toEqual(['', 1])
  expect(out).toMatch(/^\{"id":1,.*"verdict":"not-covered".*\}\n\{"id":2,"line":2,"error".*\}\n$/)
})

it('answers a conversation that is piped in, without colour', async () => {
  const child = remit('chat')
  child.stdin.end('Is Istio supported on AKS?\n')
  const { out, code } = await endOf(child)
  expect([out.split(' · ')[0], code]).toEqual(['Not covered', 0])
})

/** A program that stands in for a window, where the system has it. */
const windowed = '/usr/bin/script'

describe.skipIf(!existsSync(windowed))('at a window', () => {
  function shown(environment: Readonly<Record<string, string>>): string {
    const command = `"${process.execPath}" --import tsx src/cli/main.ts ask "Is Istio supported on AKS?"`
    const { stdout } = spawnSync(windowed, ['-qec', command, '/dev/null'], {
      cwd: root,
      encoding: 'utf8',
      env: { PATH: '/usr/bin:/bin', TERM: 'xterm', ...environment },
    })
    return stdout
  }

  it('has colour, unless NO_COLOR is set', () => {
    expect(shown({})).toContain('\u001b[1;31mNot covered\u001b[0m')
    expect(shown({ NO_COLOR: '1' })).toMatch(/^Not covered · /)
  })
})
