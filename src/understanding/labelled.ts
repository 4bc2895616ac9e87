import { z } from 'zod'
import { aspects } from '../vocabulary/aspect.ts'
import { moves, subjects } from '../vocabulary/intent.ts'

const word = z.union([z.string(), z.number(), z.boolean()])

/** A message that understanding is trained and measured by, with what it means. */
export const labelledMessage = z.strictObject({
  id: z.string().regex(/^[a-z0-9-]+$/, 'an id is lower case, with dashes'),
  /** Who wrote it: people who write alike are left out of training together when it is measured. */
  voice: z.string().regex(/^[a-z0-9-]+$/, 'a voice is lower case, with dashes'),
  text: z.string().min(1),
  intent: z.enum([...subjects, ...moves]),
  /** Empty where no topic is asked about: smalltalk, moves, what is not ours. */
  products: z.array(z.string()),
  topics: z.array(z.string()),
  aspect: z.enum(aspects).nullable(),
  compare: z.boolean(),
  facts: z.record(z.string(), z.union([word, z.array(word)])),
})

/** A message with what it means. */
export type LabelledMessage = z.infer<typeof labelledMessage>
