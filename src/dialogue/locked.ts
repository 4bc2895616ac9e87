import { readCorrection } from '../tickets/correction.ts'
import { readAction } from '../tickets/shown-draft.ts'
import type { Clean } from '../vocabulary/message.ts'
import { sent } from './errands.ts'
import type { Handler, Parts } from './parts.ts'
import { line, plainTurn, sureIntentOf } from './plain.ts'
import type { Moment, State, Turn } from './state.ts'
import { type Submission, submissionName } from './submission.ts'
import { gated, type Sending } from './submit.ts'

type Draft = NonNullable<State['draft']>

/**
 * A ticket that is on its way or filed is changed no more here. Until its outcome is known it can only be looked at;
 * afterwards what is added goes to the case as a message of its own.
 */
export const locked: Handler = (moment, parts) => {
  const { draft } = moment.state
  const stage = draft?.submission?.stage
  if (!draft?.submission || (stage !== 'submitting' && stage !== 'submitted')) return undefined
  if (stage === 'submitted' && isStatus(moment)) return status(moment, draft.submission, parts)
  const addition = additionIn(moment, draft, parts)
  if (addition === undefined) return undefined
  if (stage === 'submitting' || addition === '')
    return plainTurn(moment, parts, {
      replies: [line(parts, stage === 'submitting' ? 'submit.read-only' : 'submit.add-how')],
    })
  return gated(moment, parts, open => added(moment, open, { text: addition, parts }))
}

/** What a message would change: words for the case; empty where it says no words; nothing where it changes nothing. */
function additionIn(moment: Moment, draft: Draft, parts: Parts): string | undefined {
  const { message } = moment
  if (message.kind === 'filled') return formWords(message.form ?? {}, draft, parts)
  const acted = readAction(message.choice ?? '')
  if (acted) return acted.action === 'edit' || isWithdrawal(acted.action, draft) ? '' : undefined
  const text = message.text ?? ('' as Clean)
  const [, more] =
    /^\s*(?:add(?: to the (?:ticket|case))?|tell support)\s*[:,]?\s+(\S.*)$/is.exec(text) ?? []
  if (more !== undefined) return more
  const correction = readCorrection(parts.fields, text)
  if (correction) return `${correction.field.label}: ${correction.text}`
  const leaves = ['cancel', 'restart'].includes(sureIntentOf(moment) ?? '')
  return leaves && draft.submission?.stage === 'submitting' ? '' : undefined
}

/** What is on its way cannot be withdrawn here. */
function isWithdrawal(action: string, { submission }: Draft): boolean {
  return action === 'withdraw' && submission?.stage === 'submitting'
}

function formWords(
  form: Readonly<Record<string, Clean>>,
  { ticket }: Draft,
  { fields }: Parts,
): string {
  const changes = fields.fields.flatMap(({ id, label }) => {
    const value = Object.hasOwn(form, id) ? form[id]?.trim() : undefined
    return value && String(ticket.fields[id]?.value) !== value ? [`${label}: ${value}`] : []
  })
  return changes.join('\n')
}

function added(
  moment: Moment,
  draft: Sending,
  { text, parts }: { readonly text: string; readonly parts: Parts },
): Turn {
  const { subscription, name } = draft.submission
  const { message } = moment
  const communication = submissionName(parts.submitting, message, { ...draft, part: message.id })
  const subject = parts.wording.lines['submit.subject']
  const turn = plainTurn(moment, parts, { replies: [line(parts, 'submit.adding')] })
  return sent(turn, moment, {
    task: { kind: 'add', subscription, name, communication, subject, body: text },
  })
}

const statusAsked = /^\s*(?:ticket |case )?status\s*\??\s*$/i

function isStatus({ message: { text, choice } }: Moment): boolean {
  return readAction(choice ?? '')?.action === 'status' || statusAsked.test(text ?? '')
}

function status(moment: Moment, { subscription, name }: Submission, parts: Parts): Turn {
  const turn = plainTurn(moment, parts, { replies: [line(parts, 'submit.looking')] })
  return sent(turn, moment, { task: { kind: 'status', subscription, name } })
}
