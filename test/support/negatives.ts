import { readMessageFiles, readMessages } from '../../src/knowledge/training.ts'
import { entailed } from '../../src/policy/book.ts'
import { isAbsent } from '../../src/policy/fact-book.ts'
import { judge } from '../../src/policy/judge.ts'
import type { LabelledMessage } from '../../src/understanding/labelled.ts'
import type { Aspect } from '../../src/vocabulary/aspect.ts'
import type { FactValue } from '../../src/vocabulary/facts.ts'
import type { FactFound, Span } from '../../src/vocabulary/reading.ts'
import { bot } from './bot.ts'
import { readOwnLexicon } from './lexicon.ts'
import { policyData } from './policies.ts'
import { root } from './sources.ts'

/** A message to which nobody may be promised help, and the clause that says so; none where the policy is silent. */
export type Negative = {
  readonly id: string
  readonly text: string
  readonly product: string
  readonly clause: string
}

/** A message with what it means. */
type Meant = Pick<LabelledMessage, 'id' | 'text' | 'topics' | 'facts'> & {
  readonly product: string
  readonly aspect: Aspect
}

const { book } = bot
const today = '2026-11-26'
const noes: readonly string[] = ['not-covered', 'breaks-support', 'out-of-support', 'silent']

/** A name of each product that leaves no doubt. */
const names: Readonly<Record<string, string>> = {
  aks: 'AKS in Azure',
  'aks-hci': 'AKS-HCI',
  'aks-arc': 'AKS hybrid',
  'aks-engine': 'AKS Engine on Azure Stack Hub',
  'aks-local': 'AKS on Azure Local',
}

/**
 * Messages that are due a no, made from what the project holds: labelled messages, the same about another product,
 * with another number of days or another value of a fact, and the questions of the topics about each product. Of the
 * labelled messages of each voice one in `share` is used, so that a message more changes nothing for other voices.
 */
export function negatives(share: number): readonly Negative[] {
  const { messages } = readMessages(readMessageFiles(root), policyData)
  const labelled = sampled(messages, share).flatMap(meantBy)
  const made = [
    ...labelled,
    ...labelled.flatMap(ofOtherProducts),
    ...labelled.flatMap(ofOtherDays),
    ...questions(),
  ]
  const exchanged = labelled.flatMap(withOtherValues).flatMap(dueNo)
  return [...made.flatMap(dueNo), ...exchanged.filter(({ clause }) => clause !== '')]
}

function sampled(messages: readonly LabelledMessage[], share: number): readonly LabelledMessage[] {
  const seen = new Map<string, number>()
  return messages.filter(({ voice }) => {
    const at = seen.get(voice) ?? 0
    seen.set(voice, at + 1)
    return at % share === 0
  })
}

function meantBy({ products, compare, ...rest }: LabelledMessage): readonly Meant[] {
  const [product, ...more] = products
  const one = product !== undefined && more.length === 0 && !compare && rest.topics.length > 0
  return one ? [{ ...rest, product, aspect: rest.aspect ?? 'help' }] : []
}

/** What tells a product and is the subject as well ("Marketplace item"): without it the message means something else. */
const subjects = new Set(
  readOwnLexicon().products.cues.flatMap(({ name, keep }) => (keep ? [name] : [])),
)

/** The name of the product exchanged, where nothing else in the message speaks for one. */
function ofOtherProducts(message: Meant): readonly Meant[] {
  const { cue } = bot.understand(message.text, today).products
  if (!cue || subjects.has(cue.name)) return []
  const [from, to] = cue.span
  const [before, after] = [message.text.slice(0, from), message.text.slice(to)]
  if (bot.understand(`${before}it${after}`, today).products.named) return []
  if (!bot.understand(`${before}AKS${after}`, today).products.possible.includes('aks')) return []
  return Object.entries(names)
    .filter(([product]) => product !== message.product)
    .map(([product, name]) => ({
      ...message,
      id: `${message.id}/${product}`,
      text: `${before}${name}${after}`,
      product,
    }))
}

const otherDays = [10, 45, 75, 100, 400]

/** Another number of days, of every fact that it tells, where nothing else in the message tells how many. */
function ofOtherDays(message: Meant): readonly Meant[] {
  return Object.entries(message.facts).flatMap(([fact, value]) => {
    const said = new RegExp(`\\b${String(value)}(?= days?\\b)`)
    const isDays = book.facts.get(fact)?.unit === 'days' && typeof value === 'number'
    if (!isDays || !said.test(message.text)) return []
    if (tells(message.text.replace(said, 'so many'), fact)) return []
    return otherDays.map(days => ({
      ...message,
      id: `${message.id}/${fact}=${days}`,
      text: message.text.replace(said, String(days)),
      facts: exchanged(message.facts, value, days),
    }))
  })
}

function tells(text: string, fact: string): boolean {
  return bot.understand(text, today).facts.some(found => found.fact === fact)
}

function exchanged(facts: Meant['facts'], days: FactValue, other: number): Meant['facts'] {
  return Object.fromEntries(
    Object.entries(facts).map(([fact, value]) => [
      fact,
      value === days && book.facts.get(fact)?.unit === 'days' ? other : value,
    ]),
  )
}

/**
 * A value said in its own words exchanged for each other one, unless the topic or the product says which. That nothing
 * was touched is said of the whole message, so it stays.
 */
function withOtherValues(message: Meant): readonly Meant[] {
  const { facts, products } = bot.understand(message.text, today)
  const given = message.topics.flatMap(topic =>
    Object.keys(entailed(book.topics.get(topic), message.product)),
  )
  const said = facts.filter(
    ({ fact, value, span }) =>
      message.facts[fact] === value &&
      !given.includes(fact) &&
      !isAbsent(fact, value, book.facts) &&
      isWord({ fact, value }, message.text.slice(...span)) &&
      !overlaps(span, products.cue?.span),
  )
  return said.flatMap(({ fact, span }) => othersOf(message, fact, span))
}

function isWord({ fact, value }: Pick<FactFound, 'fact' | 'value'>, said: string): boolean {
  const words = book.facts.get(fact)?.values.get(String(value))?.words ?? []
  return words.some(word => word.toLowerCase() === said.toLowerCase())
}

function overlaps([from, to]: Span, other: Span = [0, 0]): boolean {
  return from < other[1] && other[0] < to
}

function othersOf(message: Meant, fact: string, [from, to]: Span): readonly Meant[] {
  const values = [...(book.facts.get(fact)?.values.values() ?? [])]
  return values.flatMap(({ id, words: [word] = [] }) => {
    if (id === message.facts[fact] || word === undefined || isForeign(word, message)) return []
    const text = `${message.text.slice(0, from)}${word}${message.text.slice(to)}`
    return [
      {
        ...message,
        id: `${message.id}/${fact}=${id}`,
        text,
        facts: { ...message.facts, [fact]: id },
      },
    ]
  })
}

/** "Integrated system" says that it is another product. */
function isForeign(word: string, { product }: Meant): boolean {
  const { named, possible } = bot.understand(word, today).products
  return named && !possible.includes(product)
}

/** The questions of the topics, about each product, as the words tell what is asked. */
function questions(): readonly Meant[] {
  return [...book.topics.values()].flatMap(({ id, examples = [] }) =>
    examples.flatMap((example, at) =>
      Object.entries(names).flatMap(([product, name]) =>
        questionOf(example, { id, at, product, name }),
      ),
    ),
  )
}

type Asked = {
  readonly id: string
  readonly at: number
  readonly product: string
  readonly name: string
}

function questionOf(example: string, { id, at, product, name }: Asked): readonly Meant[] {
  const { products, aspect } = bot.understand(example, today)
  if (products.named) return []
  const text = `We run ${name}. ${example}`
  return [{ id: `${id}/${at}/${product}`, text, topics: [id], aspect, product, facts: {} }]
}

function dueNo({ id, text, topics, aspect, product, facts }: Meant): readonly Negative[] {
  const asked = {
    products: [product],
    topics,
    aspect,
    compare: false,
    asked: [],
    today,
    mayAsk: true,
  }
  const { verdict, findings } = judge(book, { ...asked, facts: facts as Record<string, FactValue> })
  if (!noes.includes(verdict)) return []
  return [{ id, text, product, clause: findings[0]?.citations[0]?.clause ?? '' }]
}
