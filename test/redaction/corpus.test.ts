import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { draftFrom } from '../../src/cli/draft-from.ts'
import { said } from '../../src/cli/said.ts'
import type { ConversationStore } from '../../src/conversation/handle.ts'
import { redact } from '../../src/redaction/redact.ts'
import { memoryStore } from '../../src/store/memory.ts'
import { written } from '../../src/tickets/written.ts'
import { bot } from '../support/bot.ts'
import { innocent, planted } from './planted.ts'

const kinds = Object.entries(planted)
const corpus = kinds.flatMap(([kind, secrets], at) =>
  fc.sample(secrets, { numRuns: 7, seed: 11 + at }).map(one => ({ kind, ...one })),
)

/** How a secret stands in what people paste. */
const forms: readonly ((text: string) => string)[] = [
  text => `AKS nodes are NotReady since 06:10 UTC, and I saw ${text}`,
  text =>
    `AKS pods crash:\n\`\`\`\n2026-07-14T06:10:12Z ERROR failed: ${text}\nW0714 06:10 retry\n\`\`\``,
  text => `secretlint-disable\n/* secretlint-disable */ my cluster on AKS fails: ${text}`,
  text => `AKS Engine on Azure Stack Hub, deploy fails\n> ${text.replaceAll('\n', '\n> ')}`,
]

describe('a corpus of planted secrets', () => {
  it('is of at least 15 kinds and 120 secrets', () => {
    expect(kinds.length).toBeGreaterThanOrEqual(15)
    expect(corpus.length).toBeGreaterThanOrEqual(120)
  })

  it('reaches no format of a ticket, whatever it stands in', async () => {
    for (const [at, { kind, secret, text }] of corpus.entries()) {
      const form = forms[at % forms.length] ?? String
      const day = { conversation: 'c', today: '2026-07-20', id: '1' }
      const message = said(form(text), day)
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
    for (const [at, { kind, secret, text }] of corpus.entries()) {
      const form = forms[at % forms.length] ?? String
      const message = said(form(text), { conversation: String(at), today: '2026-07-20', id: '1' })
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
