import { describe, expect, it } from 'vitest'
import { said } from '../../src/cli/said.ts'
import type { Conversation } from '../../src/conversation/handle.ts'
import { freshState, type State, type Subject } from '../../src/dialogue/state.ts'
import { redactMessage } from '../../src/redaction/redact-message.ts'
import { memoryStore } from '../../src/store/memory.ts'
import type { Offer } from '../../src/vocabulary/reply.ts'
import { bot } from '../support/bot.ts'
import { anyChange } from '../support/change.ts'

const topics = ['third-party.istio', 'control-plane.dns', 'howto.custom-ingress']

const offers: readonly Offer[] = topics.map((topic, at) => ({
  id: String(at + 1),
  topics: [topic],
  aspect: 'help',
  label: topic,
  verdict: 'ask',
  meaning: 'It depends',
}))

const subject: Subject = {
  intent: 'coverage',
  topics: ['third-party.istio'],
  aspect: 'help',
  facts: {},
  asked: [],
  questions: 0,
}

/** A conversation in which three readings are offered and something of the cluster is known. */
const offering: State = {
  ...freshState(),
  facts: { kubernetesVersion: '1.29' },
  products: ['aks-local'],
  subject,
  pending: { kind: 'readings', offers, subject },
}

async function answerTo(text: string, choice?: string, state: State = offering) {
  const store = memoryStore<Conversation, State['profile']>()
  const typed = said(text, { conversation: 'c', today: '2026-11-26', id: '1' })
  const message = choice === undefined ? typed : { ...typed, kind: 'chose' as const, choice }
  await store.commit(
    anyChange(redactMessage({ ...message, id: 'before' }), {
      state,
      knowledge: bot.knowledge,
    }),
  )
  const { replies, trace } = await bot.converse({ store })(message)
  return { ...trace, kinds: replies.map(({ kind }) => kind) }
}

it('a reading taken up is judged by what is asked of its own topic', async () => {
  const { aspect } = await answerTo('', '1')
  expect(aspect).toBe('help')
  const asked = offers.map(offer => ({ ...offer, aspect: 'duty' as const }))
  const pending = { kind: 'readings' as const, offers: asked, subject }
  expect((await answerTo('', '2', { ...offering, pending })).aspect).toBe('duty')
})

describe('readings that are offered', () => {
  it.each([
    ['2', 'control-plane.dns'],
    ['b', 'control-plane.dns'],
    ['the second one', 'control-plane.dns'],
    ['the last one', 'howto.custom-ingress'],
    ['number 1', 'third-party.istio'],
    ['Istio', 'third-party.istio'],
  ])('are taken by "%s"', async (text, topic) => {
    const { topics: taken, facts, asks } = await answerTo(text)
    expect(taken).toEqual([topic])
    expect(facts).toEqual({ kubernetesVersion: '1.29' })
    expect(asks).toBeUndefined()
  })

  it('are taken by a choice, and not by one that is no longer there', async () => {
    expect((await answerTo('', '3')).topics).toEqual(['howto.custom-ingress'])
    expect(await answerTo('', 'stopped')).toMatchObject({ topics: [], verdict: 'none' })
  })

  it.each(['none of these', 'no', 'not sure'])('give way to help for "%s"', async text => {
    expect(await answerTo(text)).toMatchObject({
      kinds: ['help', 'text'],
      facts: { kubernetesVersion: '1.29' },
    })
  })

  it('are judged again under a product, and offered again where they still differ', async () => {
    expect(await answerTo('AKS Engine')).toMatchObject({
      products: ['aks-engine'],
      asks: 'topic',
      kinds: ['readings'],
    })
  })

  it('are left for a question of its own', async () => {
    expect(await answerTo('who runs Kubernetes upgrades on AKS?')).toMatchObject({
      products: ['aks'],
    })
  })
})
