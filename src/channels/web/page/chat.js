import { send } from './call.js'
import { drawCard } from './card.js'
import { byId, element } from './dom.js'

const log = byId('log')
const text = byId('text')
let opened = () => undefined

/** Starts the chat; `onDraft` hears of every ticket that an answer holds. */
export function startChat(onDraft) {
  opened = onDraft
  byId('say').addEventListener('submit', event => {
    event.preventDefault()
    say()
  })
  text.addEventListener('keydown', event => {
    if (event.key !== 'Enter' || event.shiftKey || event.isComposing) return
    event.preventDefault()
    say()
  })
  void answer({ joined: true })
  text.focus()
}

/** Sends a choice, as a button of a card does. */
export async function press(data) {
  const { chosen } = data?.remit ?? {}
  if (chosen) show(element('div', { className: 'said' }, chosen))
  await answer({ data })
}

/** Shows the posts of an answer, and the ticket in it. */
function take({ posts, draft, edit }) {
  const [first] = posts.map(post => show(drawPost(post)))
  if (first) log.scrollTop = first.offsetTop - log.offsetTop // a long answer is read from its beginning
  if (draft) opened(draft, edit)
}

function say() {
  const words = text.value
  if (words.trim() === '') return
  text.value = ''
  show(element('div', { className: 'said' }, words))
  void answer({ text: words })
}

async function answer(message) {
  log.setAttribute('aria-busy', 'true')
  try {
    take(await send(message))
  } catch {
    if (message.text && text.value === '') text.value = message.text
    const trouble = 'Remit does not answer. Is it still running? Nothing is lost: send it again.'
    show(element('div', { className: 'post plain trouble' }, trouble))
  } finally {
    log.removeAttribute('aria-busy')
  }
}

function drawPost(post) {
  if (post.kind === 'text') return element('div', { className: 'post plain' }, post.text)
  const drawn = drawCard(post.card, data => {
    if (data?.remit?.asked) retire(box, data)
    void press(data)
  })
  const box = element('div', { className: 'post' }, drawn)
  return box
}

/** A question that was answered keeps what was chosen, and no buttons. */
function retire(box, { remit }) {
  box.replaceChildren(element('p', {}, remit.asked))
  text.focus()
}

function show(made) {
  log.append(made)
  log.scrollTop = log.scrollHeight
  return made
}
