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
    const buttons = [...own, ...(last ? ofPlace(moment) : [])]
    const about = reply.kind === 'share' ? (before.shown?.answer ?? message.id) : message.id
    return marked(reply, about, withLabels(buttons, parts))
  })
  return { ...turn, state: { ...turn.state, shown }, replies }
}

type Labelled = keyof Parts['wording']['buttons']

/** What is under a reply of each kind. A supposed answer stands for nothing that could be drafted or shared. */
function ofReply(reply: Reply, { finds, moment, parts }: Finds): readonly Labelled[] {
  if (reply.kind === 'question') return isTyped(reply.question, parts) ? ['enter-value'] : []
  if (reply.kind === 'shared') return ['draft', 'other-readings']
  if (reply.kind === 'share' && !reply.posted) return ['post']
  if (reply.kind !== 'finding' || !finds || moment.message.kind === 'shared') return []
  return ['why', 'draft', 'other-readings', ...(moment.message.shareable ? ['share' as const] : [])]
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
  return message.command ?? typed.get(plain(message.text ?? ''))
}

/** The commands by what people type for them: the labels of their buttons, and words of their own. */
export function openTyped({ buttons, typed }: Wording): ReadonlyMap<string, Command> {
  const labelled = Object.entries(buttons).map(
    ([command, label]) => [plain(label), command as Command] as const,
  )
  const drafts = typed.drafts.map(words => [plain(words), 'drafts'] as const)
  // The last of equal keys stays in a map, and the first of equal labels is meant.
  return new Map([...labelled.toReversed(), ...drafts].filter(([words]) => words !== ''))
}

function plain(text: string): string {
  return text
    .slice(0, longestLabel)
    .toLowerCase()
    .replace(/[^\p{L}]+/gu, ' ')
    .trim()
}

/** No label is longer. */
const longestLabel = 75
