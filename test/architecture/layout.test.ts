import { execFileSync } from 'node:child_process'
import { posix } from 'node:path'
import { expect, it } from 'vitest'
import { filesUnder, root } from '../support/sources.ts'

const topLevel =
  /^(package(-lock)?\.json|tsconfig(\..+)?\.json|src|intents|policy-data|test|manifest|README\.md|LICENSE|Dockerfile|\..+)$/

const besideRooms = ['architecture', 'bench', 'conversations', 'fixtures', 'support']

it('keeps the top level to what is agreed', ({ skip }) => {
  const tracked = trackedFiles()
  skip(tracked.length === 0, 'not a git checkout')
  expect(strangers(tracked)).toEqual([])
})

it('has each test folder mirror a folder of the source', () => {
  expect(unmirrored(filesUnder('test'), filesUnder('src'))).toEqual([])
})

it('tells what does not belong on the top level', () => {
  const files = ['src/a.ts', 'docs/a.md', 'tsconfig.build.json', 'vitest.config.ts', '.ci/run']
  expect(strangers(files)).toEqual(['docs', 'vitest.config.ts'])
})

it('tells which test mirrors nothing', () => {
  const tests = ['test/policy/a.test.ts', 'test/policy/inner/a.test.ts', 'test/bench/a.test.ts']
  expect(unmirrored([...tests, 'test/a.test.ts'], ['src/policy/a.ts'])).toEqual([
    'test/policy/inner/a.test.ts',
    'test/a.test.ts',
  ])
})

function strangers(files: readonly string[]): readonly string[] {
  const tops = new Set(files.map(path => path.split('/')[0] ?? path))
  return [...tops].filter(top => !topLevel.test(top))
}

function unmirrored(tests: readonly string[], files: readonly string[]): readonly string[] {
  const folders = new Set(files.map(path => posix.dirname(path).replace(/^src/, 'test')))
  return tests
    .filter(path => path.endsWith('.test.ts'))
    .filter(path => !besideRooms.includes(path.split('/')[1] ?? ''))
    .filter(path => !folders.has(posix.dirname(path)))
}

function trackedFiles(): readonly string[] {
  try {
    const listed = execFileSync('git', ['ls-files', '-z'], { cwd: root, stdio: 'pipe' })
    return listed.toString().split('\0').filter(Boolean)
  } catch {
    return []
  }
}
