import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { draftFrom } from '../../src/cli/draft-from.ts'
import { said } from '../../src/cli/said.ts'
import type { ConversationStore } from '../../src/conversation/handle.ts'
import { redact } from '../../src/redaction/redact.ts'
import { memoryStore } from '../../src/store/memory.ts'
import { written } from '../../src/tickets/written.ts'
import { bot } from '../support/bot.ts'
import { corpus, pasted } from './corpus.ts'
import { innocent } from './planted.ts'

describe('a corpus of planted secrets', () => {
  it('is of at least 15 kinds and 120 secrets', () => {
    expect(new Set(corpus.map(({ kind }) => kind)).size).toBeGreaterThanOrEqual(15)
    expect(corpus.length).toBeGreaterThanOrEqual(120)
  })

  it('reaches no format of a ticket, whatever it stands in', async () => {
    for (const [at, one] of corpus.entries()) {
      const { kind, secret, text } = one
      const message = said(pasted(one, at), { conversation: 'c', today: '2026-07-20', id: '1' })
      const ticket = await draftFrom(bot, {
        messages: [message],
        facts: {},
        fields: { evidence: text, contact: `Ada Example ${text}` },
      })
      const shown = [
        JSON.stringify(ticket),
        ...Object.values(written).map(write => write(bot.fields, ticket)),
      ]
      expect([kind, shown.some(one => one.includes(secret))]).toEqual([kind, false])
    }
  })

  it('reaches neither the store nor an answer', async () => {
    const store: ConversationStore = memoryStore()
    const handle = bot.converse({ store })
    for (const [at, one] of corpus.entries()) {
      const { kind, secret } = one
      const place = { conversation: String(at), today: '2026-07-20', id: '1' }
      const message = said(pasted(one, at), place)
      const answer = await handle(message)
      const kept = await store.load(message, '1')
      expect([kind, JSON.stringify([answer, kept]).includes(secret)]).toEqual([kind, false])
    }
  })
})

it('takes at most 2 in 100 of 500 innocent strings out of a private ticket', () => {
  const strings = fc.sample(innocent, { numRuns: 500, seed: 5 })
  const taken = strings.filter(text => redact(text).removed.length > 0)
  expect(taken.length / strings.length).toBeLessThanOrEqual(0.02)
})
