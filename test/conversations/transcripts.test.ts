import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { parse } from 'yaml'
import { draw } from '../../src/channels/terminal/draw.ts'
import { givenFacts } from '../../src/cli/given.ts'
import { said } from '../../src/cli/said.ts'
import type { Message } from '../../src/vocabulary/message.ts'
import { bot } from '../support/bot.ts'
import { type Expected, meaningOf, type Transcript, transcriptFile } from '../support/transcript.ts'

const folder = import.meta.dirname
const files = readdirSync(folder).filter(name => name.endsWith('.yaml'))

describe('conversations', () => {
  it.each(files)('%s goes as written', async name => {
    const transcript = transcriptFile.parse(parse(readFileSync(join(folder, name), 'utf8')))
    const meanings = await play(transcript)
    for (const [at, { bot: wanted }] of transcript.turns.entries()) {
      expectMeaning(wanted, meanings[at], `${transcript.title}, turn ${at + 1}`)
    }
  })
})

describe('a complete ticket', () => {
  const complete = files.filter(name => name.startsWith('ticket-complete-'))

  it.each(complete)('is drafted in at most eight questions: %s', name => {
    const { turns } = transcriptFile.parse(parse(readFileSync(join(folder, name), 'utf8')))
    const asked = turns.filter(({ bot: { asks = '' } }) => asks.startsWith('draft.'))
    expect(asked.length).toBeLessThanOrEqual(8)
    expect(turns.at(-1)?.bot).toMatchObject({ asks: 'nothing', stage: 'ready', missing: [] })
  })

  it('is shown for each product', () => {
    const products = bot.fields.field('product')?.choices?.map(({ id }) => id) ?? []
    expect(complete.toSorted()).toEqual(
      products.map(product => `ticket-complete-${product}.yaml`).toSorted(),
    )
  })
})

async function play({ turns, given = {}, day = '2026-11-26' }: Transcript) {
  const pairs = Object.entries(given).map(([fact, value]) => `${fact}=${String(value)}`)
  const handle = bot.converse({ facts: givenFacts(pairs, bot.book) })
  const meanings = []
  let id = 0
  for (const { user = '', choice, form, again, with: more } of turns) {
    if (!again) id += 1
    const typed = said(user, { conversation: 'transcript', today: day, id: String(id) })
    const message = { ...typed, ...(more as Partial<Message>) }
    const answer = await handle(asDone(message, { choice, form }))
    meanings.push(meaningOf(answer, draw(answer.replies, { width: 80, colour: false })))
  }
  return meanings
}

/** A message as what a person did: said, chose, or filled in a form. */
function asDone({ text, ...message }: Message, { choice, form }: Pick<Turn, 'choice' | 'form'>) {
  if (form) return { ...message, kind: 'filled' as const, form }
  if (choice !== undefined) return { ...message, kind: 'chose' as const, choice }
  return text === undefined ? message : { ...message, text }
}

type Turn = Transcript['turns'][number]
type Meaning = Awaited<ReturnType<typeof play>>[number]

/** One expectation after the other, each named when it fails. */
function expectMeaning(wanted: Expected, meant: Meaning | undefined, place: string): void {
  if (!meant) throw new Error(`${place}: no answer`)
  const { cites, facts, says, choices, draft, mentions, omits, verdicts, ...same } = wanted
  for (const [key, value] of Object.entries(same)) {
    expect(meant[key as keyof Meaning], `${place}: ${key}`).toEqual(value)
  }
  if (cites) expect(meant.cited, `${place}: cites`).toContain(cites)
  if (facts) expect(meant.facts, `${place}: facts`).toMatchObject(facts)
  if (verdicts) expect(meant.verdicts, `${place}: verdicts`).toMatchObject(verdicts)
  for (const id of says ?? []) expect(meant.says, `${place}: says`).toContain(id)
  for (const id of choices ?? []) expect(meant.choices, `${place}: choices`).toContain(id)
  for (const [field, value] of Object.entries(draft ?? {})) {
    expect(meant.draft[field], `${place}: draft.${field}`).toContain(value)
  }
  for (const word of mentions ?? []) expect(meant.text, `${place}: mentions`).toContain(word)
  for (const word of omits ?? []) expect(meant.text, `${place}: omits`).not.toContain(word)
}
