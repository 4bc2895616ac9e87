import type { Problem } from '../../vocabulary/fault.ts'
import { didYouMean } from '../nearest.ts'
import { type Catalog, type Placed, problem, type Rule, stemOf, type Volume } from './catalog.ts'

type Reference = {
  readonly from: Placed<unknown>
  readonly path: readonly (string | number)[]
  readonly to: 'clause' | 'topic' | 'fact'
  readonly id: string
  /** The product whose clauses alone may be named here. */
  readonly within?: string
}

/** Whatever is named is there: clauses, topics and facts; and clauses are of the edition that names them. */
export const referencesFound: Rule = catalog =>
  references(catalog).flatMap(reference => {
    if (catalog.lacks(reference.to, reference.id)) return [dangling(reference, catalog)]
    return isForeign(reference) ? [foreign(reference)] : []
  })

function references(catalog: Catalog): readonly Reference[] {
  return [
    ...catalog.volumes.flatMap(volume => [
      ...volume.clauses.flatMap(at => ofClause(at, volume)),
      ...(volume.edition ? ofEdition(volume.edition, volume) : []),
    ]),
    ...catalog.topics.flatMap(from => list({ from, path: ['with'], to: 'topic' }, from.value.with)),
    ...catalog.conflicts.flatMap(from => [
      ...list(
        { from, path: ['clauses'], to: 'clause', within: stemOf(from.file) },
        from.value.clauses,
      ),
      ...list({ from, path: ['topics'], to: 'topic' }, from.value.topics),
    ]),
    ...catalog.facts.flatMap(from => list({ from, path: ['from'], to: 'fact' }, from.value.from)),
  ]
}

function ofClause(from: Volume['clauses'][number], { product }: Volume): readonly Reference[] {
  return [
    { from, path: ['topic'], to: 'topic', id: from.value.topic },
    ...list({ from, path: ['exceptionTo'], to: 'clause', within: product }, from.value.exceptionTo),
  ]
}

function ofEdition(
  from: NonNullable<Volume['edition']>,
  { product }: Volume,
): readonly Reference[] {
  const owners = Object.entries(from.value.owners ?? {})
  return [
    ...list({ from, path: ['gate'], to: 'topic' }, from.value.gate),
    ...list({ from, path: ['standing'], to: 'topic' }, from.value.standing),
    ...owners.flatMap(([topic, clause]): Reference[] => [
      { from, path: ['owners', topic], to: 'topic', id: topic },
      { from, path: ['owners', topic], to: 'clause', id: clause, within: product },
    ]),
  ]
}

function list(reference: Omit<Reference, 'id'>, ids: readonly string[] = []): readonly Reference[] {
  return ids.map((id, at) => ({ ...reference, path: [...reference.path, at], id }))
}

function dangling({ from, path, to, id }: Reference, catalog: Catalog): Problem {
  const known = { clause: catalog.clauses, topic: catalog.book.topics, fact: catalog.book.facts }
  return problem(from, path, {
    message: `${path[0]} names no ${to}: "${id}"`,
    hint: didYouMean(id, [...known[to].keys()]) ?? `Add that ${to}, or take its name out here`,
  })
}

function isForeign({ id, within }: Reference): boolean {
  return within !== undefined && !id.startsWith(`${within}/`)
}

function foreign({ from, path, id, within }: Reference): Problem {
  return problem(from, path, {
    message: `${path[0]} names a clause of another product: "${id}"`,
    hint: `Only clauses of "${within}" can stand here`,
  })
}
