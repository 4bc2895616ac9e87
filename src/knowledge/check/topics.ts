import { isUnder } from '../../policy/book.ts'
import type { TopicData } from '../../policy/schema.ts'
import type { Problem } from '../../vocabulary/fault.ts'
import { didYouMean } from '../nearest.ts'
import { type Catalog, type Placed, placeOf, problem, type Rule } from './catalog.ts'

type Topic = Placed<TopicData>

/**
 * Every topic can be asked, which takes words (a topic that only gathers others is asked by its own), stands below a
 * topic that is there, and leads to a clause unless it is a known silence.
 */
export const topicsWhole: Rule = catalog =>
  catalog.topics.flatMap(at => [
    ...wordless(at, catalog),
    ...parentless(at, catalog),
    ...fruitless(at, catalog),
    ...strangeProducts(at, catalog),
    ...companyOfItself(at),
    ...misdirected(at),
    ...unassumed(at, catalog),
  ])

function wordless(at: Topic, catalog: Catalog): readonly Problem[] {
  const { id, words = [] } = at.value
  if (words.length > 0) return []
  const [first, ...rest] = clausesOf(id, catalog)
  const others = rest.length > 0 ? ` and ${rest.length} more` : ''
  return [
    problem(at, ['id'], {
      message: `the topic "${id}" has no words, so nobody can ask about it`,
      hint: first
        ? `Add the users' words for it; it is the topic of the clause in ${placeOf(first)}${others}`
        : "Add the users' words for it",
    }),
  ]
}

function clausesOf(topic: string, { volumes }: Catalog) {
  return volumes.flatMap(({ clauses }) => clauses.filter(({ value }) => value.topic === topic))
}

function parentless(at: Topic, catalog: Catalog): readonly Problem[] {
  const parent = at.value.id.replace(/\.?[^.]*$/, '')
  if (!parent || !catalog.lacks('topic', parent)) return []
  const message = `"${at.value.id}" stands below a topic that is not there, "${parent}"`
  return [problem(at, ['id'], { message, hint: 'Add that topic, or move this one' })]
}

function fruitless(at: Topic, catalog: Catalog): readonly Problem[] {
  const { id, silent } = at.value
  const under = clausesUnder(id, catalog)
  const [first] = under
  if (silent && first)
    return [
      problem(at, ['silent'], {
        message: `"${id}" is a known silence, and a clause speaks of it`,
        hint: `See ${placeOf(first)}`,
      }),
    ]
  if (silent || first || !catalog.whole || hasCompany(id, catalog)) return []
  return [
    problem(at, ['id'], {
      message: `no clause speaks of "${id}", nor of what it comes with`,
      hint: 'Mark it "silent: true" where the policies say nothing about it',
    }),
  ]
}

function clausesUnder(topic: string, { volumes }: Catalog) {
  return volumes.flatMap(({ clauses }) =>
    clauses.filter(({ value }) => isUnder(value.topic, topic)),
  )
}

function hasCompany(topic: string, { topics }: Catalog): boolean {
  return topics.some(({ value }) => isUnder(value.id, topic) && (value.silent ?? value.with))
}

function strangeProducts(at: Topic, { volumes }: Catalog): readonly Problem[] {
  const products = volumes.map(({ product }) => product)
  return Object.keys(at.value.entailsFor ?? {})
    .filter(product => !products.includes(product))
    .map(product =>
      problem(at, ['entailsFor', product], {
        message: `entailsFor names no product: "${product}"`,
        hint: didYouMean(product, products) ?? `There are ${products.join(', ')}`,
      }),
    )
}

function companyOfItself(at: Topic): readonly Problem[] {
  return (at.value.with ?? []).flatMap((topic, index) =>
    isUnder(topic, at.value.id)
      ? [
          problem(at, ['with', index], {
            message: `"${at.value.id}" comes with "${topic}" anyway`,
            hint: 'Take it out: asking a topic asks all below it',
          }),
        ]
      : [],
  )
}

/** Only where the policies are silent is somewhere else to go. */
function misdirected(at: Topic): readonly Problem[] {
  const { id, silent, elsewhere } = at.value
  if (silent || elsewhere === undefined) return []
  const message = `"${id}" sends people elsewhere, and is no known silence`
  return [problem(at, ['elsewhere'], { message, hint: 'Add "silent: true", or take it out' })]
}

/** A finding names the standing topics that are open, so each of them has its few words. */
function unassumed(at: Topic, { volumes }: Catalog): readonly Problem[] {
  const { id, assume } = at.value
  const stands = volumes.some(({ edition }) => edition?.value.standing?.includes(id))
  if (stands === (assume !== undefined)) return []
  return [
    problem(at, stands ? ['id'] : ['assume'], {
      message: stands
        ? `"${id}" stands in an edition, and nothing says what a finding takes for granted`
        : `"${id}" says what a finding takes for granted, and stands in no edition`,
      hint: stands ? 'Add assume' : 'Take assume out, or add the topic to a standing list',
    }),
  ]
}
