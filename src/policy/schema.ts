import { z } from 'zod'
import { aspects } from '../vocabulary/aspect.ts'
import { verdicts } from '../vocabulary/verdict.ts'

/** What a clause does to an answer: a verdict word, or a way of leading to one. */
const effects = [
  'covered',
  'best-effort',
  'not-covered',
  'microsoft',
  'customer',
  'shared',
  'breaks-support',
  'out-of-support',
  'discouraged',
  'permits',
  'limits',
  'prohibits',
  'obliges',
  'refers',
  'states',
] as const

const id = z
  .string()
  .regex(/^[a-z0-9]+([.-][a-z0-9]+)*$/, 'an id is lower case, with dots and dashes')
const clauseId = z.string().regex(/^[a-z-]+\/[a-z0-9-]+$/, 'a clause id is product/name')
const editionId = z
  .string()
  .regex(/^[a-z-]+@(\d{4}-\d{2}-\d{2}|undated)$/, 'product@YYYY-MM-DD or product@undated')
const factId = z.string().regex(/^[a-z][A-Za-z0-9]*$/, 'a fact id is in camelCase')
const day = z.string().regex(/^\d{4}-\d{2}-\d{2}$/, 'a day is "YYYY-MM-DD", in quotes')
const text = z.string().trim().min(1)
const lineId = z.string().regex(/^[a-z0-9-]+\/(\d+|heading)$/, 'a ledger line is section/number')

const word = z.union([z.string(), z.boolean()])
const leaf = z.union([
  z.strictObject({ fact: factId, is: word }),
  z.strictObject({ fact: factId, oneOf: z.array(z.string()).min(2) }),
  z.strictObject({ fact: factId, above: z.number() }),
  z.strictObject({ fact: factId, below: z.number() }),
  z.strictObject({ fact: factId, atLeast: z.number() }),
  z.strictObject({ fact: factId, atMost: z.number() }),
  z.strictObject({ fact: factId, version: text }),
])

/** One test of one fact. */
export type Leaf = z.infer<typeof leaf>

/** What has to hold for a clause to speak; data, never code. */
export type Condition =
  | Leaf
  | { readonly all: readonly Condition[] }
  | { readonly any: readonly Condition[] }
  | { readonly not: Condition }

const condition: z.ZodType<Condition> = z.lazy(() =>
  z.union([
    leaf,
    z.strictObject({ all: z.array(condition).min(1) }),
    z.strictObject({ any: z.array(condition).min(1) }),
    z.strictObject({ not: condition }),
  ]),
)

const factValue = z.union([
  z.string(),
  z.number(),
  z.boolean(),
  z.array(z.union([z.string(), z.number()])),
])
const given = z.record(factId, factValue)

const conditionCase = z.strictObject({ given, judged: z.enum(['holds', 'fails', 'unknown']) })

const clause = z.strictObject({
  id: clauseId,
  topic: id,
  kind: z.enum(['coverage', 'responsibility', 'supportability', 'process', 'fact']),
  effect: z.enum(effects),
  party: z.enum(['microsoft', 'customer', 'shared']).optional(),
  strength: z.enum(['does', 'can']).optional(),
  when: condition.optional(),
  exceptionTo: z.array(clauseId).min(1).optional(),
  raised: z.enum(['told', 'asked']).optional(),
  say: text,
  ledger: z.array(lineId).min(1),
  cases: z.array(conditionCase).optional(),
})

/** A section of an edition: its heading as printed and what it says, in our words. */
export const clausesFile = z.strictObject({ section: text, clauses: z.array(clause).min(1) })

/** One policy document of a product. */
export const editionFile = z.strictObject({
  id: editionId,
  product: id,
  title: text,
  date: day.optional(),
  address: z.url().optional(),
  gate: z.array(id).optional(),
  standing: z.array(id).optional(),
  owners: z.record(id, clauseId).optional(),
})

const hash = z.string().regex(/^[0-9a-f]{64}$/, 'a SHA-256 in lower-case hex')
const ledgerLine = z.strictObject({
  line: z.int().min(1),
  sha256: hash,
  occurrence: z.int().min(1),
  clauses: z.array(clauseId).min(1).optional(),
  reason: text.optional(),
})
const heading = z.strictObject({ sha256: hash, clauses: z.array(clauseId).min(1).optional() })

/** Every non-blank line of a document, without its text, each with the clauses that rest on it or why none does. */
export const ledgerFile = z.strictObject({
  edition: editionId,
  sections: z
    .array(
      z.strictObject({
        id: z.string(),
        heading: heading.optional(),
        lines: z.array(ledgerLine).optional(),
      }),
    )
    .min(1),
})

const entailed = z.record(factId, word)
const topic = z.strictObject({
  id,
  meaning: text,
  words: z.array(text).optional(),
  examples: z.array(text).optional(),
  entails: entailed.optional(),
  entailsFor: z.record(id, entailed).optional(),
  with: z.array(id).min(1).optional(),
  silent: z.literal(true).optional(),
  elsewhere: text.optional(),
  /** What a finding takes for granted while this standing topic is open, in a few words. */
  assume: text.max(60).optional(),
})

/** A family of topics: what questions are about, in users' words. */
export const topicsFile = z.strictObject({ topics: z.array(topic).min(1) })

const valueDefinition = z.strictObject({
  id: z.string().regex(/^[A-Za-z0-9-]+$/),
  label: text.max(60),
  words: z.array(text).optional(),
  kindOf: z.array(z.string()).min(1).optional(),
  implies: z.record(factId, word).optional(),
  absent: z.literal(true).optional(),
})
const fact = z.strictObject({
  id: factId,
  label: text,
  type: z.enum(['boolean', 'number', 'choice', 'set', 'version']),
  unit: text.optional(),
  asked: z.enum(['asked', 'told', 'derived']),
  question: text.optional(),
  why: text,
  from: z.array(factId).min(1).optional(),
  /** What a table of versions settles about this fact. */
  derive: z.enum(['supported', 'age-in-months']).optional(),
  open: z.literal(true).optional(),
  /** Values at which the text leaves open on which side of its limit they lie. */
  openAt: z.array(z.number()).min(1).optional(),
  /** True of the cluster itself, and so kept when the next question comes. */
  lasting: z.literal(true).optional(),
  values: z.array(valueDefinition).min(1).optional(),
})

/** The facts that conditions speak of and questions ask for. */
export const factsFile = z.strictObject({ facts: z.array(fact).min(1) })

const conflict = z.strictObject({
  id: z.string().regex(/^[A-Z]+\d+(-[A-Z]+\d+)?$/),
  kind: z.enum(['contradiction', 'ambiguity', 'gap']),
  clauses: z.array(clauseId).min(1).optional(),
  topics: z.array(id).min(1),
  aspect: z.enum(aspects).optional(),
  verdict: z.enum(verdicts).optional(),
  readings: z.array(text).min(2),
  answer: text,
})

/** Where one document contradicts itself, is unclear or has a gap. */
export const conflictsFile = z.strictObject({ conflicts: z.array(conflict).min(1) })

const minor = z.string().regex(/^\d+\.\d+$/, 'a minor version is "1.30", in quotes')
const release = z.strictObject({
  minor,
  released: z.string().optional(),
  endOfSupport: z.string().optional(),
  status: text.optional(),
  /** Where the source says so outright; else it follows from `endOfSupport`. */
  supported: z.boolean().optional(),
  planned: z.literal(true).optional(),
  endOfActiveSupport: z.string().optional(),
  endOfLongTermSupport: z.string().optional(),
  platformSupportUntilReleaseOf: z.string().optional(),
  releasedByMonthTable: z.string().optional(),
  lastReleaseWithPatches: z.string().optional(),
  azureLocalReleases: z.array(z.string()).optional(),
})

/** Which Kubernetes minor of a product is supported until when, true on the day `asOf`. */
export const lifecycleFile = z.strictObject({
  product: id,
  asOf: day,
  sources: z.array(z.record(z.string(), text)).min(1),
  rules: z.record(z.string(), text),
  releases: z.array(release),
  patchVersions: z.record(z.string(), z.array(z.string())).optional(),
})

export type ClauseData = z.infer<typeof clause>
export type EditionData = z.infer<typeof editionFile>
export type LedgerData = z.infer<typeof ledgerFile>
export type TopicData = z.infer<typeof topic>
export type FactData = z.infer<typeof fact>
export type ValueData = z.infer<typeof valueDefinition>
export type ConflictData = z.infer<typeof conflict>
export type LifecycleData = z.infer<typeof lifecycleFile>
export type Effect = ClauseData['effect']
export type SectionData = z.infer<typeof clausesFile>

/** Everything the policy owners wrote, parsed and checked, as plain data. */
export type PolicyData = {
  readonly editions: readonly {
    readonly edition: EditionData
    readonly sections: readonly SectionData[]
    readonly ledger: LedgerData
    readonly conflicts: readonly ConflictData[]
  }[]
  readonly topics: readonly TopicData[]
  readonly facts: readonly FactData[]
  readonly lifecycle: readonly LifecycleData[]
}
