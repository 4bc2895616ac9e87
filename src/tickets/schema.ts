import { z } from 'zod'
import { verdicts } from '../vocabulary/verdict.ts'
import type { AsidesData } from './asides.ts'
import { formats } from './formats.ts'
import { lineIds } from './line-ids.ts'
import type { CommandsData, PlacesData, TargetsData } from './reference.ts'

/** The parts of a ticket, in the order in which support reads them. */
export const sections = [
  'summary',
  'severity',
  'environment',
  'timeline',
  'evidence',
  'tried',
  'changes',
  'files',
  'request',
  'coverage',
  'consents',
  'gaps',
] as const

const text = z.string().trim().min(1)
const word = z.string().regex(/^[A-Za-z0-9-]+$/, 'an id has letters, digits and dashes')
const fieldId = z.string().regex(/^[a-z][A-Za-z0-9]*$/, 'a field id is in camelCase')
const product = z.string().regex(/^[a-z-]+$/, 'a product id is lower case')

const problem = z.strictObject({ id: word, topics: z.array(text) })
const choice = z.strictObject({ id: word, label: text, words: z.array(text).min(1).optional() })

const level = z.enum(['A', 'B', 'C'])
const ground = z.union([
  z.strictObject({ field: fieldId, is: z.array(text).min(1) }),
  z.strictObject({ field: fieldId, known: z.boolean() }),
  z.strictObject({ fact: fieldId, is: z.array(text).min(1) }),
  z.strictObject({ verdict: z.array(z.enum(verdicts)).min(1) }),
])
/** A ground, or the severity under which the ticket would be filed. */
const test = z.union([ground, z.strictObject({ severity: z.array(level).min(1) })])

const field = z
  .strictObject({
    id: fieldId,
    label: text.max(60),
    /** What else people call it where they correct it. */
    called: z.array(text.max(60)).min(1).optional(),
    section: z.enum(sections),
    kind: z.enum(['line', 'lines', 'code', 'choice', 'time']),
    /** In every case, or for these kinds of problem. */
    required: z.union([z.literal('always'), z.array(word).min(1)]).optional(),
    /** It is required too as soon as one of these is so. */
    requiredIf: z.array(test).min(1).optional(),
    /** What a line has to be. */
    format: z.enum(formats).optional(),
    /** The field of which this is a part: a name of a contact. */
    partOf: fieldId.optional(),
    /** Words that show that a sentence of the first message tells it. */
    heard: z.array(text).min(1).optional(),
    /** Words after which the first message names it, up to the end of the sentence. */
    after: z.array(text).min(1).optional(),
    /** A ticket says it in a sentence, and lists it no more. */
    inWords: z.literal(true).optional(),
    /** Proposed where nobody says otherwise. */
    default: text.optional(),
    /** The products that have it; all where nothing is said. */
    for: z.array(product).min(1).optional(),
    question: text.optional(),
    hint: text.optional(),
    example: text.optional(),
    /** Remembered per person and offered next time. */
    profile: z.literal(true).optional(),
    /** The fact that fills it in. */
    fact: fieldId.optional(),
    /** How the fact's {words} read as the value. */
    factAs: text.optional(),
    /** The fields whose text may name one of its choices. */
    readFrom: z.array(fieldId).min(1).optional(),
    choices: z.array(choice).min(2).optional(),
    /** In characters; what is longer is cut, and the ticket says so. */
    max: z.int().min(1).max(100_000),
  })
  .refine(({ required, requiredIf, question }) => !(required ?? requiredIf) || question, {
    error: 'a required field needs a question',
  })
  .refine(({ format, kind }) => !format || kind === 'line', 'only a line has a format')
  .refine(({ kind, choices }) => (kind === 'choice') === (choices !== undefined), {
    error: 'a field has choices if, and only if, its kind is choice',
  })
  .refine(({ readFrom, kind }) => !readFrom || kind === 'choice', {
    error: 'only a choice can be read from another field',
  })

/** What a ticket holds, what of it is required, and how it is asked for. */
export const fieldsFile = z.strictObject({
  problems: z.array(problem).min(1),
  fields: z.array(field).min(1),
})

const rule = z.strictObject({
  id: word,
  level,
  insteadOf: level.optional(),
  when: z.array(ground),
  because: text,
  /** Support never works on it around the clock, whatever is chosen. */
  never24x7: z.literal(true).optional(),
})

/** How urgent a ticket may be, and why: the first rule that fits, within the limit of the support plan. */
export const severityFile = z.strictObject({
  source: z.url(),
  levels: z
    .array(z.strictObject({ id: level, api: word, meaning: text, conditions: z.array(text) }))
    .length(3),
  plans: z
    .array(z.strictObject({ id: word, ceiling: level.optional(), note: text.optional() }))
    .min(1),
  rules: z
    .array(rule)
    .min(1)
    .refine(rules => rules.at(-1)?.when.length === 0, 'the last rule must fit always'),
})

const statement = z.strictObject({
  word: text,
  statement: text,
  /** Said first of all where support may decline. */
  lead: text.optional(),
  /** What would make it eligible. */
  instead: z.array(text).min(1).optional(),
})

/** How a ticket reads. */
export const wordingFile = z.strictObject({
  products: z.record(product, text),
  sections: z
    .array(z.strictObject({ id: z.enum(sections), heading: text }))
    .length(sections.length),
  origins: z.strictObject({ inferred: text, default: text, profile: text }),
  lines: z.record(z.enum(lineIds), text),
  verdicts: z.record(z.enum(verdicts), statement),
  requests: z
    .array(
      z.strictObject({
        problems: z.array(word).min(1).optional(),
        verdicts: z.array(z.enum(verdicts)).min(1).optional(),
        text,
      }),
    )
    .min(1),
})

export type SectionId = (typeof sections)[number]
export type FieldData = z.infer<typeof field>
export type ChoiceData = z.infer<typeof choice>
export type SeverityData = z.infer<typeof severityFile>
export type SeverityRule = z.infer<typeof rule>
export type Ground = z.infer<typeof ground>
export type Test = z.infer<typeof test>
export type Level = z.infer<typeof level>
export type WordingData = z.infer<typeof wordingFile>

/** Everything the owners of the tickets wrote, parsed and checked, as plain data. */
export type TicketData = {
  readonly fields: z.infer<typeof fieldsFile>
  readonly severity: SeverityData
  readonly wording: WordingData
  readonly places: PlacesData
  readonly commands: CommandsData
  readonly targets: TargetsData
  readonly asides: AsidesData
}
