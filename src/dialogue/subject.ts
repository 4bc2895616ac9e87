import type { Book } from '../policy/book.ts'
import { type Case, type Outline, outline } from '../policy/judge.ts'
import { makesPromise } from '../policy/order.ts'
import type { Facts } from '../vocabulary/facts.ts'
import { mergeFacts, noFacts } from '../vocabulary/facts.ts'
import type { Reading, TopicGuess } from '../vocabulary/reading.ts'
import type { Moment, State, Subject } from './state.ts'

/** How many follow-ups one answer may cost. */
export const mostQuestions = 3

/** The subject a message opens, under one way to understand its topics. */
export function openSubject(
  { reading, message, state }: Pick<Moment, 'reading'> & Partial<Moment>,
  { topics, aspect = reading.aspect }: TopicGuess,
  book: Book,
): Subject {
  const { intent } = reading.intents[0] ?? { intent: 'coverage' as const }
  const before = reading.products.named ? undefined : comparedBefore(message, state)
  const compared = reading.compare ? reading.products.possible : before
  const facts = split(reading, book).passing
  const said = message?.text ? { said: message.text } : {}
  return {
    intent,
    topics,
    aspect,
    ...(compared ? { compared } : {}),
    facts,
    asked: [],
    questions: 0,
    ...said,
  }
}

/** "And Helm?" after a comparison is one of the same products, as long as no other is known. */
function comparedBefore(message: Moment['message'] | undefined, state: State | undefined) {
  const short = (message?.text ?? '').length <= longestFollowUp
  return short && state?.products.length === 0 ? state.subject?.compared : undefined
}

/** A longer question stands by itself. */
const longestFollowUp = 40

/** The state with what a message says about the cluster: its product and the facts that last. */
export function learn(state: State, reading: Reading, book: Book): State {
  const product = reading.products.named && !reading.compare ? narrowed(state, reading) : {}
  return { ...state, ...product, facts: mergeFacts(state.facts, split(reading, book).lasting) }
}

/** A loose hint leaves a product that fits it as known as it was; a name replaces what it contradicts. */
function narrowed(
  { products }: State,
  { products: { possible, assumed, others = [] } }: Reading,
): Partial<State> {
  const fitting = products.filter(product => possible.includes(product))
  return possible.length > 1 && fitting.length > 0
    ? { products: fitting }
    : { products: possible, assumed, others }
}

/** The subject with what a message says about this question alone; a product named ends a comparison, several begin one. */
export function learnMore(subject: Subject, reading: Reading, book: Book): Subject {
  const { compared, ...rest } = subject
  const before = compared && !reading.products.named ? { compared } : {}
  const kept = reading.compare ? { compared: reading.products.possible } : before
  return { ...rest, ...kept, facts: mergeFacts(subject.facts, split(reading, book).passing) }
}

/** The facts that some clause on the topics of a subject tests. */
export function testedOn({ topics }: Subject, { editions }: Book): ReadonlySet<string> {
  const clauses = editions.flatMap(({ under }) => topics.flatMap(under))
  return new Set(clauses.flatMap(({ tests }) => tests.map(({ fact }) => fact)))
}

/** What a subject comes to by all that is known. A promise to a product that was only taken has to hold for what it may be as well. */
export function judgeSubject(subject: Subject, state: State, context: Context): Outline {
  const outlined = judgeAs(state.products, { subject, state, context })
  const { others = [] } = state
  if (subject.compared || others.length === 0 || !makesPromise(outlined.verdict)) return outlined
  const holds = others.every(product =>
    makesPromise(judgeAs([product], { subject, state, context }).verdict),
  )
  return holds ? outlined : judgeAs([...state.products, ...others], { subject, state, context })
}

type Whole = { readonly subject: Subject; readonly state: State; readonly context: Context }

function judgeAs(products: readonly string[], { subject, state, context }: Whole): Outline {
  return outline(context.book, caseOf(subject, { ...state, products }, context))
}

/** A subject and all that is known as a case for the judge. */
export function caseOf(subject: Subject, state: State, { book, today }: Context): Case {
  return {
    products: subject.compared ?? productsOf(state, book),
    topics: subject.topics,
    aspect: subject.aspect,
    compare: subject.compared !== undefined,
    facts: knownFor(subject, state),
    asked: subject.asked,
    today,
    mayAsk: subject.questions < mostQuestions,
  }
}

/** What a subject is judged by: a comparison is about policies, not about the cluster of the conversation. */
export function knownFor({ compared, facts }: Subject, state: State): Facts {
  return compared ? facts : mergeFacts(state.facts, facts)
}

type Context = { readonly book: Book; readonly today: string }

/** The products still possible; every one where nothing was said. */
export function productsOf({ products }: State, book: Book): readonly string[] {
  return products.length > 0 ? products : book.editions.map(({ product }) => product)
}

type Split = { readonly lasting: Facts; readonly passing: Facts }

/** The facts of a message: those of the cluster, and those of its question alone; all of a comparison's are its own. */
function split({ facts, compare }: Reading, book: Book): Split {
  const lasting = noFacts()
  const passing = noFacts()
  for (const { fact, value } of facts) {
    const into = book.facts.get(fact)?.lasting && !compare ? lasting : passing
    into[fact] = value
  }
  return { lasting, passing }
}
