import { withSharing } from '../tickets/shown-draft.ts'
import type { Button, Command } from '../vocabulary/command.ts'
import type { Question } from '../vocabulary/finding.ts'
import type { Reply } from '../vocabulary/reply.ts'
import type { Parts } from './parts.ts'
import type { Wording } from './schema.ts'
import type { Moment, Turn } from './state.ts'

/** A command as a button, in its fixed words. */
export function button(parts: Parts, command: keyof Parts['wording']['buttons']): Button {
  return { command, label: parts.wording.buttons[command] }
}

/** The turn with what can be pressed under its replies, and with what these will say they belong to. */
export function pressable(turn: Turn, moment: Moment, parts: Parts): Turn {
  const { message, state: before } = moment
  const finds =
    turn.replies.some(({ kind }) => kind === 'shared') ||
    (turn.state.findings !== before.findings && turn.replies.some(isAnswer))
  const asks = turn.replies.some(isQuestion)
  const shown = {
    ...(turn.state.shown ?? before.shown),
    ...(finds ? { answer: message.id } : {}),
    ...(asks ? { question: message.id } : {}),
  }
  const replies = turn.replies.map((reply, at) => {
    const last = at === turn.replies.length - 1
    const own = ofReply(reply, { finds, moment, parts })
    const buttons = [...own, ...(last && !isCopy(reply) ? ofPlace(moment) : [])]
    return marked(
      shareable(reply, moment, parts),
      aboutOf(reply, moment),
      withLabels(buttons, parts),
    )
  })
  return { ...turn, state: { ...turn.state, shown }, replies }
}

type Labelled = keyof Parts['wording']['buttons']

/** What is under a reply of each kind. A supposed answer stands for nothing that could be drafted or shared. */
function ofReply(reply: Reply, { finds, moment, parts }: Finds): readonly Labelled[] {
  if (reply.kind === 'question') return isTyped(reply.question, parts) ? ['enter-value'] : []
  if (reply.kind === 'shared') return ['draft', 'other-readings']
  if (reply.kind === 'share') return reply.posted || 'draft' in reply ? [] : ['post']
  if (reply.kind !== 'finding' || !finds || moment.message.kind === 'shared') return []
  return [
    'why',
    'draft',
    'other-readings',
    ...(moment.message.shareable === true ? ['share' as const] : []),
  ]
}

/** An answer that is shared stays the one it is about. */
function aboutOf(reply: Reply, { state, message }: Moment): string {
  const isAnswer = reply.kind === 'share' && !('draft' in reply)
  return isAnswer ? (state.shown?.answer ?? message.id) : message.id
}

/** A draft for others to read: there is nothing on it to press. */
function isCopy(reply: Reply): boolean {
  return reply.kind === 'share' && reply.posted && 'draft' in reply
}

/** A draft where others are can be shared with them. */
function shareable(reply: Reply, { message }: Moment, { fields }: Parts): Reply {
  return reply.kind === 'draft' && message.shareable
    ? { ...reply, actions: withSharing(fields, reply) }
    : reply
}

type Finds = { readonly finds: boolean; readonly moment: Moment; readonly parts: Parts }

/** What its choices cannot say in full: a number, a version, a field in words. */
function isTyped({ fact, numeric, choices }: Question, { book }: Parts): boolean {
  const words = fact.startsWith('draft.') && choices.length < 2
  return numeric || words || book.facts.get(fact)?.type === 'version'
}

/** Where others are, what was read can be taken back without a word. */
function ofPlace({ message }: Moment): readonly Labelled[] {
  return message.visibility === 'channel' && message.command !== 'forget-this'
    ? ['forget-this']
    : []
}

function withLabels(commands: readonly Labelled[], parts: Parts): readonly Button[] {
  return commands.map(command => button(parts, command))
}

function marked(reply: Reply, about: string, more: readonly Button[]): Reply {
  const buttons = [...(reply.buttons ?? []), ...more]
  return { ...reply, about, ...(buttons.length > 0 ? { buttons } : {}) }
}

function isAnswer({ kind }: Reply): boolean {
  return kind === 'finding'
}

function isQuestion({ kind }: Reply): boolean {
  return kind === 'question' || kind === 'readings'
}

/** What a button or a choice was put under; what it does to anything newer would surprise. */
export function isOutdated({ message, state }: Moment, under: 'answer' | 'question'): boolean {
  return message.about !== undefined && message.about !== state.shown?.[under]
}

/** The command of a message: pressed, or its label typed. */
export function commandOf({ message }: Moment, { typed }: Parts): Command | undefined {
  return message.command ?? typed.get(plainLabel(message.text ?? ''))
}

/** The commands by what people type for them: the labels of their buttons, and words of their own. */
export function openTyped({ buttons, typed }: Wording): ReadonlyMap<string, Command> {
  const labelled = Object.entries(buttons).map(
    ([command, label]) => [plainLabel(label), command as Command] as const,
  )
  const drafts = typed.drafts.map(words => [plainLabel(words), 'drafts'] as const)
  // The last of equal keys stays in a map, and the first of equal labels is meant.
  return new Map([...labelled.toReversed(), ...drafts].filter(([words]) => words !== ''))
}

/** A label without what a person would not type. */
export function plainLabel(text: string): string {
  return text
    .slice(0, longestLabel)
    .toLowerCase()
    .replace(/[^\p{L}]+/gu, ' ')
    .trim()
}

/** No label is longer. */
const longestLabel = 75
