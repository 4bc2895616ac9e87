import { createHash } from 'node:crypto'
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
