import { execFileSync } from 'node:child_process'
import fc from 'fast-check'
import { expect, it } from 'vitest'
import { toAz } from '../../src/tickets/to-az.ts'
import { toAzure } from '../../src/tickets/to-azure.ts'
import { book } from './book.ts'
import { anyDraft } from './drafts.ts'

/** Stands for az: prints its arguments, each and each call with an end that no text holds. */
const az = `az() { printf '%s\\0' "$@"; printf '\\1'; }\n`

it('gives bash its fields back as they are, whatever they hold', () => {
  const drafts = fc.sample(anyDraft, { numRuns: 150, seed: 7 })
  const script = az + drafts.map(draft => toAz(book, draft)).join('\n')
  const output = execFileSync('bash', ['-s'], { input: script, maxBuffer: 1 << 28 }).toString()
  const calls = output.split('\u0001').slice(0, -1)
  expect(calls).toHaveLength(drafts.length)
  for (const [at, call] of calls.entries()) {
    const words = call.split('\0').slice(0, -1)
    const draft = drafts[at]
    if (!draft) throw new Error('no draft')
    const { properties } = toAzure(book, draft) as { properties: Record<string, string> }
    const { title, description, problemStartTime } = properties
    expect(words.slice(0, 5)).toEqual([
      'support',
      'in-subscription',
      'tickets',
      'create',
      '--ticket-name',
    ])
    expect(after(words, '--title')).toBe(title)
    expect(after(words, '--description')).toBe(description)
    expect(after(words, '--start-time')).toBe(problemStartTime)
  }
})

function after(words: readonly string[], option: string): string | undefined {
  const at = words.indexOf(option)
  return at < 0 ? undefined : words[at + 1]
}
