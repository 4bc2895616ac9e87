import { type FactValue, mergeFacts } from '../vocabulary/facts.ts'
import type { Reading } from '../vocabulary/reading.ts'
import { type Answer, answerTo, chosen } from './answer.ts'
import { confirming } from './approval.ts'
import { isOutdated, pressable } from './buttons.ts'
import { classified } from './classify.ts'
import { commanded } from './commanded.ts'
import { consented, undecided } from './consenting.ts'
import { weigh, withSecond } from './doubt.ts'
import { draftActed } from './draft-actions.ts'
import { formFilled } from './draft-form.ts'
import { gaveUp } from './draft-list.ts'
import { askedOn, redrafted, withDraft } from './draft-turn.ts'
import { drafting, draftRequested } from './drafting.ts'
import { echoOf, echoOfKept, inWords, workedOut } from './echo.ts'
import { judgedTurn, type Known } from './judged.ts'
import { locked } from './locked.ts'
import { toldHere } from './measured.ts'
import { lost, moved, redirected } from './moves.ts'
import { greeted, occasions, taken } from './occasions.ts'
import { offered } from './offered.ts'
import { settled } from './outcomes.ts'
import type { Handler, Parts } from './parts.ts'
import { isKnown, line, notAskedTwice, plainTurn, sureIntentOf } from './plain.ts'
import type { Moment, Subject, Turn } from './state.ts'
import { learn, learnMore, testedOn } from './subject.ts'
import { supposed } from './supposed.ts'
import { isTerse, leavesSubject, opensAnother } from './terse.ts'
import { asPressed } from './typed-actions.ts'
import { undenied } from './undenied.ts'
import { listed } from './wording.ts'

/** The pure heart of a conversation: what a message does to it, by the first way to take it that fits. */
export function step(heard: Moment, parts: Parts): Turn {
  const moment = asPressed(undenied(taken(heard, parts)), parts)
  for (const handler of handlers) {
    const turn = handler(moment, parts)
    if (turn) return finished(turn, moment, parts)
  }
  return finished(lost(moment, parts), moment, parts)
}

/** What redaction took out is said first: a secret that was real has to be changed. An open draft is in the trace. */
function finished(turn: Turn, moment: Moment, parts: Parts): Turn {
  const { removed, at } = moment.message
  const warning = removed.length > 0 ? [line(parts, 'removed', { list: listed(removed) })] : []
  const complete = greeted(askedOn(turn, parts), moment, parts)
  const { state, replies, trace, ...more } = pressable(complete, moment, parts)
  return {
    ...more,
    state: { ...state, at },
    replies: [...warning, ...replies],
    trace: withDraft({ state, trace }, parts),
  }
}

/** A choice under a question that is not the last one shown. */
const outdated: Handler = (moment, parts) =>
  moment.message.choice !== undefined && isOutdated(moment, 'question')
    ? plainTurn(moment, parts, { replies: [line(parts, 'readings.gone')] })
    : undefined

/** A choice of the last question or offer, tapped or typed. */
const picked: Handler = (moment, parts) => {
  const { choice } = moment.message
  if (choice === undefined) return undefined
  const { pending } = moment.state
  const answer = pending?.kind === 'fact' ? chosen(pending.question, choice) : undefined
  return answer
    ? take(answer, moment, parts)
    : plainTurn(moment, parts, { replies: [line(parts, 'readings.gone')] })
}

/** What answers the pending question. */
const answered: Handler = (moment, parts) => {
  const { pending } = moment.state
  if (pending?.kind !== 'fact' || opensAnother(moment)) return undefined
  const fact = parts.book.facts.get(pending.question.fact)
  const { text = '' } = moment.message
  const context = fact && { fact, today: moment.today, text }
  const answer = context && answerTo(pending.question, moment.reading, context)
  return answer && take(answer, moment, parts)
}

/** "Sorry, it's Azure Local": the same subject under what is now known, said back as it was understood. */
const corrected: Handler = (moment, parts) => {
  const { subject } = moment.state
  const told = certain(moment, parts)
  const tells = told.products.named || told.facts.length > 0
  if (!subject || !tells || opensAnother(moment)) return undefined
  const reading = { ...told, facts: bearingOn(subject, told, parts) }
  const known = {
    state: learn(moment.state, reading, parts.book),
    subject: learnMore(
      reading.compare ? asAnswered(subject, moment) : subject,
      reading,
      parts.book,
    ),
  }
  const turn = redrafted(judgedTurn(known, moment, parts), moment, parts)
  const named = reading.products.named && !reading.compare ? reading.products.possible : []
  const list = inWords(named, reading.facts, parts)
  const understood = list ? [line(parts, 'move.corrected', { list })] : []
  const said = { ...turn, replies: [...understood, ...turn.replies] }
  return notAskedTwice(said, moment, parts)
}

/** What is told of the cluster, or bears on the subject. */
function bearingOn(subject: Subject, { facts }: Reading, { book }: Parts): Reading['facts'] {
  const tested = testedOn(subject, book)
  return facts.filter(({ fact }) => tested.has(fact) || book.facts.get(fact)?.lasting)
}

/** "Compare that": the subject under the facts that its answer rested on, which are else the cluster's alone. */
function asAnswered(subject: Subject, { state: { findings } }: Moment): Subject {
  const used = findings.flatMap(finding => finding.used.map(({ fact, value }) => [fact, value]))
  return { ...subject, facts: mergeFacts(Object.fromEntries(used), subject.facts) }
}

/** A question is still open and the message is no answer to it. */
const unread: Handler = (moment, parts) =>
  moment.state.pending
    ? plainTurn(moment, parts, { replies: [line(parts, 'question.not-understood')] })
    : undefined

/** A question: it opens a subject and keeps what is known of the cluster. */
const asked: Handler = (moment, parts) => {
  if (moment.reading.topics.length === 0 || isKnown(moment) || goesOn(moment, parts))
    return undefined
  const first = weigh(moment, learn(moment.state, moment.reading, parts.book), parts)
  const turn = withSecond(first, moment, parts)
  const echo = echoOf(workedOut(moment, parts), parts)
  const kept = echoOfKept(moment, turn, parts)
  const { asks } = turn.trace
  const said = asks ? [...echo, ...turn.replies] : [...turn.replies, ...echo]
  return { ...turn, replies: [...kept, ...said] }
}

/** Whether a message goes on about the subject: it is a few words, or tells more of it while something is asked. */
function goesOn(moment: Moment, { book }: Parts): boolean {
  const { subject, pending } = moment.state
  if (!subject || leavesSubject(moment, subject, book)) return false
  const tells = moment.reading.facts.length > 0 || moment.reading.products.named
  if (tells && corrects(moment)) return true
  const answers = pending?.kind === 'fact' && moment.reading.facts.length > 0
  return isTerse(moment) || (answers && !opensAnother(moment))
}

/** "Sorry, the cluster is on public Azure": a correction, in which a topic is little more than chance. */
function corrects(moment: Moment): boolean {
  const { confidence = 0 } = moment.reading.topics[0] ?? {}
  return sureIntentOf(moment) === 'correct' && confidence < chance
}

/** Below this confidence a topic in a correction is one of its words and no subject. */
const chance = 0.5

const handlers: readonly Handler[] = [
  gaveUp,
  settled,
  occasions,
  confirming,
  locked,
  classified,
  consented,
  undecided,
  formFilled,
  draftActed,
  commanded,
  outdated,
  drafting,
  offered,
  picked,
  draftRequested,
  supposed,
  answered,
  redirected,
  moved,
  asked,
  corrected,
  unread,
]

/** What an answer or a few words tell for certain, in their place in the conversation. */
function certain(moment: Moment, parts: Parts): Reading {
  const { reading, state } = moment
  return isTerse(moment) || state.pending?.kind === 'fact'
    ? { ...reading, facts: toldHere(moment, parts) }
    : reading
}

function take(answer: Answer, moment: Moment, parts: Parts): Turn | undefined {
  const { pending, subject } = moment.state
  if (pending?.kind !== 'fact' || !subject) return undefined
  const { fact } = pending.question
  const told = certain(moment, parts)
  const known = {
    state: learn(moment.state, told, parts.book),
    subject: learnMore(subject, told, parts.book),
  }
  if ('unknown' in answer) {
    const asked = [...known.subject.asked, fact]
    return judgedTurn({ ...known, subject: { ...known.subject, asked } }, moment, parts)
  }
  const turn = judgedTurn(withAnswer(known, fact, { value: answer.value, parts }), moment, parts)
  const isNumber = parts.book.facts.get(fact)?.type === 'number'
  const echo = isNumber ? echoOf({ [fact]: answer.value }, parts) : []
  return { ...turn, replies: [...echo, ...turn.replies] }
}

/** What is known with the answer: the product, a fact of the cluster, or one of this question alone. */
function withAnswer({ state, subject }: Known, fact: string, { value, parts }: Given): Known {
  if (fact === 'product') {
    return { subject, state: { ...state, products: [String(value)], assumed: false, others: [] } }
  }
  const facts = { [fact]: value }
  if (parts.book.facts.get(fact)?.lasting) {
    return { subject, state: { ...state, facts: mergeFacts(state.facts, facts) } }
  }
  return { state, subject: { ...subject, facts: mergeFacts(subject.facts, facts) } }
}

type Given = { readonly value: FactValue; readonly parts: Parts }
