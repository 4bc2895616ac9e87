import { ledgerEntries } from '../ledger.ts'
import type { SourceDocument } from '../source-document.ts'
import type { Volume } from './catalog.ts'

/** Which document is whose, and which are nobody's. */
export type Claims = {
  readonly owned: ReadonlyMap<Volume, SourceDocument>
  readonly others: readonly SourceDocument[]
}

/** Gives every document to the edition with which it shares most lines; of several, the edition keeps the closest. */
export function claim(documents: readonly SourceDocument[], volumes: readonly Volume[]): Claims {
  const closest = documents
    .flatMap(document => best(document, volumes) ?? [])
    .toSorted((a, b) => b.shared - a.shared)
  const owned = new Map<Volume, SourceDocument>()
  for (const { volume, document } of closest) {
    if (!owned.has(volume)) owned.set(volume, document)
  }
  const taken = new Set(owned.values())
  return { owned, others: documents.filter(document => !taken.has(document)) }
}

function best(document: SourceDocument, volumes: readonly Volume[]) {
  const [first] = volumes
    .map(volume => ({ volume, document, shared: sharedLines(document, volume) }))
    .toSorted((a, b) => b.shared - a.shared)
  return first && first.shared > 0 ? first : undefined
}

/** How many lines stand in both, each as often as it stands in the one that has it less often. */
function sharedLines({ lines }: SourceDocument, { ledger }: Volume): number {
  const left = new Map<string, number>()
  for (const { sha256 } of ledger ? ledgerEntries(ledger.value) : [])
    left.set(sha256, (left.get(sha256) ?? 0) + 1)
  return lines.filter(({ sha256 }) => {
    const count = left.get(sha256) ?? 0
    left.set(sha256, count - 1)
    return count > 0
  }).length
}
