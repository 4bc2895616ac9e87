import { z } from 'zod'
import { aspects } from '../../vocabulary/aspect.ts'
import { moves, subjects } from '../../vocabulary/intent.ts'
import { verdicts } from '../../vocabulary/verdict.ts'

const words = z.array(z.string())
const intent = oneOf('intent', [...subjects, ...moves])
const verdict = oneOf('verdict', verdicts)

/** What a message means, read by hand: a case for the judge. */
export const handReading = z.object({
  id: z.string(),
  products: words,
  topics: words,
  aspect: oneOf('aspect', aspects)
    .nullish()
    .transform(given => given ?? 'help'),
  compare: z
    .boolean()
    .nullish()
    .transform(given => given ?? false),
  facts: z
    .record(z.string(), z.unknown())
    .nullish()
    .transform(given => given ?? {}),
})

/** A message with what it means, and in whose voice it is written. */
export const readMessage = handReading.extend({ voice: z.string(), text: z.string(), intent })

/** A message with the verdict it is due. */
export const label = z.object({
  id: z.string(),
  text: z.string(),
  intent,
  product: z
    .string()
    .nullish()
    .transform(given => given ?? undefined),
  verdict,
  /** Further verdicts that are acceptable. */
  also: z.array(verdict).default([]),
  /** For `ask`: at least one of these has to be asked. */
  must_ask: words.default([]),
  /** The headings that decide. */
  sections: words.default([]),
  /** The clause in our words; of a comparison also `product=verdict`. */
  why: z.string().default(''),
})

/** See {@link handReading}. */
export type HandReading = z.infer<typeof handReading>

/** See {@link readMessage}. */
export type ReadMessage = z.infer<typeof readMessage>

/** See {@link label}. */
export type Label = z.infer<typeof label>

function oneOf<const Word extends string>(what: string, choices: readonly Word[]) {
  return z.enum(choices, {
    error: ({ input }) => `there is no ${what} ${JSON.stringify(input)}`,
  })
}
