import { isUnder } from '../../policy/book.ts'
import type { Problem } from '../../vocabulary/fault.ts'
import { type Catalog, problem, type Rule, type Volume } from './catalog.ts'

/** Every edition has its two files about itself, the facts are there, and what an edition consults has clauses. */
export const nothingMissing: Rule = catalog => [
  ...missingFiles(catalog),
  ...catalog.volumes.flatMap(volume => idleTopics(volume, catalog)),
  ...unlistedProducts(catalog),
]

function missingFiles({ names, volumes }: Catalog): readonly Problem[] {
  const [top = 'policy-data'] = names[0]?.split('/') ?? []
  const wanted = volumes.flatMap(({ folder }) => [
    `${folder}/edition.yaml`,
    `${folder}/ledger.yaml`,
  ])
  return [...wanted, 'facts.yaml']
    .map(name => `${top}/${name}`)
    .filter(file => !names.includes(file))
    .map(file => ({ file, line: 1, message: 'this file is missing', hint: 'Write it' }))
}

/** A gate or a standing topic without a clause in the edition looks like a rule and is none. */
function idleTopics({ edition, clauses }: Volume, catalog: Catalog): readonly Problem[] {
  if (!edition || !catalog.whole) return []
  return (['gate', 'standing'] as const).flatMap(key =>
    (edition.value[key] ?? []).flatMap((topic, index) =>
      clauses.some(({ value }) => isUnder(value.topic, topic)) || catalog.lacks('topic', topic)
        ? []
        : [
            problem(edition, [key, index], {
              message: `${key} names a topic on which this edition has no clause: "${topic}"`,
              hint: 'Take it out',
            }),
          ],
    ),
  )
}

/** The question for the product offers the products that there are. */
function unlistedProducts({ facts, volumes }: Catalog): readonly Problem[] {
  const at = facts.find(({ value }) => value.id === 'product')
  const listed = at?.value.values?.map(({ id }) => id) ?? []
  const products = volumes.map(({ product }) => product)
  if (!at) return []
  return [
    ...products
      .filter(product => !listed.includes(product))
      .map(product =>
        problem(at, ['values'], {
          message: `"product" lacks the value "${product}"`,
          hint: 'Add it: an edition is of that product',
        }),
      ),
    ...listed
      .filter(product => !products.includes(product))
      .map(product =>
        problem(at, ['values', listed.indexOf(product)], {
          message: `no edition is of the product "${product}"`,
          hint: 'Add its folder, or take the value out',
        }),
      ),
  ]
}
