import type { Aspect } from './aspect.ts'
import type { DraftStage } from './draft.ts'
import type { Facts } from './facts.ts'
import type { Intent } from './intent.ts'
import type { ChannelName } from './message.ts'
import type { Verdict } from './verdict.ts'

/** The key under which a person is told apart in the audit. When it is gone, nobody can say who it was. */
export type PersonKey = {
  readonly id: string
  /** 32 random bytes, as base64. */
  readonly secret: string
}

/** A name that only the holder of a key can make again: HMAC-SHA-256 as hex, with the id of the key. */
export type Pseudonym = { readonly key: string; readonly hash: string }

/** SHA-256, as hex, of the data files that each part of the knowledge was read from. */
export type Fingerprints = SharedPrints & {
  readonly editions: Readonly<Record<string, EditionPrints>>
}

/** Those of one edition. */
export type EditionPrints = {
  /** Of its `ledger.yaml`: which lines its document had, and what accounts for each. */
  readonly ledger: string
  /** Of its clauses, and of the conflicts of its product. */
  readonly policy: string
}

/** Those of what no edition has to itself. */
export type SharedPrints = {
  /** Topics, facts and tables of versions. */
  readonly shared: string
  /** The words by which messages are read, and what is said. */
  readonly words: string
  readonly tickets: string
}

/** What was decided on one message, append-only and without a word of it. */
export type AuditEntry = {
  readonly id: string
  /** ISO 8601 */
  readonly at: string
  readonly tenant: string
  readonly channel: ChannelName
  /** Absent where the person wanted to be forgotten with this very message. */
  readonly person?: Pseudonym
  readonly conversation?: Pseudonym
  /** SHA-256 of policies, words and tickets in force, and part by part; the parts are absent in entries of old. */
  readonly knowledge: string
  readonly prints?: SharedPrints
  readonly intent: Intent
  readonly aspect: Aspect
  readonly products: readonly string[]
  readonly topics: readonly string[]
  readonly facts: Facts
  readonly verdict: Verdict
  readonly findings: readonly AuditFinding[]
  /** The fact asked, `topic` where readings were offered, or a field of the draft. */
  readonly asked?: string
  readonly readings?: readonly { readonly topics: readonly string[]; readonly verdict: Verdict }[]
  /** Names of fields only: their values are a person's words. */
  readonly draft?: {
    readonly filled: readonly string[]
    readonly missing: readonly string[]
    /** Which draft is on its way to Azure, how far, and who confirmed it beside its author. */
    readonly submission?: {
      readonly draft: string
      readonly stage: DraftStage
      readonly approver?: Pseudonym
    }
  }
  readonly forgot?: true
}

/** A finding by its ids, with the state of the edition it rests on. */
export type AuditFinding = Partial<EditionPrints> & {
  readonly product: string
  readonly edition: string
  readonly verdict: Verdict
  readonly clauses: readonly string[]
}
