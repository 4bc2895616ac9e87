import type { Problem } from '../vocabulary/fault.ts'
import { openCatalog } from './check/catalog.ts'
import { claim } from './check/claims.ts'
import { walk } from './check/walk.ts'
import { inOrder } from './policies.ts'
import { readShelf } from './sheets.ts'
import type { Account, SourceDocument } from './source-document.ts'
import type { TextFile } from './yaml.ts'

/** What a comparison of ledgers and documents found. */
export type SourcesChecked = {
  readonly accounts: readonly Account[]
  readonly problems: readonly Problem[]
  /** Files that are no edition's document. */
  readonly others: readonly string[]
}

/**
 * Compares every ledger with its document, whatever the document's file is called: each line of the one has to be in
 * the other, in its section and as often.
 */
export function checkSources(
  files: readonly TextFile[],
  documents: readonly SourceDocument[],
): SourcesChecked {
  const { volumes } = openCatalog(readShelf(files))
  const { owned, others } = claim(documents, volumes)
  const walks = volumes.flatMap(volume => {
    const document = owned.get(volume)
    return document ? [walk(volume, document)] : []
  })
  const missing = volumes
    .filter(volume => volume.ledger && !owned.has(volume))
    .map(({ folder, ledger }) => ({
      file: ledger?.file ?? folder,
      line: 1,
      message: `no document shares a line with the ledger of ${folder}`,
      hint: 'Put the document into the folder of sources',
    }))
  return {
    accounts: walks.map(({ account }) => account),
    problems: inOrder([...missing, ...walks.flatMap(({ problems }) => problems)]),
    others: others.map(({ file }) => file),
  }
}
