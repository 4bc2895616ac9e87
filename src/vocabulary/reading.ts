import type { Aspect } from './aspect.ts'
import type { FactValue } from './facts.ts'
import type { Intent } from './intent.ts'

/** Where in the text something was found: from, inclusive, and to, exclusive, in UTF-16 units. Never the text itself. */
export type Span = readonly [from: number, to: number]

/** What a message may want, with how sure that is from 0 to 1, and where it says so if a phrase of its own does. */
export type IntentGuess = {
  readonly intent: Intent
  readonly confidence: number
  readonly span?: Span
}

/** One way to understand what a message is about: topics that go together, and how sure that is from 0 to 1. */
export type TopicGuess = {
  readonly topics: readonly string[]
  /** What is then asked of them; left out where that is too unlikely to matter. */
  readonly aspect?: Aspect
  readonly confidence: number
  /** Which parts of understanding found it. */
  readonly by: readonly ('word' | 'pattern' | 'classifier' | 'retrieval')[]
}

/** A fact read from a message. */
export type FactFound = {
  readonly fact: string
  readonly value: FactValue
  readonly span: Span
  /** A machine wrote it, and the person may not have meant to say it. */
  readonly pasted?: true
}

/** Which products a message may be about. */
export type ProductGuess = {
  /** Every product still possible, the likeliest first; all of them where nothing was said. */
  readonly possible: readonly string[]
  /** Whether the message itself names or hints at a product. */
  readonly named: boolean
  /** The name of the cue that decided, from the data, and where it stands. */
  readonly cue?: { readonly name: string; readonly span: Span }
  /** The name was loose, so the answer says for which product it was taken. */
  readonly assumed: boolean
  /** What such a name may mean as well, where no promise is made before it is known. */
  readonly others?: readonly string[]
}

/** A value without a fact: an answer to a question that only the conversation knows. */
export type Bare =
  | { readonly kind: 'number'; readonly value: number; readonly span: Span }
  /** In days, from the least to the most. */
  | { readonly kind: 'duration'; readonly value: readonly [number, number]; readonly span: Span }
  /** `YYYY-MM-DD` */
  | { readonly kind: 'date'; readonly value: string; readonly span: Span }
  | { readonly kind: 'version'; readonly value: string; readonly span: Span }
  /** "the second one", "b": a choice by its place, counted from 1; -1 is the last. */
  | { readonly kind: 'ordinal'; readonly value: number; readonly span: Span }
  /** A word that is a value of some fact. */
  | { readonly kind: 'word'; readonly fact: string; readonly value: string; readonly span: Span }

/** Yes, no or not sure, said to whatever was asked. */
export type Stance = 'yes' | 'no' | 'not-sure'

/** A field of a ticket that a message fills in, with the place of its value in the text. */
export type FieldFound = { readonly field: string; readonly value: string; readonly span: Span }

/** What a message means before the conversation is known. */
export type Reading = {
  /** The likeliest first; never empty. */
  readonly intents: readonly IntentGuess[]
  readonly aspect: Aspect
  /** Several products side by side are wanted. */
  readonly compare: boolean
  readonly products: ProductGuess
  /** Ways to understand the subject, the likeliest first; empty where none was recognised. */
  readonly topics: readonly TopicGuess[]
  /** What a second question of the same message is about. */
  readonly besides?: readonly TopicGuess[]
  readonly facts: readonly FactFound[]
  readonly bare: readonly Bare[]
  readonly stance?: Stance
  /** "And if …?": what it tells is only supposed. */
  readonly supposed?: true
  readonly fields: readonly FieldFound[]
  /** A language other than English, as the Azure Support API names it (`de-DE`). */
  readonly language?: string
  /** The id of the place to go, where the message is about something else: `eks`, `azure-outage`. */
  readonly elsewhere?: string
}

/** What a message means that nobody read. */
export const nothingRead: Reading = {
  intents: [],
  aspect: 'help',
  compare: false,
  products: { possible: [], named: false, assumed: false },
  topics: [],
  facts: [],
  bare: [],
  fields: [],
}
