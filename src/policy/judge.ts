import type { Aspect } from '../vocabulary/aspect.ts'
import type { Facts } from '../vocabulary/facts.ts'
import type { Finding, Question } from '../vocabulary/finding.ts'
import type { Verdict } from '../vocabulary/verdict.ts'
import { productQuestion } from './ask.ts'
import { type Book, editionOf } from './book.ts'
import { report } from './finding.ts'
import { withDerived } from './lifecycle.ts'
import { decide } from './question.ts'
import { castFor } from './scene.ts'

/** What is to be judged, with perfect understanding taken for granted. */
export type Case = {
  /** Every product still possible; with `compare` each of them is wanted. */
  readonly products: readonly string[]
  readonly topics: readonly string[]
  readonly aspect: Aspect
  readonly compare: boolean
  readonly facts: Facts
  /** Facts that were asked and that nobody could give. */
  readonly asked: readonly string[]
  /** `YYYY-MM-DD` */
  readonly today: string
  /** After three questions nothing more is asked, and the answer becomes conditional. */
  readonly mayAsk: boolean
}

/** The outcome over all products of a case. */
export type Judgement = {
  readonly verdict: Verdict
  /** One a product, in the order of the case. */
  readonly findings: readonly Finding[]
  readonly question?: Question
  /** Where to go with what is no matter of support policies. */
  readonly elsewhere?: string
}

/** Judges a case by every product's policy; asks for the product only where the answers differ. */
export function judge(book: Book, matter: Case): Judgement {
  const elsewhere = directions(book, matter.topics)
  if (elsewhere !== undefined) return { verdict: 'none', findings: [], elsewhere }
  const findings = matter.products.flatMap(product => judgeOne(book, matter, product))
  const verdicts = [...new Set(findings.map(({ verdict }) => verdict))]
  if (matter.compare) return { verdict: only(verdicts) ?? 'none', findings }
  const [first] = findings
  if (!first) return { verdict: 'none', findings }
  if (findings.length === 1 || (verdicts.length === 1 && first.verdict !== 'ask'))
    return settled(first, findings)
  const question = asksProduct(matter) ? productQuestion(book, findings) : undefined
  return { verdict: 'ask', findings, ...(question ? { question } : {}) }
}

function settled(first: Finding, findings: readonly Finding[]): Judgement {
  const { verdict, question } = first
  return { verdict, findings, ...(question && findings.length === 1 ? { question } : {}) }
}

function asksProduct({ asked, mayAsk }: Case): boolean {
  return mayAsk && !asked.includes('product')
}

function judgeOne(book: Book, matter: Case, product: string): readonly Finding[] {
  const edition = editionOf(book, product)
  if (!edition) return []
  const facts = withDerived(book, product, matter)
  const asked = { ...matter, facts }
  const cast = castFor(book, edition, asked)
  return [
    report({
      cast,
      facts,
      decision: decide(cast, facts),
      today: matter.today,
      mayAsk: matter.mayAsk,
    }),
  ]
}

/** Prices, quotas and plans asked alone are no matter of these policies: the line that says where to ask. */
function directions(book: Book, topics: readonly string[]): string | undefined {
  const lines = topics.map(topic => book.topics.get(topic)?.elsewhere)
  return lines.length > 0 && lines.every(Boolean) ? lines[0] : undefined
}

function only<T>(values: readonly T[]): T | undefined {
  return values.length === 1 ? values[0] : undefined
}
