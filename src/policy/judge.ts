import type { Finding, Question } from '../vocabulary/finding.ts'
import type { Verdict } from '../vocabulary/verdict.ts'
import { productQuestion } from './ask.ts'
import type { Book } from './book.ts'
import { type DatedMatter, type Opinion, opinionOf } from './opinion.ts'

/** What is to be judged, with perfect understanding taken for granted. */
export type Case = DatedMatter & {
  /** Every product still possible; with `compare` each of them is wanted. */
  readonly products: readonly string[]
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

/** What a judgement comes to. */
export type Outline = {
  readonly verdict: Verdict
  /** The fact that is asked. */
  readonly asks?: string
  readonly judgement: () => Judgement
}

/** Judges a case by every product's policy; asks for the product only where the answers differ. */
export function judge(book: Book, matter: Case): Judgement {
  return outline(book, matter).judgement()
}

/** The same without the findings, which are put together when they are wanted: of many readings few are shown. */
export function outline(book: Book, matter: Case): Outline {
  const elsewhere = directions(book, matter.topics)
  if (elsewhere !== undefined)
    return { verdict: 'none', judgement: () => ({ verdict: 'none', findings: [], elsewhere }) }
  const opinions = matter.products.flatMap(product => opinionOf(book, matter, product) ?? [])
  const verdict = together(opinions, matter)
  const asks = verdict === 'ask' ? askedOf(opinions, matter) : undefined
  return {
    verdict,
    ...(asks === undefined ? {} : { asks }),
    judgement: () => {
      const findings = opinions.map(({ finding }) => finding())
      const question = asks === undefined ? undefined : questionOf(findings, book)
      return { verdict, findings, ...(question ? { question } : {}) }
    },
  }
}

/** The one verdict of all; where they differ the product decides, and in a comparison there is none. */
function together(opinions: readonly Opinion[], { compare }: Case): Verdict {
  const verdicts = [...new Set(opinions.map(({ verdict }) => verdict))]
  const [first = 'none', ...others] = verdicts
  if (others.length === 0 && (first !== 'ask' || opinions.length === 1 || compare)) return first
  return compare ? 'none' : 'ask'
}

function askedOf([first, ...others]: readonly Opinion[], { compare, asked, mayAsk }: Case) {
  if (compare) return undefined
  if (others.length === 0) return first?.asks
  return mayAsk && !asked.includes('product') ? 'product' : undefined
}

function questionOf(findings: readonly Finding[], book: Book): Question | undefined {
  return findings.length === 1 ? findings[0]?.question : productQuestion(book, findings)
}

/** Prices, quotas and plans asked alone are no matter of these policies: the line that says where to ask. */
function directions(book: Book, topics: readonly string[]): string | undefined {
  const lines = topics.map(topic => book.topics.get(topic)?.elsewhere)
  return lines.length > 0 && lines.every(Boolean) ? lines[0] : undefined
}
