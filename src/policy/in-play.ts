import type { Aspect } from '../vocabulary/aspect.ts'
import type { Facts } from '../vocabulary/facts.ts'
import { type Book, type Clause, type Edition, entailed } from './book.ts'
import { stands } from './order.ts'
import type { Condition, TopicData } from './schema.ts'

/** What is asked of one edition. */
export type Matter = {
  readonly topics: readonly string[]
  readonly aspect: Aspect
  /** Several products side by side: nothing is asked, and an open exception or gate is named instead. */
  readonly compare: boolean
  readonly facts: Facts
  /** Facts that were asked and that nobody could give. */
  readonly asked: readonly string[]
}

/** Why a clause takes part. A lifter only lifts a standing rule, and never answers itself. */
export type Role = 'asked' | 'with' | 'exception' | 'standing' | 'lifter' | 'gate'

/** A clause that may take part, and why. */
export type Part = { readonly clause: Clause; readonly role: Role }

/**
 * The clauses that take part when topics are asked about: those of the asked topics, of the topics they come with, the
 * exceptions to these, the edition's standing clauses with what lifts them, and its gate. Standing clauses speak only
 * once what is said makes them hold; the gate only where the answer would be positive.
 */
export function inPlay(book: Book, edition: Edition, topics: readonly string[]): readonly Part[] {
  const asked = topics.flatMap(edition.under)
  const company = topics.flatMap(topic => book.topics.get(topic)?.with ?? []).flatMap(edition.under)
  const rules = unique([...asked, ...company])
  const standing = edition.standing
    .flatMap(edition.under)
    .filter(clause => clause.conditions.length > 0 && stands.includes(clause.effect))
    .filter(clause => !clause.exceptionTo)
  return firstRoles([
    ...parts('asked', asked),
    ...parts('with', company),
    ...parts('exception', liftersOf(book, edition, rules)),
    ...parts('standing', standing),
    ...parts('lifter', liftersOf(book, edition, standing)),
    ...parts('gate', edition.gate.flatMap(edition.under)),
  ])
}

/** Whether an exception asks for more than its rule's topic says by itself; else it speaks only where its own topic is. */
export function demandsMore(
  exception: Clause,
  rule: Clause,
  topics: ReadonlyMap<string, TopicData>,
): boolean {
  const [product = ''] = rule.id.split('/')
  const given = entailed(topics.get(rule.topic), product)
  return exception.conditions.some(condition => !restates(condition, given))
}

/** Whether a condition is the very thing that is given. */
function restates(condition: Condition, given: Facts): boolean {
  return 'is' in condition && given[condition.fact] === condition.is
}

function liftersOf(book: Book, edition: Edition, rules: readonly Clause[]): readonly Clause[] {
  return rules.flatMap(rule =>
    edition.exceptions(rule.id).filter(exception => demandsMore(exception, rule, book.topics)),
  )
}

function parts(role: Role, clauses: readonly Clause[]): readonly Part[] {
  return clauses.map(clause => ({ clause, role }))
}

function firstRoles(all: readonly Part[]): readonly Part[] {
  const seen = new Map<string, Part>()
  for (const part of all) if (!seen.has(part.clause.id)) seen.set(part.clause.id, part)
  return [...seen.values()]
}

function unique<T>(items: readonly T[]): readonly T[] {
  return [...new Set(items)]
}
