import type { Aspect } from './aspect.ts'
import type { FactValue } from './facts.ts'
import type { Strength, Verdict } from './verdict.ts'

/** The policy document a finding rests on. */
export type Source = {
  readonly edition: string
  readonly product: string
  readonly title: string
  /** `YYYY-MM-DD`; absent where the document is undated. */
  readonly date?: string
  readonly address?: string
}

/** One clause a finding rests on, with all that is needed to show it. */
export type Citation = {
  readonly clause: string
  readonly topic: string
  readonly section: string
  readonly say: string
  readonly effect: string
  readonly strength?: Strength
}

/** Two statements of one document that pull apart, with both readings and the careful answer. */
export type Dispute = {
  readonly id: string
  readonly readings: readonly string[]
  readonly answer: string
}

/** A condition that could still change the answer and is named instead of asked. */
export type Proviso = {
  readonly kind: 'exception' | 'standing' | 'told' | 'gate' | 'boundary'
  readonly clause: string
  readonly topic: string
  readonly say: string
  /** The facts it hangs on. */
  readonly facts: readonly string[]
  /** What the answer would be if it held. */
  readonly verdict: Verdict
}

/** How far a limit is: the value known and the bound of the rule, in the unit of the fact. */
export type Margin = {
  readonly fact: string
  readonly value: FactValue
  readonly bound: number
  readonly unit: string
}

/** What one choice of a question would mean. */
export type Choice = {
  /** The fact's value id, a range such as `<=30`, or `not-sure`. */
  readonly id: string
  readonly label: string
  /** The verdict if this were chosen; `ask` where another fact would still decide; absent for `not-sure`. */
  readonly means?: Verdict
  /** The same in the fixed words of the verdict. */
  readonly meaning?: string
  /** The value the fact takes; absent for `not-sure`. */
  readonly value?: FactValue
}

/** A follow-up: one fact, why it is asked, and what each choice would mean. */
export type Question = {
  readonly fact: string
  readonly text: string
  readonly why: string
  readonly choices: readonly Choice[]
  /** A number is typed in; choices are the ranges between the limits in play. */
  readonly numeric: boolean
}

/** An answer that depends: what the verdict is under each value of a fact nobody could give. */
export type Condition = { readonly label: string; readonly verdict: Verdict }

/** What a table of versions said on the day it was true; too old, or without the version, to settle anything. */
export type TableWord = {
  /** `YYYY-MM-DD` */
  readonly asOf: string
  readonly version: string
  readonly status: string
  /** How to see the product's own list. */
  readonly ownList?: string
}

/** A verdict on one product's policy, with its reasons. */
export type Finding = {
  readonly source: Source
  readonly topics: readonly string[]
  readonly aspect: Aspect
  readonly verdict: Verdict
  readonly strength?: Strength
  /** The clauses that decided, the deciding one first; for `ask`, the clauses in dispute. */
  readonly citations: readonly Citation[]
  /** What else the user should hear: a risk beside a duty, advice beside coverage. */
  readonly also: readonly Citation[]
  readonly disputes: readonly Dispute[]
  readonly used: readonly { readonly fact: string; readonly value: FactValue }[]
  readonly provisos: readonly Proviso[]
  readonly margin?: Margin
  readonly table?: TableWord
  readonly question?: Question
  /** Only where the fact that decides is not known to the user: "on A: …; on B: …". */
  readonly conditions?: readonly Condition[]
}
