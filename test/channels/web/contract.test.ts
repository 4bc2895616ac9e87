import { randomUUID } from 'node:crypto'
import { pressable, problemsOf, type Shown, wordsOf } from '../cards/seen.ts'
import { type Channel, describeChannel, type Seen, type Talk } from '../contract.ts'
import { type Page, servePage } from './served.ts'

/** Whoever is on the page is one person, so each gets a page of their own. */
const pages: Page[] = []

const web: Channel = {
  name: 'the page',
  stop: async () => {
    await Promise.all(pages.map(page => page.stop()))
  },
  open: async () => {
    const page = await servePage(() => Date.parse('2026-11-26T10:00:00Z'))
    pages.push(page)
    return talk(page)
  },
  cannot: {
    edit: 'what was sent on the page cannot be edited',
    remove: 'what was sent on the page cannot be deleted',
    channel: 'nobody else is on the page',
  },
}

describeChannel(web)

function talk(page: Page): Talk {
  const conversation = randomUUID()
  const heard = new Set<string>()
  let last: Shown = { cards: [], texts: [] }
  const send = async (message: object): Promise<Seen> => {
    const { posts } = await page.shown({ conversation, ...message })
    const shown = {
      cards: posts.flatMap(post => (post.kind === 'card' ? [post.card] : [])),
      texts: posts.flatMap(post => (post.kind === 'text' ? [post.text] : [])),
    }
    if (pressable(shown).choices.size + pressable(shown).buttons.size > 0) last = shown
    return seen(shown)
  }
  return {
    say: async (text, id = randomUUID()) => {
      const repeated = heard.has(id)
      heard.add(id)
      const answer = await send({ id, text })
      return repeated ? { ...answer, text: '' } : answer
    },
    choose: choice =>
      send({ data: pressable(last).choices.get(choice) ?? { remit: { version: 1, choice } } }),
    press: label => send({ data: pressable(last).buttons.get(label) }),
  }
}

function seen(shown: Shown): Seen {
  const { choices, buttons } = pressable(shown)
  return {
    text: wordsOf(shown),
    choices: [...choices.keys()],
    buttons: [...buttons.keys()],
    open: '',
    problems: problemsOf(shown),
  }
}
