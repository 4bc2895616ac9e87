import type { types, webApi } from '@slack/bolt'
import type { Answered, Desk } from '../../vocabulary/answer.ts'
import type { Log } from '../../vocabulary/log.ts'
import type { Reply } from '../../vocabulary/reply.ts'
import { allView } from './blocks/all.ts'
import { fieldBlock, formView, loadingView, valueView } from './blocks/form.ts'
import { codeOf } from './connection.ts'
import type { Heard } from './hear.ts'
import { metadataOf } from './heard/action.ts'
import { plainOf } from './plain.ts'
import { type Means, show } from './show.ts'
import { words } from './words.ts'

/** What answering needs. */
export type Answering = Means & {
  readonly desk: Desk
  readonly client: webApi.WebClient
  readonly log: Log
}

/** What a modal that was sent is told: nothing, so that it closes, or what is wrong at which input. */
type Ack = (errors?: Readonly<Record<string, string>>) => Promise<void>

/** Slack waits three seconds for the answer to a modal. */
const patience = 2_000

/** Answers what was heard and acknowledged. Never throws: what was not shown is delivered later. */
export async function answer(heard: Heard, parts: Answering): Promise<void> {
  try {
    if (heard.opens?.view === 'value') await openValue(heard, heard.opens, parts)
    else if (heard.opens?.view === 'all') await openAll(heard, heard.opens.trigger, parts)
    else if (heard.opens) await openForm(heard, heard.opens.trigger, parts)
    else await showAnswer(await parts.desk.handle(heard.message), heard, parts)
  } catch (error) {
    parts.log('warn', 'an answer was not shown at once and will be delivered', {
      channel: 'slack',
      code: codeOf(error),
    })
  }
}

/** Answers a modal that waits: what is wrong stands at its input, else it closes and the answer follows. */
export async function answerModal(heard: Heard, ack: Ack, parts: Answering): Promise<void> {
  const handled = parts.desk.handle(heard.message)
  const soon = await Promise.race([handled.catch(() => undefined), later(patience)])
  const errors = soon ? errorsIn(soon.replies, heard) : {}
  if (soon && Object.keys(errors).length > 0) {
    await ack(errors)
    return parts.desk.shown(soon.id).catch(() => undefined)
  }
  await ack()
  try {
    await showAnswer(await handled, heard, parts)
  } catch (error) {
    parts.log('warn', 'an answer to a form will be delivered', { code: codeOf(error) })
  }
}

async function showAnswer(
  { id, now, replies }: Answered,
  heard: Heard,
  { desk, ...means }: Answering,
): Promise<void> {
  if (now !== 'show') return
  const where = { way: heard.way, address: heard.message }
  const outcome = heard.silent
    ? ({ kind: 'shown' } as const)
    : await show([...replies, ...beside(heard)], where, means)
  await (outcome.kind === 'shown' ? desk.shown(id) : desk.missed(id))
}

function beside({ beside: text }: Heard): readonly Reply[] {
  return text === undefined ? [] : [{ kind: 'text', id: 'slack.beside', text }]
}

async function openValue(
  heard: Heard,
  { trigger, title = '' }: NonNullable<Heard['opens']>,
  { client }: Answering,
): Promise<void> {
  const view = valueView(title, JSON.stringify(metadataOf(heard)))
  await client.views.open({ trigger_id: trigger, view })
}

/** All that the message got which the button stood under; it opens at once and is filled when that is found. */
async function openAll(
  { message }: Heard,
  trigger: string,
  { client, desk }: Answering,
): Promise<void> {
  const { view } = await client.views.open({ trigger_id: trigger, view: loadingView() })
  const replies = await desk.recall({ ...message, id: message.about ?? '' })
  if (view?.id !== undefined)
    await client.views.update({ view_id: view.id, view: allView(replies) })
}

/** A form opens at once, while Slack lets it, and is filled when the ticket is known. */
async function openForm(heard: Heard, trigger: string, parts: Answering): Promise<void> {
  const { client, desk } = parts
  const opening = client.views
    .open({ trigger_id: trigger, view: loadingView() })
    .then(({ view }) => view?.id)
    .catch(() => undefined)
  const answered = await desk.handle(heard.message)
  const id = await opening
  if (id === undefined || answered.now === 'behind') return showAnswer(answered, heard, parts)
  await client.views.update({ view_id: id, view: viewOf(answered.replies, heard) })
  await desk.shown(answered.id)
}

function viewOf(replies: readonly Reply[], heard: Heard): types.ModalView {
  const draft = replies.find(reply => reply.kind === 'draft')
  return draft?.kind === 'draft'
    ? formView(draft, JSON.stringify(metadataOf(heard)))
    : loadingView(replies.length > 0 ? plainOf(replies) : words.gone)
}

/** What is wrong with what a form was sent with, at the inputs it has. */
function errorsIn(
  replies: readonly Reply[],
  { message: { form = {} } }: Heard,
): Readonly<Record<string, string>> {
  const draft = replies.find(reply => reply.kind === 'draft' && reply.view === 'form')
  if (draft?.kind !== 'draft') return {}
  const fields = draft.sections.flatMap(section => section.fields)
  return Object.fromEntries(
    fields.flatMap(({ field, problem }) =>
      problem !== undefined && Object.hasOwn(form, field) ? [[fieldBlock(field), problem]] : [],
    ),
  )
}

function later(ms: number): Promise<undefined> {
  return new Promise(resolve => {
    setTimeout(() => resolve(undefined), ms).unref()
  })
}
