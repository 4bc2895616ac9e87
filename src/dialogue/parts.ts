import type { Book } from '../policy/book.ts'
import type { FieldBook } from '../tickets/field-book.ts'
import type { Command } from '../vocabulary/command.ts'
import type { DraftAction } from '../vocabulary/draft.ts'
import type { TopicGuess } from '../vocabulary/reading.ts'
import type { Voice } from './finding-words.ts'
import type { Wording } from './schema.ts'
import type { Moment, Turn } from './state.ts'
import type { Submitting } from './submission.ts'

/** What the dialogue works with; the same for every conversation. */
export type Parts = {
  readonly book: Book
  readonly wording: Wording
  /** What tickets hold and how they are asked for. */
  readonly fields: FieldBook
  /** Where to go with what is not ours, by the id a reading names. */
  readonly places: ReadonlyMap<string, Place>
  /** Commands by what people type for them. */
  readonly typed: ReadonlyMap<string, Command>
  /** The buttons of a ticket by what people type for them. */
  readonly typedActions: TypedActions
  /** The one line said in another language, by its tag. */
  readonly languages: ReadonlyMap<string, string>
  /** The readings worth weighing, the likeliest first: one alone where it is sure. */
  readonly likely: (guesses: readonly TopicGuess[]) => readonly TopicGuess[]
  /** Whom to turn to when Remit cannot help; empty where nobody was named. */
  readonly handover: string
  readonly submitting: Submitting
}

/** What is done with a ticket, by what people type for it; only a label says by itself that a ticket is meant. */
export type TypedActions = ReadonlyMap<
  string,
  { readonly action: DraftAction['action']; readonly isLabel: boolean }
>

/** Where to go with what is not ours; vague where only the lack of our words speaks for it. */
export type Place = { readonly say: string; readonly vague: boolean }

/** One way to take a message; nothing where it is not meant so. */
export type Handler = (moment: Moment, parts: Parts) => Turn | undefined

/** The voice of a moment. */
export function voiceOf({ today }: Moment, { book, wording }: Parts): Voice {
  return { book, wording, today }
}
