import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { activity, places, type Served, serveTeams, text } from './served.ts'
import { cardOf, inputsOf, pressOf, sentFrom, textOf } from './shown.ts'

let bot: Served
beforeAll(async () => {
  bot = await serveTeams()
})
afterAll(() => bot.stop())

const stopped =
  'We run AKS Arc on Windows Server. It was off for a while: control plane still supported?'
type Where = keyof typeof places
const everywhere: readonly Where[] = ['personal', 'groupChat', 'channel']

/** A person of their own in each test, so that no conversation hears another. */
function person(name: string) {
  const from = { id: `29:${name}`, name, aadObjectId: `aad-${name}` }
  const act = (place: Where, more: object) =>
    activity(bot.platform.serviceUrl, place, { from, ...more })
  const send = async (place: Where, more: object) => {
    const before = bot.platform.messages().length
    const response = await bot.post(act(place, more))
    return {
      response,
      before,
      after: async (count = 1) => (await bot.posted(before + count)).slice(before),
    }
  }
  const say = async (place: Where, words: string, more: object = {}) =>
    (await send(place, { text: text(place, words), ...more })).after()
  const invoke = async (place: Where, name: string, value: object) => {
    const sent = await send(place, { type: 'invoke', name, value, text: undefined })
    return { ...sent, body: (await sent.response.json()) as InvokeBody }
  }
  const press = (place: Where, data: unknown) =>
    invoke(place, 'adaptiveCard/action', {
      action: { type: 'Action.Execute', verb: 'remit', data },
    })
  return { act, send, say, invoke, press }
}

type InvokeBody = {
  readonly type?: string
  readonly value?: unknown
  readonly task?: {
    readonly type: string
    readonly value: { readonly card: { readonly content: unknown } } & string
  }
}

describe.each(everywhere)('in %s', place => {
  it('answers a message in its own conversation, and a button of the answer once', async () => {
    const { say, press } = person(`asks-${place}`)
    const [asked] = await say(place, stopped)
    expect(asked?.path).toBe(
      `/teams/v3/conversations/${encodeURIComponent(places[place].id)}/activities`,
    )
    expect(textOf(asked)).toContain('For how many days')
    const over = pressOf(asked, 'over 30 days → Out of support')
    const first = await press(place, over)
    expect(JSON.stringify(first.body.value)).toContain('✔ over 30 days')
    expect(JSON.stringify(first.body.value)).not.toContain('Action.')
    const [answer] = await first.after()
    expect(textOf(answer)).toContain('Out of support')
    const again = await press(place, over)
    expect(JSON.stringify(again.body.value)).toContain('✔ over 30 days')
    await bot.settled()
    expect(await again.after(0)).toEqual([])
  })

  it('answers the same button as a message, where a client sends it so', async () => {
    const { say, send } = person(`submits-${place}`)
    const [asked] = await say(place, stopped)
    const sent = await send(place, {
      value: pressOf(asked, 'up to 30 days → Covered'),
      replyToId: 'card-1',
    })
    const [answer] = await sent.after()
    expect(textOf(answer)).toContain('Covered')
    const spent = bot.platform.calls.find(
      ({ method, path }) => method === 'PUT' && path.endsWith('/card-1'),
    )
    expect(JSON.stringify(spent?.body)).toContain('✔ up to 30 days')
  })

  it('hears a message that Teams sends again once', async () => {
    const { act } = person(`repeats-${place}`)
    const before = bot.platform.messages().length
    const sent = act(place, { text: text(place, 'Is Istio covered on our Azure Local cluster?') })
    const statuses = await Promise.all(
      [1, 2, 3, 4, 5].map(async () => (await bot.post(sent)).status),
    )
    expect(statuses).toEqual([200, 200, 200, 200, 200])
    await bot.posted(before + 1)
    await bot.settled()
    expect(bot.platform.messages().length).toBe(before + 1)
  })

  it('opens the form of a draft as a dialog, keeps it open on a mistake, and closes it when it is taken', async () => {
    const { say, invoke, send } = person(`drafts-${place}`)
    const [draft] = await say(
      place,
      'draft a ticket: AKS on Azure Local, the API server is unreachable since yesterday 14:00 UTC',
    )
    const edit = pressOf(draft, 'Edit')
    const opened = await invoke(place, 'task/fetch', { data: edit })
    const form = opened.body.task?.value.card.content
    expect(opened.body.task?.type).toBe('continue')
    expect(inputsOf(form)).toContain('field:symptom')
    const save = pressOf(form, 'Save')
    const filled = Object.fromEntries(
      inputsOf(form).map(id => [id, sentFrom(form)[String(id)] ?? 'skip'] as const),
    ) as Readonly<Record<string, string>>
    const mistaken = { ...filled, 'field:startedAt': '2999-01-01 10:00 UTC', 'field:scope': '' }
    const wrong = await invoke(place, 'task/submit', {
      data: { ...save, ...sentFrom(form, mistaken) },
    })
    const again = wrong.body.task?.value.card.content
    expect(JSON.stringify(again)).toMatch(/Support will ask for this.*Scope.*future.*Start/)
    const mended = { 'field:startedAt': '2026-11-25 14:00 UTC', 'field:scope': 'all of it' }
    const right = await send(place, {
      type: 'invoke',
      name: 'task/submit',
      value: { data: { ...pressOf(again, 'Save'), ...sentFrom(again, { ...filled, ...mended }) } },
    })
    expect([right.response.status, await right.response.text()]).toEqual([200, ''])
    expect(textOf((await right.after())[0])).toMatch(/required fields/)
  })

  it('reads somebody’s message from its menu, in a dialog that goes on to the draft', async () => {
    const { invoke } = person(`reads-${place}`)
    const before = bot.platform.messages().length
    const read = await invoke(place, 'composeExtension/fetchTask', {
      commandId: 'draft',
      messagePayload: {
        id: '1',
        from: { user: { displayName: 'Robin' } },
        body: {
          contentType: 'html',
          content:
            '<p>Our AKS-HCI cluster was stopped for 45 days.<br>Is it still &lt;supported&gt;?</p>',
        },
      },
    })
    const card = read.body.task?.value.card.content
    expect(JSON.stringify(card)).toContain('Is it still <supported>?')
    expect(JSON.stringify(card)).not.toContain('Action.Execute')
    const drafted = await invoke(place, 'composeExtension/submitAction', {
      commandId: 'draft',
      data: pressOf(card, 'Draft ticket'),
    })
    expect(JSON.stringify(drafted.body.task?.value.card.content)).toContain('started a ticket')
    expect(bot.platform.messages().length).toBe(before)
  })

  it('answers a card of another version with a fresh one', async () => {
    const { press } = person(`outdated-${place}`)
    const pressed = await press(place, { remit: { version: 0, choice: 'x' } })
    expect(textOf((await pressed.after())[0])).toContain('outdated')
  })

  it('greets the installer once, and nobody who joins later', async () => {
    const { send } = person(`joins-${place}`)
    const recipient = activity('', place).recipient as object
    const before = bot.platform.messages().length
    await send(place, {
      type: 'conversationUpdate',
      membersAdded: [{ id: '29:somebody' }],
      text: undefined,
    })
    await send(place, { type: 'conversationUpdate', membersAdded: [recipient], text: undefined })
    await send(place, { type: 'installationUpdate', action: 'add', text: undefined })
    await bot.posted(before + 1)
    await bot.settled()
    expect(bot.platform.messages().slice(before).map(textOf)).toEqual([
      expect.stringContaining('I answer from five'),
    ])
  })
})

describe('where others talk', () => {
  it.each(['groupChat', 'channel'] as const)(
    'hears nothing that does not mention it, in %s',
    async place => {
      const { send } = person(`overheard-${place}`)
      const before = bot.platform.calls.length
      await send(place, { text: 'is helm supported?', entities: [] })
      await send(place, {
        text: '<at>Robin</at> is helm supported?',
        entities: [{ type: 'mention', mentioned: { id: '29:robin' }, text: '<at>Robin</at>' }],
      })
      expect(bot.platform.calls.length).toBe(before)
    },
  )

  it('shows nothing of a draft but how far it is', async () => {
    const { say } = person('private-draft')
    const [draft] = await say(
      'channel',
      'draft a ticket: AKS on Azure Local, db-primary.contoso.example is unreachable',
    )
    expect(JSON.stringify(draft?.body)).not.toContain('db-primary')
    expect(JSON.stringify(draft?.body)).toContain('Others read along')
    expect(JSON.stringify(draft?.body)).toContain(
      'https://teams.microsoft.com/l/chat/0/0?users=28:',
    )
  })

  it.each(['groupChat', 'channel'] as const)(
    'shows a draft to all once its author saw in a dialog what they will see, in %s',
    async place => {
      const asked = 'draft a ticket: AKS on Azure Local, db-primary.contoso.example is unreachable'
      const { say, invoke } = person(`shares-${place}`)
      const [draft] = await say(place, asked)
      const press = pressOf(draft, 'Share draft')
      const theirs = await person(`peeks-${place}`).invoke(place, 'task/fetch', { data: press })
      expect(JSON.stringify(theirs.body)).not.toContain('db-primary')
      const opened = await invoke(place, 'task/fetch', { data: press })
      const preview = opened.body.task?.value.card.content
      expect(JSON.stringify(preview)).toMatch(/Everybody here.*db-primary/)
      expect(await opened.after(0)).toEqual([])
      const before = bot.platform.messages().length
      await bot.post(
        activity(bot.platform.serviceUrl, place, {
          from: { id: `29:shares-${place}`, aadObjectId: `aad-shares-${place}` },
          type: 'invoke',
          name: 'task/submit',
          value: { data: pressOf(preview, 'Post draft') },
          text: undefined,
        }),
      )
      const [posted] = (await bot.posted(before + 1)).slice(before)
      expect(textOf(posted)).toMatch(/shared to be read[\s\S]*db-primary/)
      expect(JSON.stringify(posted?.body)).not.toMatch(/Action\.|Everybody here/)
    },
  )

  it('keeps the dialog open on a draft that changed since it was shown', async () => {
    const { say, invoke } = person('changes')
    const [draft] = await say('channel', 'draft a ticket: AKS on Azure Local, nodes NotReady')
    const opened = await invoke('channel', 'task/fetch', { data: pressOf(draft, 'Share draft') })
    const post = pressOf(opened.body.task?.value.card.content, 'Post draft')
    await say('channel', 'the scope is pool np2')
    const again = await invoke('channel', 'task/submit', { data: post })
    const shown = JSON.stringify(again.body.task?.value.card.content)
    expect(shown).toMatch(/has changed since.*np2.*Post draft/)
    await bot.settled()
    expect(await again.after(0)).toEqual([])
  })

  it('leaves a question to the one who was asked, whoever presses its buttons', async () => {
    const [asked] = await person('asks-here').say('groupChat', stopped)
    const over = pressOf(asked, 'over 30 days → Out of support')
    const theirs = await person('presses-here').press('groupChat', over)
    expect(JSON.stringify(theirs.body)).not.toContain('✔')
    expect(textOf((await theirs.after())[0])).not.toContain('Out of support')
    const mine = await person('asks-here').press('groupChat', over)
    expect(textOf((await mine.after())[0])).toContain('Out of support')
  })

  it('says that a mention is heard too, and takes a value without a word', async () => {
    const { say, press } = person('types')
    const [asked] = await say('channel', stopped)
    expect(textOf(asked)).toContain('mention me')
    const send = pressOf(asked, 'Send')
    const answered = await press('channel', { ...send, 'remit-value': 'about six weeks' })
    expect(textOf((await answered.after())[0])).toContain('Out of support')
  })
})

describe('a message', () => {
  it.each(['hi', 'hello', 'Helo', 'help', 'hepl', 'HELP!'])(
    'that says %s gets help',
    async words => {
      const [answer] = await person(`greets-${words}`).say('personal', words)
      expect(textOf(answer)).toMatch(/I answer from five|I am Remit|Name the thing/)
    },
  )

  it('edited after its answer is offered to be answered again', async () => {
    const { say, send } = person('edits')
    await say('personal', 'Is Istio covered on AKS?', { id: 'edited-1' })
    const edit = {
      type: 'messageUpdate',
      id: 'edited-1',
      text: 'Is Istio covered on AKS Engine?',
      timestamp: '2026-11-26T10:01:00Z',
      channelData: { eventType: 'editMessage', tenant: { id: places.personal.tenantId } },
    }
    const [offer] = await (await send('personal', edit)).after()
    expect(textOf(offer)).toContain('You edited')
  })

  it('deleted is forgotten', async () => {
    const { say, send } = person('deletes')
    await say('personal', 'Can we still upgrade AKS hybrid? It was stopped for 45 days.', {
      id: 'deleted-1',
    })
    const [told] = await (
      await send('personal', { type: 'messageDelete', id: 'deleted-1', text: undefined })
    ).after()
    expect(textOf(told)).toContain('forgotten')
  })

  it('of a kind nobody answers is taken in silence', async () => {
    const { send } = person('silent')
    for (const type of ['typing', 'messageReaction', 'endOfConversation', 'somethingNew'])
      expect((await send('personal', { type, text: undefined })).response.status).toBe(200)
    expect(
      (await send('personal', { type: 'invoke', name: 'fileConsent/invoke' })).response.status,
    ).toBe(501)
  })
})

it('answers with everything a screen reader and an old client need', async () => {
  const [answer] = await person('hears').say(
    'personal',
    'Is Istio covered on our Azure Local cluster?',
  )
  const card = cardOf(answer) as { readonly speak: string; readonly fallbackText: string }
  expect(card.speak).toContain('Not covered · AKS on Azure Local')
  expect(card.fallbackText).toContain('Not covered')
  expect(answer?.body.summary).toContain('Not covered')
})
