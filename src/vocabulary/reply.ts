import type { DraftView, ListedDraft, Receipt, ShownDraft } from './draft.ts'
import type { FactValue } from './facts.ts'
import type { Finding, Question } from './finding.ts'
import type { Verdict } from './verdict.ts'

/** A finding in words, so that every channel says the same and only draws it differently. */
export type FindingWords = {
  /** The fixed words of the verdict. */
  readonly verdict: string
  /** For which product, and that a loose name was taken for it. */
  readonly product: string
  readonly because: string
  /** Document, section and age. */
  readonly source: string
  /** What else to know: a second line, a dispute, a condition that is assumed. */
  readonly notes: readonly string[]
  readonly next: readonly string[]
}

/** One fact as it was understood, to be corrected. */
export type Echo = { readonly fact: string; readonly value: FactValue; readonly words: string }

/** A reading offered where it is unclear what is meant. */
export type Offer = {
  readonly id: string
  readonly topics: readonly string[]
  readonly label: string
  readonly verdict: Verdict
  /** The same in the fixed words of the verdict. */
  readonly meaning: string
}

/** One topic's row in a matrix: the verdicts each product's document gives. */
export type MatrixRow = {
  readonly topic: string
  readonly cells: Readonly<Record<string, readonly Verdict[]>>
}

/** What the bot says, as meaning and in plain words; channels draw it. */
export type Reply =
  | {
      readonly kind: 'finding'
      readonly verdict: Verdict
      readonly findings: readonly Finding[]
      readonly words: readonly FindingWords[]
    }
  | { readonly kind: 'question'; readonly question: Question; readonly lead?: string }
  | { readonly kind: 'readings'; readonly text: string; readonly offers: readonly Offer[] }
  | { readonly kind: 'echo'; readonly facts: readonly Echo[]; readonly text: string }
  | ({ readonly kind: 'draft'; readonly view: DraftView } & ShownDraft)
  | ({ readonly kind: 'receipt' } & Receipt)
  | { readonly kind: 'drafts'; readonly drafts: readonly ListedDraft[] }
  | {
      readonly kind: 'matrix'
      readonly products: readonly string[]
      readonly rows: readonly MatrixRow[]
    }
  | { readonly kind: 'help'; readonly text: string; readonly examples: readonly string[] }
  /** One line, by the id of its wording. */
  | { readonly kind: 'text'; readonly id: string; readonly text: string }
