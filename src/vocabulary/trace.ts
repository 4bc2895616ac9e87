import type { Aspect } from './aspect.ts'
import type { DraftStage } from './draft.ts'
import type { Facts } from './facts.ts'
import type { Finding } from './finding.ts'
import type { Intent } from './intent.ts'
import type { Verdict } from './verdict.ts'

/** What a turn understood and decided, without a word of what was said: for machines, for "why?", for the audit. */
export type Trace = {
  readonly intent: Intent
  readonly aspect: Aspect
  /** Every product still possible; one where it is known. */
  readonly products: readonly string[]
  readonly topics: readonly string[]
  readonly verdict: Verdict
  /** The fact asked in this turn, `topic` where readings are offered, or a field of the draft. */
  readonly asks?: string
  readonly findings: readonly Finding[]
  readonly facts: Facts
  /** The ticket being drafted, while one is open. */
  readonly draft?: {
    readonly fields: Readonly<Record<string, string>>
    readonly missing: readonly string[]
    /** Its way to Azure, once that has begun: which draft, how far, and who confirmed it. */
    readonly submission?: {
      readonly draft: string
      readonly stage: DraftStage
      readonly approver?: string
    }
  }
  /** The readings offered, likeliest first. */
  readonly readings?: readonly { readonly topics: readonly string[]; readonly verdict: Verdict }[]
}

/** The trace of a turn that understood and decided nothing. */
export const nothingDecided: Trace = {
  intent: 'smalltalk',
  aspect: 'help',
  products: [],
  topics: [],
  verdict: 'none',
  findings: [],
  facts: {},
}
