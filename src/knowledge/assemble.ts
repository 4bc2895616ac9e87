import type { EditionData, LedgerData, PolicyData } from '../policy/schema.ts'
import type { Shelf } from './sheets.ts'
import type { Sheet } from './yaml.ts'

/**
 * Puts the files together: each edition with its sections in the order of the document, its ledger and its conflicts;
 * editions in the order in which the fact `product` lists them.
 */
export function assemble(shelf: Shelf): PolicyData {
  const facts = shelf.facts.flatMap(({ value }) => value.facts)
  const products = facts.find(({ id }) => id === 'product')?.values?.map(({ id }) => id) ?? []
  const editions = shelf.edition.map(sheet => assembleEdition(sheet, shelf))
  return {
    editions: editions.toSorted(by(({ edition }) => products.indexOf(edition.product))),
    topics: shelf.topics.flatMap(({ value }) => value.topics),
    facts,
    lifecycle: shelf.lifecycle.map(({ value }) => value),
  }
}

function assembleEdition({ file, value: edition }: Sheet<EditionData>, shelf: Shelf) {
  const folder = file.slice(0, file.lastIndexOf('/') + 1)
  const inside = <Value>(sheets: readonly Sheet<Value>[]) =>
    sheets.filter(sheet => sheet.file.startsWith(folder))
  const ledger: LedgerData = inside(shelf.ledger)[0]?.value ?? { edition: edition.id, sections: [] }
  const order = ledger.sections.map(({ id }) => `${folder}${id}.yaml`)
  return {
    edition,
    ledger,
    sections: inside(shelf.clauses)
      .toSorted(by(sheet => order.indexOf(sheet.file)))
      .map(({ value }) => value),
    conflicts: shelf.conflicts
      .filter(sheet => sheet.file.endsWith(`/conflicts/${edition.product}.yaml`))
      .flatMap(({ value }) => value.conflicts),
  }
}

function by<T>(place: (item: T) => number): (a: T, b: T) => number {
  return (a, b) => place(a) - place(b)
}
