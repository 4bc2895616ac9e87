import type { Finding } from '../vocabulary/finding.ts'
import type { Verdict } from '../vocabulary/verdict.ts'
import { askedFor } from './ask.ts'
import { type Book, type Edition, editionOf } from './book.ts'
import { report } from './finding.ts'
import type { Matter } from './in-play.ts'
import { withDerived } from './lifecycle.ts'
import { decide } from './question.ts'
import { castFor } from './scene.ts'

/** A matter on a day, and whether something may be asked back. */
export type DatedMatter = Matter & {
  /** `YYYY-MM-DD` */
  readonly today: string
  /** After three questions nothing more is asked, and the answer becomes conditional. */
  readonly mayAsk: boolean
}

/** What one product's policy comes to; its reasons are put together when they are wanted. */
export type Opinion = {
  readonly verdict: Verdict
  /** The fact that would be asked. */
  readonly asks?: string
  readonly finding: () => Finding
}

/** What the policy of a product says of a matter; nothing where there is none. */
export function opinionOf(book: Book, matter: DatedMatter, product: string): Opinion | undefined {
  const edition = editionOf(book, product)
  if (!edition) return undefined
  const known = opinions.get(book) ?? new Map<string, Opinion>()
  const key = keyOf(matter, product)
  const opinion = known.get(key) ?? formed(book, edition, matter)
  known.delete(key)
  if (known.size >= mostOpinions) known.delete(known.keys().next().value ?? key)
  opinions.set(book, known.set(key, opinion))
  return opinion
}

/**
 * When something breaks many people ask the same, and an opinion follows from the book and the matter alone: those
 * wanted last are kept, which changes no answer.
 */
const opinions = new WeakMap<Book, Map<string, Opinion>>()
const mostOpinions = 500

/** All that an opinion follows from beside the book. */
function keyOf(
  { topics, aspect, compare, facts, asked, today, mayAsk }: DatedMatter,
  product: string,
): string {
  return JSON.stringify([product, topics, aspect, compare, facts, asked, today, mayAsk])
}

function formed(book: Book, edition: Edition, matter: DatedMatter): Opinion {
  const { today, mayAsk } = matter
  const facts = withDerived(book, edition.product, matter)
  const cast = castFor(book, edition, { ...matter, facts })
  const decision = decide(cast, facts)
  const { turnsOn, ruling } = decision
  const asks = turnsOn !== undefined && mayAsk ? askedFor(turnsOn, cast, today) : undefined
  return {
    verdict: turnsOn === undefined ? ruling.verdict : 'ask',
    ...(asks ? { asks: asks.id } : {}),
    finding: once(() => report({ cast, facts, decision, today, ...(asks ? { asks } : {}) })),
  }
}

/** Makes a value when it is first wanted, and lets go of what it is made from. */
function once<Value>(make: () => Value): () => Value {
  let open: typeof make | undefined = make
  let made: Value | undefined
  return () => {
    if (open) made = open()
    open = undefined
    return made as Value
  }
}
