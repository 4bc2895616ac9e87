import { z } from 'zod'

const phrase = z
  .string()
  .trim()
  .regex(/^[\p{L}\p{M}\p{N}']+(?: [\p{L}\p{M}\p{N}']+)*$/u, 'words in a row, without punctuation')
  .refine(text => text === text.toLowerCase(), 'written in lower case')

const kind = z.strictObject({
  /** How it begins where a sentence does, or after punctuation; one word does there in a question only. */
  begins: z.array(phrase).min(1),
  /** How it begins where no punctuation tells. */
  anywhere: z
    .array(phrase.regex(/ /, 'one word is not enough where no punctuation tells'))
    .min(1)
    .optional(),
  /** What it has in any case. */
  about: z.array(phrase).min(1),
})

/** How the sentences of a report are known that are meant for the bot alone. */
export const asidesFile = z.strictObject({
  kinds: z.array(kind).min(1),
  /** Words before such a sentence that go with it. */
  ties: z.array(phrase).min(1),
  /** Words right before it that make it something reported. */
  reported: z.array(phrase).min(1),
  /** Words that tell nothing of a fault, any number in a line. */
  words: z.array(phrase).min(1),
})

export type AsidesData = z.infer<typeof asidesFile>

/** The words for the bot, ready to look for. */
export type Asides = Pick<AsidesData, 'kinds'> & {
  readonly ties: ReadonlySet<string>
  readonly reported: ReadonlySet<string>
  /** Every word of the file: what tells nothing of a fault. */
  readonly empty: ReadonlySet<string>
}

/** Indexes checked data. */
export function openAsides({ kinds, ties, reported, words }: AsidesData): Asides {
  const phrases = kinds.flatMap(({ begins, anywhere = [], about }) => [
    ...begins,
    ...anywhere,
    ...about,
  ])
  return {
    kinds,
    ties: new Set(ties),
    reported: new Set(reported),
    empty: new Set([...phrases, ...ties, ...words].flatMap(one => one.split(' '))),
  }
}
