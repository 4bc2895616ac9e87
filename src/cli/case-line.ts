import { z } from 'zod'
import { type Book, editionOf } from '../policy/book.ts'
import type { Case } from '../policy/judge.ts'
import { readFacts } from '../policy/read-facts.ts'
import { aspects } from '../vocabulary/aspect.ts'
import type { LineError } from './json-lines.ts'

const caseShape = z.object({
  products: z.array(z.string()).min(1),
  topics: z.array(z.string()),
  aspect: z.enum(aspects).nullish(),
  compare: z.boolean().nullish(),
  facts: z.record(z.string(), z.unknown()).nullish(),
})

/** A case to judge, from a line of JSON; or what is wrong with it. Keys it does not know are left alone. */
export function readCase(
  value: Readonly<Record<string, unknown>>,
  book: Book,
  today: string,
): { readonly matter: Case } | { readonly error: LineError } {
  const shape = caseShape.safeParse(value)
  if (!shape.success)
    return refused('input/unreadable', z.prettifyError(shape.error).split('\n').join(' '))
  const { products, topics, aspect, compare, facts } = shape.data
  const product = products.find(id => !editionOf(book, id))
  if (product !== undefined)
    return refused('input/unknown-product', `There is no product "${product}"`)
  const topic = topics.find(id => !book.topics.has(id))
  if (topic !== undefined) return refused('input/unknown-topic', `There is no topic "${topic}"`)
  const read = readFacts(facts ?? {}, book.facts)
  const [refusal] = read.refusals
  if (refusal) return refused(`input/${refusal.kind}`, refusal.message)
  const known = { facts: read.facts, asked: [], today, mayAsk: true }
  return {
    matter: { products, topics, aspect: aspect ?? 'help', compare: compare ?? false, ...known },
  }
}

function refused(code: string, message: string): { readonly error: LineError } {
  return { error: { code, message } }
}
