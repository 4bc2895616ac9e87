import { describe, expect, it } from 'vitest'
import { said } from '../../src/cli/said.ts'
import { bot } from '../support/bot.ts'

const log = (lines: number) =>
  Array.from(
    { length: lines },
    (_, at) =>
      `2026-11-26T04:00:${String(at % 60).padStart(2, '0')}Z ERROR node np1-${at} lease=${at * 7919}`,
  ).join('\n')

/** Input made to be slow or to break something, for a size. */
const kinds: Readonly<Record<string, (size: number) => string>> = {
  'one character': size => 'a'.repeat(size),
  'nested brackets': size => '('.repeat(size / 2) + ')'.repeat(size / 2),
  'a log': size => log(size / 50),
  'only emoji': size => '😀'.repeat(size / 2),
  'only quotes': size => '"'.repeat(size),
  'quoted lines': size => '> why\n'.repeat(size / 6),
  'words without end': size => 'cluster stopped for '.repeat(size / 20),
  'digits and dots': size => '1.2.'.repeat(size / 4),
  base64: size => 'QUJD'.repeat(size / 4),
  'dashes and equals': size => '--p=a '.repeat(size / 6),
  spaces: size => `why${' '.repeat(size)}`,
}

describe('input made to hurt', () => {
  it.each(Object.entries(kinds))('of %s is answered', async (_, make) => {
    const { replies } = await answerTo(make(100_000))
    expect(replies.length).toBeGreaterThan(0)
  })

  it.each(Object.entries(kinds))(
    'of %s takes no more than its share when it grows',
    async (_, make) => {
      const [small, large] = [make(50_000), make(200_000)]
      await answerTo(small)
      const grown = (await best(large)) / Math.max(await best(small), least)
      expect(grown).toBeLessThan(12)
    },
    60_000,
  )

  it.each(Object.entries(kinds))(
    'of %s in a ticket takes no more than its share',
    async (_, make) => {
      const [small, large] = [make(50_000), make(200_000)]
      await answerTo(small, symptom)
      const grown = (await best(large, symptom)) / Math.max(await best(small, symptom), least)
      expect(grown).toBeLessThan(12)
    },
    60_000,
  )

  it('of a log of 5,000 lines and of 200 kB without a space is answered', async () => {
    for (const text of [log(5000), 'x'.repeat(200_000)]) {
      expect((await answerTo(text)).replies.length).toBeGreaterThan(0)
      expect((await answerTo(text, symptom)).trace.asks).toBe('draft.startedAt')
    }
  })

  it('of text in every script and with every control is answered', async () => {
    for (const text of [
      'مرحبا‮ AKS',
      '中文集群',
      '\u0000\u0007AKS',
      '​​',
      '```',
      '<b>AKS</b>',
      '{}'.repeat(500),
    ]) {
      expect((await answerTo(text)).replies.length).toBeGreaterThan(0)
    }
  })
})

/** Shorter times are noise, in milliseconds. */
const least = 5

/** After these a ticket asks what goes wrong. */
const symptom = ['draft a ticket', 'Azure Local']

async function answerTo(text: string, before: readonly string[] = []) {
  const handle = bot.converse()
  const place = { conversation: 'c', today: '2026-11-26' }
  for (const [at, earlier] of before.entries())
    await handle(said(earlier, { ...place, id: String(at) }))
  return handle(said(text, { ...place, id: 'last' }))
}

/** The shortest of some tries, so that a busy machine does not decide. */
async function best(text: string, before: readonly string[] = []): Promise<number> {
  const times: number[] = []
  for (let left = 3; left > 0; left--) {
    const start = performance.now()
    await answerTo(text, before)
    times.push(performance.now() - start)
  }
  return Math.min(...times)
}
