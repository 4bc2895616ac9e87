import { isUnder } from '../../policy/book.ts'
import { demandsMore } from '../../policy/in-play.ts'
import type { ClauseData } from '../../policy/schema.ts'
import { type Catalog, type Placed, problem, type Rule } from './catalog.ts'

/**
 * Some question can bring every clause into play: by its topic or one above it that users have words for, by a topic
 * that comes with an askable one, by the gate or the standing list of its edition, or as an exception to such a clause.
 */
export const clausesReached: Rule = catalog => {
  const asked = askable(catalog)
  return catalog.volumes.flatMap(({ clauses, edition }) => {
    const roots = [...asked, ...(edition?.value.gate ?? []), ...(edition?.value.standing ?? [])]
    const isRoot = ({ value }: Placed<ClauseData>) =>
      !catalog.book.topics.has(value.topic) || roots.some(topic => isUnder(value.topic, topic))
    return clauses
      .filter(at => !isRoot(at) && !liftsOne(at, isRoot, catalog))
      .map(at =>
        problem(at, ['topic'], {
          message: `nothing brings "${at.value.id}" into play`,
          hint: `Give the topic "${at.value.topic}" words, or let an askable topic come with it`,
        }),
      )
  })
}

function askable({ topics }: Catalog): readonly string[] {
  const worded = topics.filter(({ value }) => value.words !== undefined)
  return worded.flatMap(({ value }) => [value.id, ...(value.with ?? [])])
}

function liftsOne(
  { value }: Placed<ClauseData>,
  isRoot: (at: Placed<ClauseData>) => boolean,
  { clauses, book }: Catalog,
): boolean {
  const edition = book.editions.find(({ product }) => value.id.startsWith(`${product}/`))
  const exception = edition?.clause(value.id)
  return (value.exceptionTo ?? []).some(id => {
    const [at, rule] = [clauses.get(id), edition?.clause(id)]
    if (!at || !rule || !exception) return true // named elsewhere as dangling
    return isRoot(at) && demandsMore(exception, rule, book.topics)
  })
}
