import { openCatalog, type Volume } from './check/catalog.ts'
import { type LedgerEntry, ledgerEntries } from './ledger.ts'
import { type ClauseList, editLedger } from './ledger-edit.ts'
import { readShelf } from './sheets.ts'
import type { TextFile } from './yaml.ts'

/**
 * The ledgers whose clause lists are not what the clauses say, as they should be. An edition with a file that cannot
 * be read to the end is left alone: its clauses would seem to be gone.
 */
export function updatedLedgers(files: readonly TextFile[]): readonly TextFile[] {
  const { volumes } = openCatalog(readShelf(files))
  return volumes.flatMap(volume => {
    const file = files.find(({ name }) => name === volume.ledger?.file)
    const lists = outdated(volume)
    if (!file || lists.length === 0 || !isWhole(volume, files)) return []
    return [{ ...file, text: editLedger(file.text, lists) }]
  })
}

function outdated({ ledger, clauses }: Volume): readonly ClauseList[] {
  const entries = ledger ? ledgerEntries(ledger.value) : []
  return entries.flatMap(entry => {
    const resting = clauses.filter(({ value }) => value.ledger.includes(entry.id))
    const ids = inOldOrder(
      resting.map(({ value }) => value.id),
      entry,
    )
    return ids.join() === entry.clauses.join() ? [] : [{ entry, clauses: ids }]
  })
}

/** What was named before keeps its place; what is new comes last. */
function inOldOrder(ids: readonly string[], { clauses }: LedgerEntry): readonly string[] {
  return [...clauses.filter(id => ids.includes(id)), ...ids.filter(id => !clauses.includes(id))]
}

function isWhole({ folder, ledger, sections }: Volume, files: readonly TextFile[]): boolean {
  const readable = [ledger, ...sections].filter(sheet => sheet?.whole).length
  const there = files.filter(({ name }) => name.includes(`/${folder}/`)).length
  return readable + 1 === there
}
