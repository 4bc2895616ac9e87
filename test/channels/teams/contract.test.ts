import { randomUUID } from 'node:crypto'
import { pressable, problemsOf, type Shown, wordsOf } from '../cards/seen.ts'
import { describeChannel, type Seen, type Talk } from '../contract.ts'
import { type Call, tenant } from './platform.ts'
import { activity, type Served, serveTeams, text } from './served.ts'

let bot: Served
let people = 0

describeChannel({
  name: 'Teams',
  cannot: {},
  start: async () => {
    bot = await serveTeams()
  },
  stop: () => bot.stop(),
  open: place => Promise.resolve(talk(place === 'private' ? 'personal' : 'channel')),
})

/** Somebody new, in the personal chat or in one thread that all share. */
function talk(place: 'personal' | 'channel'): Talk {
  people += 1
  const from = { id: `29:${people}`, name: 'Alex', aadObjectId: `aad-${people}` }
  const conversation =
    place === 'personal'
      ? { conversation: { id: `a:${people}`, conversationType: 'personal', tenantId: tenant } }
      : {}
  const ids = new Map<string, string>()
  const idOf = (id: string) => `${ids.get(id) ?? ids.set(id, randomUUID()).get(id)}`
  let last: Shown = { cards: [], texts: [] }
  const send = async (more: object): Promise<Seen> => {
    const before = bot.platform.calls.length
    const { serviceUrl } = bot.platform
    const response = await bot.post(activity(serviceUrl, place, { from, ...conversation, ...more }))
    if (!response.ok) throw new Error(`Teams was answered ${response.status}`)
    await bot.settled()
    const shown = shownBy(bot.platform.calls.slice(before))
    if (pressable(shown).choices.size + pressable(shown).buttons.size > 0) last = shown
    return seen(shown, place)
  }
  const press = (data: unknown) =>
    send({ type: 'invoke', name: 'adaptiveCard/action', value: { action: { data } } })
  return {
    say: (words, id = randomUUID()) => send({ id: idOf(id), text: text(place, words) }),
    choose: choice =>
      press(pressable(last).choices.get(choice) ?? { remit: { version: 1, choice } }),
    press: label => press(pressable(last).buttons.get(label)),
    edit: (id, words) =>
      send({
        type: 'messageUpdate',
        id: idOf(id),
        text: text(place, words),
        ...event('editMessage'),
      }),
    remove: id => send({ type: 'messageDelete', id: idOf(id), ...event('softDeleteMessage') }),
  }
}

function event(eventType: string) {
  return { channelData: { eventType, tenant: { id: tenant } }, timestamp: '2026-11-26T10:05:00Z' }
}

function shownBy(calls: readonly Call[]): Shown {
  const posted = calls.filter(({ method, body }) => method === 'POST' && body.type === 'message')
  return {
    cards: posted.flatMap(({ body }) =>
      ((body.attachments ?? []) as readonly { readonly content: unknown }[]).map(
        one => one.content,
      ),
    ),
    texts: posted.flatMap(({ body }) => (typeof body.text === 'string' ? [body.text] : [])),
  }
}

function seen(shown: Shown, place: 'personal' | 'channel'): Seen {
  const { choices, buttons } = pressable(shown)
  const words = wordsOf(shown)
  return {
    text: words,
    choices: [...choices.keys()],
    buttons: [...buttons.keys()],
    open: place === 'channel' ? words : '',
    problems: problemsOf(shown),
  }
}
