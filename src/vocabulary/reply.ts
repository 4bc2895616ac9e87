import type { Aspect } from './aspect.ts'
import type { Button } from './command.ts'
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
  /** What is then asked of them. */
  readonly aspect: Aspect
  readonly label: string
  readonly verdict: Verdict
  /** The same in the fixed words of the verdict. */
  readonly meaning: string
}

/** One topic's row in a matrix: the verdicts each product's document gives. */
export type MatrixRow = {
  readonly topic: string
  /** What the topic is, in words. */
  readonly label: string
  /** By product, in the fixed words of the verdicts; a product that is not there is silent. */
  readonly cells: Readonly<Record<string, readonly string[]>>
}

/** What can be pressed under a reply. */
export type Pressable = {
  /** The message it answers: what is chosen or pressed here is sent back with it, so that an old button hits nothing new. */
  readonly about?: string
  readonly buttons?: readonly Button[]
}

/**
 * An answer or a draft others are to see: shown to its owner first, then posted where they read. The text is for the
 * owner. A draft is a copy for others to read, under a line that says so.
 */
export type Share = { readonly kind: 'share'; readonly posted: boolean; readonly text: string } & (
  | { readonly findings: readonly Finding[]; readonly words: readonly FindingWords[] }
  | { readonly draft: ShownDraft; readonly notice: string }
)

/** What the bot says, as meaning and in plain words; channels draw it. */
export type Reply = Pressable & Said

type Said =
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
      readonly text: string
      readonly products: readonly string[]
      readonly rows: readonly MatrixRow[]
    }
  /** Somebody's message as it was read, before anything comes of it. */
  | {
      readonly kind: 'shared'
      readonly author?: string
      /** How it begins. */
      readonly quote: string
      readonly text: string
    }
  | Share
  | { readonly kind: 'help'; readonly text: string; readonly examples: readonly string[] }
  /** One line, by the id of its wording. `erases`: nothing of this person is to be held by whoever shows it. */
  | { readonly kind: 'text'; readonly id: string; readonly text: string; readonly erases?: true }
