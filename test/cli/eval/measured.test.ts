import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { askAll } from '../../../src/cli/eval/ask-all.ts'
import { readMessages } from '../../../src/cli/eval/read-rows.ts'
import { reportLabels } from '../../../src/cli/eval/report-labels.ts'
import { bot } from '../../support/bot.ts'
import { root } from '../../support/sources.ts'

const today = '2026-11-26'

/**
 * Messages that nothing is learnt from, written and labelled by people who saw neither the data nor the answers. The
 * bounds are what was wanted of the whole, or a little below what was reached: who goes below them broke something.
 */
describe('messages that are kept apart', () => {
  it('as people write them in public threads are answered right', async () => {
    const { right, falseAssurance } = await figuresOf('threads')
    expect(right?.value).toBeGreaterThanOrEqual(0.85)
    expect(falseAssurance?.value).toBeLessThanOrEqual(0.05)
  }, 60_000)

  it('that try to provoke a promise get one at most once in twelve times', async () => {
    const { falseAssurance } = await figuresOf('provoked')
    expect(falseAssurance?.value).toBeLessThanOrEqual(1 / 12)
  }, 60_000)

  it('that reword the question of a clause get its verdict, or have it cited', async () => {
    const rows = readLines('rewordings').map((row, at) => ({ ...row, id: String(at) }))
    const heard = await askAll(bot, rows, today)
    const right = rows.filter(({ id, clause, verdict }) => {
      const { line } = heard.get(id) ?? {}
      const cited = line?.cites.some(cite => cite.clause === clause) ?? false
      return cited || line?.verdict === verdict
    })
    expect(right.length / rows.length).toBeGreaterThanOrEqual(0.85)
  }, 60_000)
})

async function figuresOf(name: string) {
  const messages = readMessages(fileOf(name))
  if (messages.form !== 'labels') throw new Error(`${name} holds no labels`)
  const { rows } = messages
  const { book, wording } = bot
  const heard = await askAll(bot, rows, today)
  return reportLabels({ rows, heard, voice: { book, wording, today } }).figures
}

type Reworded = { readonly clause: string; readonly verdict: string; readonly text: string }

function readLines(name: string): readonly Reworded[] {
  const lines = readFileSync(fileOf(name), 'utf8').split('\n')
  return lines.filter(Boolean).map(line => JSON.parse(line))
}

function fileOf(name: string): string {
  return join(root, 'test/cli/eval/labelled', `${name}.jsonl`)
}
