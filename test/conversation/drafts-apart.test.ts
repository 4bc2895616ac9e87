import { describe, expect, it } from 'vitest'
import type { ConversationStore } from '../../src/conversation/handle.ts'
import { memoryStore } from '../../src/store/memory.ts'
import type { Message } from '../../src/vocabulary/message.ts'
import { bot } from '../support/bot.ts'
import { anyMessage } from '../support/change.ts'

/** A channel of one tenant and of another, where every id is the same: conversation, person, messages. */
function channel() {
  const store: ConversationStore = memoryStore()
  const handle = bot.converse({ store })
  const talk = (who: Partial<Message>) => {
    let serial = 0
    const at = { visibility: 'channel' as const, ...who }
    return {
      say: (message: Partial<Message>) =>
        handle(anyMessage({ ...at, id: `m${++serial}`, ...message })),
      ticket: async () =>
        (await store.load(anyMessage(at), '')).conversation.value?.state.draft?.ticket,
    }
  }
  return {
    author: talk({}),
    colleague: talk({ person: 'p2' }),
    namesake: talk({ tenant: 'other' }),
  }
}

async function drafted(author: ReturnType<typeof channel>['author']) {
  await author.say({ text: 'draft a ticket for AKS: the gateway of kryptonite is down' })
  const { replies } = await author.say({ text: 'the scope is one pool' })
  const draft = replies.find(reply => reply.kind === 'draft')
  if (draft?.kind !== 'draft') throw new Error('There is no draft')
  return draft
}

describe.each(['colleague', 'namesake'] as const)('a draft in a channel, for a %s', who => {
  it('is not there: asked for, or by its buttons', async () => {
    const { author, [who]: other } = channel()
    const { actions } = await drafted(author)
    expect(actions.map(({ action }) => action)).toEqual(['show', 'edit', 'submit', 'withdraw'])
    const before = await author.ticket()
    const asked = ['drafts', 'show the draft', 'submit it', 'cancel'].map(text => ({ text }))
    const pressed = actions.map(({ id }) => ({ kind: 'chose' as const, choice: id }))
    for (const tried of [...asked, ...pressed]) {
      const { replies } = await other.say(tried)
      expect(JSON.stringify(replies)).not.toContain('kryptonite')
    }
    expect(await author.ticket()).toEqual(before)
  })

  it('is not theirs to change: not in words, not by its form, not by one of their own', async () => {
    const { author, [who]: other } = channel()
    const { id } = await drafted(author)
    const before = await author.ticket()
    await other.say({ text: 'the scope is all of them' })
    await other.say({ kind: 'filled', form: { draft: id, scope: 'all of them' } })
    await other.say({ text: 'draft a ticket for AKS Engine: something else' })
    await other.say({ kind: 'filled', form: { draft: id, scope: 'all of them' } })
    expect(JSON.stringify(await other.ticket())).not.toContain('kryptonite')
    expect(await author.ticket()).toEqual(before)
    await author.say({ text: 'the scope is two pools' })
    expect((await author.ticket())?.fields.scope?.value).toBe('two pools')
  })

  it('is forgotten by its author alone', async () => {
    const { author, [who]: other } = channel()
    await drafted(author)
    await other.say({ text: 'forget me' })
    expect(await author.ticket()).toBeDefined()
    await author.say({ text: 'forget me' })
    expect(await author.ticket()).toBeUndefined()
  })
})
