import { type Book, editionOf } from '../policy/book.ts'
import type { Case } from '../policy/judge.ts'
import { readFacts } from '../policy/read-facts.ts'
import { type Aspect, aspects } from '../vocabulary/aspect.ts'
import { type LineError, unreadable } from './json-lines.ts'

type Values = Readonly<Record<string, unknown>>
type Failed = { readonly error: LineError }

/**
 * A case to judge, from a line of JSON; or what is wrong with it. Where no product is named any of them may be meant.
 * Keys it does not know are left alone.
 */
export function readCase(
  value: Values,
  book: Book,
  today: string,
): { readonly matter: Case } | Failed {
  const shaped = readShape(value)
  if ('error' in shaped) return shaped
  const { topics, facts } = shaped
  const every = book.editions.map(edition => edition.product)
  const products = shaped.products.length > 0 ? shaped.products : every
  const product = products.find(id => !editionOf(book, id))
  if (product !== undefined)
    return refused('input/unknown-product', `There is no product "${product}"`)
  const topic = topics.find(id => !book.topics.has(id))
  if (topic !== undefined) return refused('input/unknown-topic', `There is no topic "${topic}"`)
  const read = readFacts(facts, book.facts)
  const [refusal] = read.refusals
  if (refusal) return refused(`input/${refusal.kind}`, refusal.message)
  return { matter: { ...shaped, products, facts: read.facts, asked: [], today, mayAsk: true } }
}

type Shape = Pick<Case, 'products' | 'topics' | 'aspect' | 'compare'> & { readonly facts: Values }

function readShape(value: Values): Shape | Failed {
  const {
    products = [],
    topics,
    aspect = 'help',
    compare = false,
    facts = {},
  } = withoutNulls(value)
  if (!isWords(products)) return wrong('products', 'a list of products')
  if (!isWords(topics)) return wrong('topics', 'a list of topics')
  if (!isAspect(aspect)) return wrong('aspect', `one of ${aspects.join(', ')}`)
  if (typeof compare !== 'boolean') return wrong('compare', 'true or false')
  if (!isRecord(facts)) return wrong('facts', 'an object of facts by name')
  return { products: [...new Set(products)], topics, aspect, compare, facts }
}

function withoutNulls(value: Values): Values {
  return Object.fromEntries(Object.entries(value).filter(([, given]) => given !== null))
}

function isWords(value: unknown): value is readonly string[] {
  return Array.isArray(value) && value.every(word => typeof word === 'string')
}

function isAspect(value: unknown): value is Aspect {
  return aspects.some(aspect => aspect === value)
}

function isRecord(value: unknown): value is Values {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

function wrong(key: string, form: string): Failed {
  return { error: unreadable(`"${key}" takes ${form}`) }
}

function refused(code: string, message: string): Failed {
  return { error: { code, message } }
}
