import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { ticketName } from '../../src/azure/ticket-name.ts'
import type { ConversationStore } from '../../src/conversation/handle.ts'
import { memoryStore } from '../../src/store/memory.ts'
import type { Reply } from '../../src/vocabulary/reply.ts'
import { type Deed, fields, openTalk, saidIn } from '../azure/talk.ts'
import { type AzureDouble, startAzureDouble } from '../support/azure-double.ts'

let azure: AzureDouble
let store: ConversationStore
let serial = 0
beforeEach(async () => {
  azure = await startAzureDouble()
  store = memoryStore()
})
afterEach(() => azure.close())

function open() {
  const talk = openTalk(store, azure.url)
  const say = (person: string, deed: Deed) => talk.say(person, `m${++serial}`, deed)
  return { ...talk, say }
}

const drafts = (replies: readonly Reply[]) =>
  replies.flatMap(reply => (reply.kind === 'drafts' ? reply.drafts : []))

/** A ticket about something, begun in a conversation. */
async function begin(talk: ReturnType<typeof open>, conversation: string, symptom: string) {
  await talk.say('ada', { conversation, text: 'draft a ticket' })
  await talk.say('ada', { conversation, form: { symptom } })
}

async function openTitles(talk: ReturnType<typeof open>, conversation: string) {
  const listed = drafts(await talk.say('ada', { conversation, text: 'drafts' }))
  return listed.map(({ title }) => title)
}

describe('the drafts of a person', () => {
  it('are listed across conversations, the latest touched first, with where they live', async () => {
    const talk = open()
    await begin(talk, 'a', 'the ingress answers 502')
    await begin(talk, 'b', 'node pool np2 is gone')
    const here = drafts(await talk.say('ada', { conversation: 'b', command: 'drafts' }))
    expect(here.map(({ title }) => title)).toEqual([
      expect.stringContaining('np2 is gone'),
      expect.stringContaining('answers 502'),
    ])
    expect(here.map(({ place }) => place)).toEqual([
      undefined,
      'In another conversation, last touched 2026-07-20 12:00 UTC.',
    ])
    expect(here[1]?.actions.map(({ action }) => action)).toEqual(['open', 'show'])
    expect(await openTitles(talk, 'c')).toHaveLength(2)
  })

  it.each(['drafts', 'My drafts', 'show my tickets!'])('are asked for as “%s”', async text => {
    const talk = open()
    expect(saidIn(await talk.say('ada', { text }))).toEqual(['draft.none'])
  })

  it('are nobody else’s: not of others in the same place, not of the same id in another tenant', async () => {
    const talk = open()
    await begin(talk, 'a', 'the ingress answers 502')
    for (const deed of [{ conversation: 'a' }, { conversation: 'b' }])
      expect(saidIn(await talk.say('bo', { ...deed, text: 'drafts' }))).toEqual(['draft.none'])
    const elsewhere = { conversation: 'a', tenant: 'other', text: 'drafts' }
    expect(saidIn(await talk.say('ada', elsewhere))).toEqual(['draft.none'])
    const [listed] = drafts(await talk.say('ada', { conversation: 'b', text: 'drafts' }))
    const choice = listed?.actions[0]?.id ?? ''
    expect(saidIn(await talk.say('bo', { conversation: 'b', choice }))).toEqual(['draft.gone'])
  })

  it('are counted where the list is too long', async () => {
    const talk = open()
    for (let at = 0; at < 12; at++) await begin(talk, `c${at}`, `case ${at} of the gateway`)
    const replies = await talk.say('ada', { conversation: 'z', text: 'drafts' })
    expect(drafts(replies)).toHaveLength(10)
    expect(JSON.stringify(replies)).toContain('… 2 more')
  })
})

describe('a draft of another conversation', () => {
  it('goes on here when its button is pressed, and is given up where it was', async () => {
    const talk = open()
    await begin(talk, 'a', 'the ingress answers 502')
    const [listed] = drafts(await talk.say('ada', { conversation: 'b', text: 'drafts' }))
    const choice = listed?.actions.find(({ action }) => action === 'open')?.id ?? ''
    const replies = await talk.say('ada', { conversation: 'b', choice })
    expect(saidIn(replies)).toEqual(['drafts.opened', 'draft', 'question'])
    await talk.settle()
    expect(await talk.stateOf('ada', 'a')).toBeUndefined()
    expect(await openTitles(talk, 'b')).toEqual([expect.stringContaining('answers 502')])
    const next = await talk.say('ada', { conversation: 'b', text: 'the scope is one pool' })
    expect(saidIn(next)[0]).toBe('draft.changed')
  })

  it('is opened or shown by its number in the list', async () => {
    const talk = open()
    await begin(talk, 'a', 'the ingress answers 502')
    await talk.say('ada', { conversation: 'b', text: 'drafts' })
    const shown = await talk.say('ada', { conversation: 'b', text: 'show 1' })
    expect(shown).toMatchObject([{ kind: 'draft', view: 'text', actions: [] }])
    expect(await talk.stateOf('ada', 'b')).toBeUndefined()
    expect(saidIn(await talk.say('ada', { conversation: 'b', text: 'Open draft 1' }))[0]).toBe(
      'drafts.opened',
    )
  })

  it('takes the place of no other draft', async () => {
    const talk = open()
    await begin(talk, 'a', 'the ingress answers 502')
    await begin(talk, 'b', 'node pool np2 is gone')
    await talk.say('ada', { conversation: 'b', text: 'drafts' })
    const replies = await talk.say('ada', { conversation: 'b', text: 'open 2' })
    expect(saidIn(replies)[0]).toBe('drafts.other-open')
    await talk.settle()
    expect(await openTitles(talk, 'c')).toHaveLength(2)
  })

  it('keeps its name at Azure, however often it moves', async () => {
    const talk = open()
    await talk.say('ada', { conversation: 'a', text: 'draft a ticket' })
    const begun = `m${serial}`
    await talk.say('ada', { conversation: 'a', form: fields })
    for (const conversation of ['b', 'c']) {
      await talk.say('ada', { conversation, text: 'drafts' })
      await talk.say('ada', { conversation, text: 'open 1' })
      await talk.settle()
    }
    for (const deed of [{ text: 'submit it' }, { choice: 'service-1' }, { choice: 'problem-1' }]) {
      await talk.say('ada', { ...deed, conversation: 'c' })
      await talk.settle()
    }
    const puts = azure.requests.filter(request => request.startsWith('PUT'))
    expect(puts).toEqual([expect.stringContaining(ticketName(['T', 'a', 'ada', begun]))])
  })

  it('stays where it is once it is filed, and is said to be there', async () => {
    const talk = open()
    for (const deed of [
      { text: 'draft a ticket' },
      { form: fields },
      { text: 'submit it' },
      { choice: 'service-1' },
      { choice: 'problem-1' },
    ]) {
      await talk.say('ada', { ...deed, conversation: 'a' })
      await talk.settle()
    }
    const [listed] = drafts(await talk.say('ada', { conversation: 'b', text: 'drafts' }))
    expect(listed?.place).toMatch(/^Filed as case \d+, in another conversation/)
    expect(listed?.actions.map(({ action }) => action)).toEqual(['show'])
    expect(saidIn(await talk.say('ada', { conversation: 'b', text: 'open 1' }))).toEqual([
      'drafts.stays',
    ])
  })

  it('is not given up before it is kept elsewhere', async () => {
    const talk = open()
    await begin(talk, 'a', 'the ingress answers 502')
    await talk.say('ada', { conversation: 'b', text: 'drafts' })
    const full = { ...store, commit: () => Promise.reject(new Error('no disk')) }
    const later = openTalk(full, azure.url).say('ada', 'x', { conversation: 'b', text: 'open 1' })
    await expect(later).rejects.toThrow('no disk')
    await talk.settle()
    expect(await talk.stateOf('ada', 'a')).toBeDefined()
    expect(await talk.stateOf('ada', 'b')).toBeUndefined()
  })
})
