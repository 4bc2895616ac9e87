import { createHash } from 'node:crypto'
import type { EditionData } from '../policy/schema.ts'
import type { EditionPrints, Fingerprints } from '../vocabulary/audit.ts'
import type { TextFile } from './yaml.ts'

/** Takes the fingerprints of data files, for these editions. That of a ledger is what `sha256sum ledger.yaml` prints. */
export function fingerprints(
  files: readonly TextFile[],
  editions: readonly Pick<EditionData, 'id' | 'product'>[],
): Fingerprints {
  const under = (place: string) => files.filter(({ name }) => name.startsWith(place))
  const tickets = under('policy-data/tickets/')
  const owned = editions.map(({ id, product }) => ({
    id,
    own: [...under(`policy-data/${id}/`), ...under(`policy-data/conflicts/${product}.yaml`)],
  }))
  const taken = new Set([...tickets, ...owned.flatMap(({ own }) => own)])
  return {
    editions: Object.fromEntries(owned.map(({ id, own }) => [id, printsOf(own)])),
    shared: hashFiles(under('policy-data/').filter(file => !taken.has(file))),
    words: hashFiles(under('intents/')),
    tickets: hashFiles(tickets),
  }
}

/** The SHA-256 of several files, names and texts. */
export function hashFiles(files: readonly TextFile[]): string {
  return sha256(files.map(({ name, text }) => `${name}\0${text.length}\0${text}`))
}

function printsOf(files: readonly TextFile[]): EditionPrints {
  const isLedger = ({ name }: TextFile) => name.endsWith('/ledger.yaml')
  return {
    ledger: sha256(files.filter(isLedger).map(({ text }) => text)),
    policy: hashFiles(files.filter(file => !isLedger(file))),
  }
}

function sha256(texts: readonly string[]): string {
  const hash = createHash('sha256')
  for (const text of texts) hash.update(text)
  return hash.digest('hex')
}
