import type { Problem } from '../../vocabulary/fault.ts'
import {
  type Catalog,
  folderOf,
  type Placed,
  problem,
  type Rule,
  stemOf,
  type Volume,
} from './catalog.ts'

/** Kubernetes itself has lifecycle data, and no edition. */
const upstream = 'kubernetes'

/** Every file lies where its content says: an edition in its folder, a section under its name, a topic in its family. */
export const filesInPlace: Rule = catalog => [
  ...catalog.volumes.flatMap(volume => [...editionInPlace(volume), ...sectionsInPlace(volume)]),
  ...topicsInFamily(catalog),
  ...byProduct(catalog),
]

function editionInPlace({ folder, product, edition, ledger }: Volume): readonly Problem[] {
  const found: Problem[] = []
  const wrong = (at: Placed<unknown>, key: string, message: string) =>
    found.push(problem(at, [key], { message, hint: `The folder says "${folder}"` }))
  if (edition && edition.value.id !== folder)
    wrong(edition, 'id', `the edition "${edition.value.id}" lies in the folder of another one`)
  if (edition && edition.value.product !== product)
    wrong(edition, 'product', `the edition is of another product, "${edition.value.product}"`)
  if (edition && `${product}@${edition.value.date ?? 'undated'}` !== folder)
    wrong(edition, 'date', `the edition has another date, ${edition.value.date ?? 'none'}`)
  if (ledger && ledger.value.edition !== folder)
    wrong(ledger, 'edition', `the ledger is of another edition, "${ledger.value.edition}"`)
  return found
}

function sectionsInPlace({ product, ledger, sections, clauses }: Volume): readonly Problem[] {
  const known = new Set(ledger?.value.sections.map(({ id }) => id))
  const strays = sections
    .filter(({ file }) => ledger && !known.has(stemOf(file)))
    .map(at =>
      problem(at, ['section'], {
        message: `the ledger has no section "${stemOf(at.file)}"`,
        hint: 'A file is named after its section in the ledger of the same folder',
      }),
    )
  return [
    ...strays,
    ...sections.filter(({ file, value }) => slug(value.section) !== stemOf(file)).map(misnamed),
    ...clauses.filter(({ value }) => !value.id.startsWith(`${product}/`)).map(foreign),
    ...clauses.filter(at => !restsOnSection(at)).map(homeless),
  ]

  function foreign(at: Placed<{ readonly id: string }>): Problem {
    const message = `the clause "${at.value.id}" lies in the folder of another product`
    return problem(at, ['id'], { message, hint: `Its id must begin with "${product}/"` })
  }
}

function misnamed(at: Placed<{ readonly section: string }>): Problem {
  const message = `the section "${at.value.section}" is in a file of another name`
  return problem(at, ['section'], { message, hint: `Name it ${slug(at.value.section)}.yaml` })
}

/** A heading as a file name: `What is 'managed'` is `what-is-managed`. */
function slug(heading: string): string {
  return heading
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '')
}

function restsOnSection({ file, value }: Catalog['volumes'][number]['clauses'][number]): boolean {
  return value.ledger.some(line => line.startsWith(`${stemOf(file)}/`))
}

function homeless(at: Catalog['volumes'][number]['clauses'][number]): Problem {
  return problem(at, ['ledger'], {
    message: `the clause "${at.value.id}" rests on no line of the section whose file it is in`,
    hint: 'Move it to the file of the section its lines are in',
  })
}

function topicsInFamily({ topics }: Catalog): readonly Problem[] {
  return topics
    .filter(({ file, value }) => value.id.split('.')[0] !== stemOf(file))
    .map(at =>
      problem(at, ['id'], {
        message: `the topic "${at.value.id}" is in the file of another family`,
        hint: `Move it to topics/${at.value.id.split('.')[0]}.yaml`,
      }),
    )
}

function byProduct({ conflicts, lifecycle, volumes }: Catalog): readonly Problem[] {
  const products = new Set([...volumes.map(({ product }) => product), upstream])
  const files = new Map([...conflicts, ...lifecycle].map(at => [at.file, at]))
  const nameless = [...files.values()]
    .filter(({ file }) => !products.has(stemOf(file)))
    .map(({ file }) => ({
      file,
      line: 1,
      message: `no edition is of a product "${stemOf(file)}"`,
      hint: `A file in ${folderOf(file)}/ is named after its product`,
    }))
  const misnamedTables = lifecycle
    .filter(({ file, value }) => value.product !== stemOf(file))
    .map(at =>
      problem(at, ['product'], {
        message: `the table is of another product, "${at.value.product}"`,
        hint: `Name the file ${at.value.product}.yaml`,
      }),
    )
  return [...nameless, ...misnamedTables]
}
