import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { openService } from '../../src/app/service.ts'
import type { ConversationStore } from '../../src/conversation/handle.ts'
import { memoryStore } from '../../src/store/memory.ts'
import type { Message } from '../../src/vocabulary/message.ts'
import { bot } from '../support/bot.ts'
import { anyMessage } from '../support/change.ts'

const day = 24 * 60 * 60_000

beforeEach(() => void vi.useFakeTimers({ toFake: ['Date'], now: Date.parse('2026-11-26T12:00Z') }))
afterEach(() => void vi.useRealTimers())

it('keeps conversations, drafts, people and decisions each as long as its own setting says', async () => {
  const store: ConversationStore = memoryStore()
  const { desk, expire } = openService(bot, store, { conversations: 2, drafts: 5, audit: 7 })
  const say = async (message: Partial<Message>) => {
    const { id } = await desk.handle(anyMessage({ at: new Date().toISOString(), ...message }))
    await desk.shown(id)
  }
  await say({ id: '1', person: 'asks', text: 'Is Istio covered on AKS?' })
  await say({ id: '2', person: 'drafts', text: 'draft a ticket for AKS: nodes are NotReady' })
  await say({ id: '3', person: 'drafts', text: 'the region is westeurope' })
  const left = async () => {
    const asks = await store.load(anyMessage({ person: 'asks' }), '1')
    const drafts = await store.load(anyMessage({ person: 'drafts' }), '2')
    return {
      question: asks.heard !== undefined && asks.conversation.value !== undefined,
      draft: drafts.conversation.value?.state.draft !== undefined,
      remembered: drafts.person.key !== undefined,
      decisions: (await store.audit.after(0, 9)).length,
    }
  }
  const after = async (days: number) => {
    vi.setSystemTime(Date.parse('2026-11-26T12:00Z') + days * day)
    await expire()
    return left()
  }
  const all = { question: true, draft: true, remembered: true, decisions: 3 }
  expect(await after(1.9)).toEqual(all)
  expect(await after(2.1)).toEqual({ ...all, question: false })
  expect(await after(4.9)).toEqual({ ...all, question: false })
  const audited = { question: false, draft: false, remembered: false, decisions: 3 }
  expect(await after(5.1)).toEqual(audited)
  expect(await after(6.9)).toEqual(audited)
  expect(await after(7.1)).toEqual({ ...audited, decisions: 0 })
})
