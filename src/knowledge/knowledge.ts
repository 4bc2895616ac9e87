import type { z } from 'zod'
import type { PolicyData } from '../policy/schema.ts'
import type { TicketData } from '../tickets/schema.ts'
import type { Lexicon } from '../understanding/lexicon.ts'
import type { Fingerprints } from '../vocabulary/audit.ts'

/** Everything the owners of policies, words and tickets wrote, read and checked, as plain data. */
export type Knowledge<Wording> = {
  readonly policy: PolicyData
  readonly lexicon: Lexicon
  readonly tickets: TicketData
  /** What the bot says; its form belongs to a room that reads nothing, so the caller brings its schema. */
  readonly wording: Wording
  /** By which a decision can be tied to what it rests on. */
  readonly prints: Fingerprints
}

/** The same with the SHA-256 of what it was compiled from, by which one state of knowledge is told from another. */
export type SourcedKnowledge<Wording> = Knowledge<Wording> & { readonly sources: string }

/** Brings the schema of the wording, and only where something has to be read from source. */
export type WordingSchema<Wording> = () => Promise<z.ZodType<Wording>>
