import { actionsOf } from '../tickets/shown-draft.ts'
import type { Errand, Option, Outcome } from '../vocabulary/errand.ts'
import type { Reply } from '../vocabulary/reply.ts'
import { isAllowed } from './allowed.ts'
import { digestOf } from './approval.ts'
import { nearest, optionQuestion } from './classify.ts'
import { sent, settledDraft } from './errands.ts'
import type { Handler, Parts } from './parts.ts'
import { line, plainTurn } from './plain.ts'
import type { LineId } from './schema.ts'
import type { Moment, State, Turn } from './state.ts'
import type { Submission } from './submission.ts'
import { advance } from './submit.ts'

type Draft = NonNullable<State['draft']>
type Waiting = { readonly draft: Draft; readonly submission: Submission; readonly parts: Parts }

/** What becomes of a draft when an errand of it is done, or a second person has confirmed it. */
export const settled: Handler = (moment, parts) => {
  const { message, outcome, state } = moment
  if (message.kind !== 'due') return undefined
  const { draft } = state
  const nothing = plainTurn(moment, parts, { replies: [] })
  if (!draft?.submission) return nothing
  const waiting = { draft, submission: draft.submission, parts }
  if (message.approver) return confirmed(moment, waiting)
  const errand = draft.errands?.find(({ id }) => id === message.id)
  if (!errand || !outcome) return nothing
  const done = { ...waiting, draft: settledDraft(draft, errand) }
  const known = { ...moment, state: { ...state, draft: done.draft } }
  const turn = told(known, done, { errand, outcome })
  return outcome.kind === 'later' || errand.kind !== 'submit' ? turn : { ...turn, errand: 'done' }
}

/** Whether an errand is to bring something to Azure, and not only to look. */
function isSending({ kind }: Errand): boolean {
  return kind === 'submit' || kind === 'add'
}

/** Whether another person may confirm is decided here, where the draft is. */
function confirmed(moment: Moment, { draft, submission, parts }: Waiting): Turn {
  const { approver, person } = moment.message
  if (!approver || !submission.waiting) return plainTurn(moment, parts, { replies: [] })
  if (approver.person === person || !isAllowed(approver, draft, parts))
    return plainTurn(moment, parts, { replies: [line(parts, 'submit.no-approval')] })
  if (approver.confirmed !== digestOf(draft, parts))
    return plainTurn(moment, parts, { replies: [line(parts, 'submit.other-approved')] })
  const { waiting: _, ...rest } = submission
  const approved = { ...draft, submission: { ...rest, approver: approver.person } }
  return advance({ ...moment, state: { ...moment.state, draft: approved } }, parts)
}

type Done = { readonly errand: Errand; readonly outcome: Outcome }

function told(moment: Moment, waiting: Waiting, { errand, outcome }: Done): Turn {
  switch (outcome.kind) {
    case 'later':
      return later(moment, waiting, { errand, outcome })
    case 'listed':
      return listed(moment, waiting, { errand, options: outcome.options })
    case 'filed':
      return filed(moment, waiting, outcome)
    case 'added':
      return ended(moment, waiting, { replies: [line(waiting.parts, 'submit.added')] })
    case 'refused':
      return refused(moment, waiting, { errand, outcome })
  }
}

/** Tried so often before the reporter has to ask again, ever more slowly: for about seven minutes. */
const attempts = { most: 20, longest: 60_000 }

/** The same errand again: whether it was done is found out by doing it once more, never by another name. */
function later(
  moment: Moment,
  { parts }: Waiting,
  { errand, outcome }: { readonly errand: Errand; readonly outcome: Later },
): Turn {
  const { id: _, attempt, ...task } = errand
  const { after } = outcome
  if (attempt >= attempts.most) {
    const turn = plainTurn(moment, parts, { replies: [line(parts, 'submit.unknown')] })
    return isSending(errand) ? { ...turn, errand: 'given-up' } : turn
  }
  const turn = plainTurn(moment, parts, { replies: waitingWords(outcome, attempt, parts) })
  const pause = Math.max(after, Math.min(after * attempt, attempts.longest))
  return sent(turn, moment, { task, attempt: attempt + 1, after: pause })
}

type Later = Extract<Outcome, { kind: 'later' }>

/** Why it takes longer: at once where Azure says so, else when it has taken long. */
function waitingWords(
  { status = 0, after }: Later,
  attempt: number,
  parts: Parts,
): readonly Reply[] {
  if (attempt === 3) return [line(parts, 'submit.slow')]
  if (attempt > 1) return []
  if (status === 429)
    return [line(parts, 'submit.wait', { seconds: Math.max(1, Math.round(after / 1_000)) })]
  return status >= 500 ? [line(parts, 'submit.trouble', { status })] : []
}

function listed(
  moment: Moment,
  { draft, submission, parts }: Waiting,
  { errand, options }: { readonly errand: Errand; readonly options: readonly Option[] },
): Turn {
  const what = errand.kind === 'services' ? 'service' : 'problem'
  const near = nearest(options, { what, ticket: draft.ticket, parts })
  const choosing = {
    ...draft,
    submission: { ...submission, choosing: { what, options: near } as const },
  }
  return plainTurn(moment, parts, {
    state: { ...moment.state, draft: choosing },
    replies: [optionQuestion(what, near, parts)],
  })
}

function filed(
  moment: Moment,
  waiting: Waiting,
  { number, status }: { number: string; status: string },
): Turn {
  const { submission, parts } = waiting
  const known = submission.stage === 'submitted'
  const text = known
    ? line(parts, 'submit.status', { number, status })
    : line(parts, 'submit.submitted', { number })
  return ended(moment, waiting, {
    submission: { ...submission, stage: 'submitted', number },
    replies: known ? [text] : [receipt(waiting, { text, number })],
  })
}

/** Not filed, and free to be mended and sent again under the same name. */
function refused(
  moment: Moment,
  waiting: Waiting,
  { errand, outcome }: { errand: Errand; outcome: Extract<Outcome, { kind: 'refused' }> },
): Turn {
  const { submission, parts } = waiting
  const { status, where = '' } = outcome
  const id: LineId = known.find(one => one === `submit.refused-${status}`) ?? 'submit.refused'
  const text = line(parts, id, { status, where })
  if (submission.stage === 'submitted') return ended(moment, waiting, { replies: [text] })
  const { approver: _, waiting: __, ...rest } = submission
  const failed = { ...rest, stage: 'failed' as const }
  const replies = errand.kind === 'submit' ? [receipt(waiting, { text })] : [text]
  return ended(moment, waiting, { submission: failed, replies })
}

const known = [
  'submit.refused-400',
  'submit.refused-401',
  'submit.refused-403',
  'submit.refused-404',
] as const

function receipt(
  { draft, parts }: Waiting,
  { text, number }: { readonly text: Reply; readonly number?: string },
): Reply {
  const stage = number === undefined ? 'failed' : 'submitted'
  return {
    kind: 'receipt',
    id: draft.id,
    stage,
    text: text.kind === 'text' ? text.text : '',
    ...(number === undefined ? {} : { number, link: linkTo(number) }),
    actions: actionsOf(parts.fields, draft.id, stage),
  }
}

function linkTo(number: string): string {
  return `https://portal.azure.com/#blade/Microsoft_Azure_Support/SupportRequestDetails/supportRequestId/${encodeURIComponent(number)}`
}

function ended(
  moment: Moment,
  { draft, submission, parts }: Waiting,
  more: { readonly submission?: Submission; readonly replies: readonly Reply[] },
): Turn {
  const next = { ...draft, submission: more.submission ?? submission }
  return plainTurn(moment, parts, {
    state: { ...moment.state, draft: next },
    replies: more.replies,
  })
}
