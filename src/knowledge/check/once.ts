import { type Catalog, type Placed, placeOf, problem, type Rule } from './catalog.ts'

/** Every id names one thing. */
export const idsOnce: Rule = catalog => groups(catalog).flatMap(repeats)

type Group = {
  readonly what: string
  readonly items: readonly (Pick<Placed<unknown>, 'file' | 'line'> & { readonly id: string })[]
}

function groups(catalog: Catalog): readonly Group[] {
  return [
    group(
      'clause',
      catalog.volumes.flatMap(({ clauses }) => clauses),
    ),
    group('topic', catalog.topics),
    group('fact', catalog.facts),
    group('conflict', catalog.conflicts),
    { what: 'product', items: catalog.lifecycle.map(at => ({ ...at, id: at.value.product })) },
    {
      what: 'product',
      items: catalog.volumes.flatMap(({ edition: at }) =>
        at ? [{ file: at.file, line: () => at.line('product'), id: at.value.product }] : [],
      ),
    },
    ...catalog.facts.map(fact => values(fact)),
    ...catalog.volumes.flatMap(({ ledger }) => (ledger ? [sections(ledger)] : [])),
  ]
}

function group(what: string, items: readonly Placed<{ readonly id: string }>[]): Group {
  return { what, items: items.map(item => ({ ...item, id: item.value.id })) }
}

function values(fact: Catalog['facts'][number]): Group {
  return {
    what: `value of "${fact.value.id}"`,
    items: (fact.value.values ?? []).map(({ id }, at) => ({
      id,
      file: fact.file,
      line: () => fact.line('values', at),
    })),
  }
}

function sections(
  ledger: Placed<{ readonly sections: readonly { readonly id: string }[] }>,
): Group {
  return {
    what: 'section',
    items: ledger.value.sections.map(({ id }, at) => ({
      id,
      file: ledger.file,
      line: () => ledger.line('sections', at),
    })),
  }
}

function repeats({ what, items }: Group) {
  const first = new Map<string, (typeof items)[number]>()
  return items.flatMap(item => {
    const before = first.get(item.id)
    first.set(item.id, before ?? item)
    return before
      ? [
          problem(item, [], {
            message: `the ${what} "${item.id}" is here a second time`,
            hint: `It stands first in ${placeOf(before)}`,
          }),
        ]
      : []
  })
}
