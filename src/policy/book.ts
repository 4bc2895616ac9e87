import type { FactValue } from '../vocabulary/facts.ts'
import { leaves } from './condition.ts'
import { type FactBook, openFacts } from './fact-book.ts'
import type {
  ClauseData,
  Condition,
  ConflictData,
  EditionData,
  Leaf,
  LifecycleData,
  PolicyData,
  SectionData,
  TopicData,
} from './schema.ts'

/** A clause as the judge sees it: what its topic entails and its own condition are one list, all of which must hold. */
export type Clause = ClauseData & {
  readonly section: string
  readonly conditions: readonly Condition[]
  /** Every test of a fact in its conditions. */
  readonly tests: readonly Leaf[]
}

/** A contradiction, an unclear place or a gap; a gap may concern no clause at all. */
export type Conflict = Omit<ConflictData, 'clauses'> & { readonly clauses: readonly string[] }

/** One policy document of a product, indexed. */
export type Edition = Omit<EditionData, 'gate' | 'standing' | 'owners'> & {
  readonly gate: readonly string[]
  readonly standing: readonly string[]
  readonly owners: Readonly<Record<string, string>>
  readonly clauses: readonly Clause[]
  readonly conflicts: readonly Conflict[]
  readonly clause: (id: string) => Clause | undefined
  /** The clauses of a topic and of all topics below it. */
  readonly under: (topic: string) => readonly Clause[]
  /** The clauses that lift a rule. */
  readonly exceptions: (rule: string) => readonly Clause[]
}

/** All that is known about the policies, ready to be judged by. */
export type Book = {
  readonly editions: readonly Edition[]
  readonly topics: ReadonlyMap<string, TopicData>
  readonly facts: FactBook
  readonly lifecycle: ReadonlyMap<string, LifecycleData>
}

/** Indexes checked policy data. */
export function openBook(data: PolicyData): Book {
  const topics = new Map(data.topics.map(topic => [topic.id, topic]))
  return {
    editions: data.editions.map(entry => openEdition(entry, topics)),
    topics,
    facts: openFacts(data.facts),
    lifecycle: new Map(data.lifecycle.map(table => [table.product, table])),
  }
}

/** The edition in force for a product. */
export function editionOf(book: Book, product: string): Edition | undefined {
  return book.editions.find(edition => edition.product === product)
}

/** Whether a topic is the other or lies below it. */
export function isUnder(topic: string, ancestor: string): boolean {
  return topic === ancestor || topic.startsWith(`${ancestor}.`)
}

/** What asking about a topic says by itself, for one product. */
export function entailed(
  topic: TopicData | undefined,
  product: string,
): Readonly<Record<string, FactValue>> {
  return topic?.entailsFor?.[product] ?? topic?.entails ?? {}
}

type EditionEntry = PolicyData['editions'][number]

function openEdition(entry: EditionEntry, topics: ReadonlyMap<string, TopicData>): Edition {
  const { gate = [], standing = [], owners = {}, ...edition } = entry.edition
  const clauses = entry.sections.flatMap(section => openSection(section, edition.product, topics))
  const byId = new Map(clauses.map(clause => [clause.id, clause]))
  const byRule = groupBy(clauses, clause => clause.exceptionTo ?? [])
  const byTopic = groupBy(clauses, clause => lineage(clause.topic))
  return {
    ...edition,
    gate,
    standing,
    owners,
    clauses,
    conflicts: entry.conflicts.map(({ clauses = [], ...rest }) => ({ ...rest, clauses })),
    clause: id => byId.get(id),
    under: topic => byTopic.get(topic) ?? [],
    exceptions: rule => byRule.get(rule) ?? [],
  }
}

function openSection(
  { section, clauses }: SectionData,
  product: string,
  topics: ReadonlyMap<string, TopicData>,
): readonly Clause[] {
  return clauses.map(clause => {
    const conditions = fullCondition(clause, entailed(topics.get(clause.topic), product))
    return { ...clause, section, conditions, tests: conditions.flatMap(leaves) }
  })
}

/** What the topic entails and the clause's own `when`; where both name a fact, `when` counts. */
function fullCondition(
  clause: ClauseData,
  entails: Readonly<Record<string, FactValue>>,
): readonly Condition[] {
  const own = clause.when ? [clause.when] : []
  const named = new Set(own.flatMap(leaves).map(leaf => leaf.fact))
  const inherited = Object.entries(entails).filter(([fact]) => !named.has(fact))
  return [...inherited.map(([fact, is]) => ({ fact, is: is as string | boolean })), ...own]
}

/** A topic and everything above it, itself first: `a.b.c`, `a.b`, `a`. */
export function lineage(topic: string): readonly string[] {
  const parts = topic.split('.')
  return parts.map((_, depth) => parts.slice(0, parts.length - depth).join('.'))
}

function groupBy<T>(
  items: readonly T[],
  keysOf: (item: T) => readonly string[],
): ReadonlyMap<string, readonly T[]> {
  const groups = new Map<string, T[]>()
  for (const item of items) {
    for (const key of keysOf(item)) groups.set(key, [...(groups.get(key) ?? []), item])
  }
  return groups
}
