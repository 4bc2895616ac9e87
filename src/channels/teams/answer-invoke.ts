import type { InvokeResponse } from 'botbuilder'
import type { Answered } from '../../vocabulary/answer.ts'
import type { Reply } from '../../vocabulary/reply.ts'
import type { Card } from '../cards/card.ts'
import { drawDialog, drawFormCard } from '../cards/draw-dialog.ts'
import { plainText } from '../cards/plain-text.ts'
import { words } from '../cards/words.ts'
import type { Received } from './activity.ts'
import { spend, spentCard } from './answer-message.ts'
import { type Answering, postLater } from './answering.ts'
import type { Heard } from './hear.ts'
import { attached } from './outbound.ts'
import { withOutdated } from './outdated.ts'
import { within } from './within.ts'

/** Teams gives up on an invoke after 10 to 15 s, and on opening a dialog sooner. */
const limit = 4_000

/**
 * Answers a button, a dialog or a message extension. Teams does not send these again, so the message is stored first.
 * What takes longer is answered in the conversation.
 */
export async function answerInvoke(
  activity: Received,
  heard: Heard,
  answering: Answering,
): Promise<InvokeResponse> {
  const { desk } = answering
  const handled = desk.accept(heard.message).then(() => desk.handle(heard.message))
  const answer = await within(handled, limit).catch(() => 'busy' as const)
  if (answer === 'busy') return say(activity, plainText([desk.busy]))
  if (answer !== 'late')
    return respond(withOutdated(answer, heard.press), { activity, heard }, answering)
  answering.background.add(
    handled.then(
      late => postLater(late, heard.message, answering),
      () => answering.log('warn', 'an invoke was not answered', { channel: 'teams' }),
    ),
  )
  return say(activity, heard.message.route ? words.later : words.openAgain)
}

type Asked = { readonly activity: Received; readonly heard: Heard }

function respond(
  answer: Answered,
  { activity, heard }: Asked,
  answering: Answering,
): InvokeResponse {
  const { replies } = answer
  if (activity.name === 'adaptiveCard/action') {
    spend(activity, heard, answering)
    postLater(answer, heard.message, answering)
    const spent = spentCard(heard.press, activity.from.id)
    return spent ? ok(cardType, spent) : ok(messageType, words.answered)
  }
  if (closes(activity, replies)) {
    postLater(answer, heard.message, answering)
    return { status: 200 }
  }
  if (answer.now === 'show') {
    answering.background.add(answering.desk.shown(answer.id).catch(() => undefined))
  }
  return dialog(cardFor(replies))
}

/** A form that was taken as it is closes, and the conversation shows what came of it; what others must not see stays. */
function closes({ name }: Received, replies: readonly Reply[]): boolean {
  return name === 'task/submit' && !replies.some(reply => hasProblem(reply) || isPreview(reply))
}

function isPreview(reply: Reply): boolean {
  return reply.kind === 'share' && !reply.posted
}

function hasProblem(reply: Reply): boolean {
  if (reply.kind !== 'draft') return false
  return reply.sections.some(({ fields }) => fields.some(({ problem }) => problem !== undefined))
}

/** The form, where the answer is a draft to fill in; else the whole answer. */
function cardFor(replies: readonly Reply[]): Card {
  const form = replies.find(
    reply => reply.kind === 'draft' && (reply.view === 'form' || hasProblem(reply)),
  )
  return form?.kind === 'draft' ? drawFormCard(form) : drawDialog(replies)
}

const cardType = 'application/vnd.microsoft.card.adaptive'
const messageType = 'application/vnd.microsoft.activity.message'

function say({ name }: Received, text: string): InvokeResponse {
  if (name === 'adaptiveCard/action') return ok(messageType, text)
  return { status: 200, body: { task: { type: 'message', value: text } } }
}

function ok(type: string, value: Card | string): InvokeResponse {
  return { status: 200, body: { statusCode: 200, type, value } }
}

function dialog(card: Card): InvokeResponse {
  const value = { title: words.ticket, height: 'large', width: 'large', card: attached(card) }
  return { status: 200, body: { task: { type: 'continue', value } } }
}
