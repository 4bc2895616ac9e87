import { z } from 'zod'
import { aspects } from '../vocabulary/aspect.ts'
import { moves, subjects } from '../vocabulary/intent.ts'

const text = z.string().trim().min(1)
const id = z
  .string()
  .regex(/^[a-z0-9]+([.-][a-z0-9]+)*$/, 'an id is lower case, with dots and dashes')
const factId = z.string().regex(/^[a-z][A-Za-z0-9]*$/, 'a fact id is in camelCase')
const patterns = z.array(text).min(1)
const words = z.array(z.string().regex(/^[a-z]+$/, 'one word in lower case')).min(1)

/** Words that patterns refer to as `@name`, and the words that turn what follows them round. */
export const listsFile = z.strictObject({
  lists: z.record(z.string().regex(/^[a-z][a-z0-9-]*$/), patterns),
  scope: z.strictObject({
    /** "not", "never": what follows is not so. */
    negate: patterns,
    /** "not only": no negation after all. */
    unless: patterns,
    /** "no idea whether": what follows is not known. */
    unsure: patterns,
    /** "if we", "planning to": what follows is not done yet. */
    plan: patterns,
    /** "others", "swears", "used to": perhaps it is not so of all that is asked about, not now, or not for certain. */
    doubt: patterns,
    /** "but", "and": another clause begins; only what is said in the same one is turned round for certain. */
    clause: words,
    /** "because", "when": a clause begins that only says why or when, so what is not so in it is beside the point. */
    reason: words,
  }),
})

const productCue = z.strictObject({
  name: id,
  when: patterns,
  /** Not where one of these is said. */
  unless: patterns.optional(),
  /** The products that remain possible. */
  means: z.array(id).min(1),
  /** The stronger cue is believed where two contradict each other. */
  strength: z.int().min(1).max(9),
  /** Taken for this product where nothing else decides; the answer says so. */
  assume: id.optional(),
  /** What is promised to the product taken, and not to another that it may mean, is not said before it is known. */
  wary: z.literal(true).optional(),
  /** The words speak of the subject too, so they are not hidden from what looks for it. */
  keep: z.literal(true).optional(),
  /** Only a hint: never one of the products a comparison is about. */
  hint: z.literal(true).optional(),
})

/** How messages name the products. */
export const productsFile = z.strictObject({
  cues: z.array(productCue).min(1),
  compare: z.strictObject({
    /** Two products named and one of these: they are wanted side by side. */
    words: patterns,
    /** All products, without naming one. */
    all: patterns,
    /** Before a product: it is not the one meant. */
    past: patterns,
  }),
})

const aspect = z.enum(aspects)

/** Which aspect a question about a topic has, and the words that tell another. */
export const aspectsFile = z.strictObject({
  /** By topic or prefix of it; the longest counts. */
  topics: z.record(id, aspect),
  cues: z.array(
    z.strictObject({
      aspect,
      when: patterns,
      /** Only on topics whose own aspect is one of these. */
      over: z.array(aspect).min(1),
      /** Not where one of these is said too. */
      unless: patterns.optional(),
      topics: z.array(id).min(1).optional(),
    }),
  ),
})

/** An empty list says that the matter is absent. */
const value = z.union([z.string(), z.boolean(), z.tuple([])])
const rule = z.strictObject({
  /** A value of the fact; `<duration>` and the like stand for the value that the pattern holds. */
  value: value,
  when: patterns,
  /** Said so plainly that no topic is needed. */
  plain: z.literal(true).optional(),
  /** The value where the words are negated; without it, negated words say nothing. */
  negated: value.optional(),
  /** It opens a way to support, so a negation anywhere in its clause turns it round, not only one just before. */
  wary: z.literal(true).optional(),
  /** "won't install" is about installing all the same. */
  always: z.literal(true).optional(),
  /** Planned is not done. */
  done: z.literal(true).optional(),
  /** Only where no other rule of the fact is satisfied. */
  last: z.literal(true).optional(),
  topics: z.array(id).min(1).optional(),
  products: z.array(id).min(1).optional(),
})

/** How messages tell facts. */
export const factPatternsFile = z.strictObject({
  facts: z
    .array(
      z.strictObject({
        fact: factId,
        /** Where the fact is read at all, by topic or prefix of it; without them, everywhere. */
        topics: z.array(id).min(1).optional(),
        /** Topics that ask about nothing else: doubt about the fact counts as a no there. */
        itself: z.array(id).min(1).optional(),
        /** Read only where one of these products may be meant. */
        products: z.array(id).min(1).optional(),
        /** What looks like it and is not: nothing is read there. */
        except: patterns.optional(),
        /** Two values said: nobody knows which is meant, so neither is read. */
        clash: z.literal(true).optional(),
        /** Of a choice whose list is open, all values said. */
        several: z.literal(true).optional(),
        /** Of a set, only the first rule's value. */
        first: z.literal(true).optional(),
        /** The words of its values, as the policy data lists them, count too. */
        words: z.literal(true).optional(),
        read: z.array(rule).optional(),
        /** Only people say it: the like of it in a paste is part of a name or a fault. */
        spoken: z.literal(true).optional(),
        /** A lone length of time is this fact, on these topics. */
        lone: z.array(id).min(1).optional(),
      }),
    )
    .min(1),
})

const place = z.strictObject({
  id,
  /** One line: where to go. */
  say: text,
  read: z
    .array(
      z.strictObject({
        when: patterns,
        /** Not where one of these is said too. */
        unless: patterns.optional(),
        /**
         * What may be spoken of as well for the message to be about this: anything; a product of ours, but no word of
         * Kubernetes; Kubernetes, but no product of ours; neither of them.
         */
        beside: z.enum(['anything', 'product', 'kubernetes', 'nothing']),
      }),
    )
    .min(1),
})

/** What is not ours, and where to go with it. */
export const elsewhereFile = z.strictObject({
  places: z.array(place).min(1),
  /** Words of Kubernetes. */
  kubernetes: patterns,
  /** Words of clusters, support and policies: a longer message without any, nor a product, is about something else. */
  known: patterns,
  /** The place where nothing is known. */
  unknown: id,
})

/** Words by which a language is told, and the line that answers in it. */
export const languagesFile = z.strictObject({
  languages: z
    .array(
      z.strictObject({
        id: z.string().regex(/^[a-z]{2}-[A-Za-z]{2,4}$/, 'a language is named like "de-DE"'),
        say: text,
        words: patterns.optional(),
        /** Letters that only it has, as the inside of a regular expression's class. */
        letters: text.optional(),
      }),
    )
    .min(1),
  /** Small words of English. */
  own: patterns,
})

const intent = z.enum([...moves, ...subjects])

/** Short messages that are known as a whole, word for word. */
export const movesFile = z.strictObject({
  moves: z.array(z.strictObject({ intent, say: patterns })).min(1),
  /** Requests beside whatever else a message tells. */
  clauses: z.array(
    z.strictObject({
      intent,
      /** Where it stands by itself and is no question. */
      say: patterns,
      /** Where it stands by itself, a question or not. */
      asked: patterns.optional(),
      /** Where the message begins with it and goes on. */
      before: patterns.optional(),
    }),
  ),
  stance: z.strictObject({ yes: patterns, no: patterns, 'not-sure': patterns }),
  /** What a message begins with that only supposes something. */
  supposed: patterns,
})

/** Names of tools, makers and habits of speech that mean one kind of thing. */
export const gazetteersFile = z.strictObject({
  kinds: z
    .array(
      z.strictObject({
        kind: id,
        /** The topic that such a name alone speaks for. */
        topic: id.optional(),
        names: patterns,
      }),
    )
    .min(1),
})

export type Lists = z.infer<typeof listsFile>
export type ProductPatterns = z.infer<typeof productsFile>
export type AspectPatterns = z.infer<typeof aspectsFile>
export type FactPatterns = z.infer<typeof factPatternsFile>
export type ElsewherePatterns = z.infer<typeof elsewhereFile>
export type Languages = z.infer<typeof languagesFile>
export type MovePatterns = z.infer<typeof movesFile>
export type Gazetteers = z.infer<typeof gazetteersFile>
