import { createHash } from 'node:crypto'
import type { Problem } from '../vocabulary/fault.ts'
import { openCatalog } from './check/catalog.ts'
import { claim } from './check/claims.ts'
import { walk } from './check/walk.ts'
import { inOrder } from './policies.ts'
import { readShelf } from './sheets.ts'
import type { TextFile } from './yaml.ts'

/** A policy document without its text: where its non-blank lines stand, and the SHA-256 of each, trimmed. */
export type SourceDocument = {
  readonly file: string
  readonly lines: readonly { readonly number: number; readonly sha256: string }[]
}

/** How far an edition's ledger accounts for its document. */
export type Account = {
  readonly edition: string
  readonly file: string
  readonly lines: number
  readonly accounted: number
  readonly byClause: number
}

/** What a comparison of ledgers and documents found. */
export type SourcesChecked = {
  readonly accounts: readonly Account[]
  readonly problems: readonly Problem[]
  /** Files that are no edition's document. */
  readonly others: readonly string[]
}

/** Takes the hashes of a document's lines; blank lines do not count. */
export function hashLines({ name, text }: TextFile): SourceDocument {
  const lines = text.split('\n').map((line, at) => ({ number: at + 1, text: line.trim() }))
  return {
    file: name,
    lines: lines
      .filter(line => line.text !== '')
      .map(({ number, text: line }) => ({
        number,
        sha256: createHash('sha256').update(line).digest('hex'),
      })),
  }
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
