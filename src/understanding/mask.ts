import { normalise } from './extract/normalise.ts'
import { cut } from './extract/parts.ts'
import { readWords } from './extract/values.ts'
import type { Lexicon } from './lexicon.ts'
import { type MaskedText, maskText } from './masked-text.ts'
import { openReaders } from './readers.ts'

/** Hides the names of products in a message, just as they are hidden where a message is understood. */
export function openMask(lexicon: Lexicon): (raw: string) => MaskedText {
  const readers = openReaders(lexicon)
  return raw => {
    const text = normalise(raw)
    const parts = cut(text)
    const spans = parts.filter(({ kind }) => kind !== 'signature').map(({ span }) => span)
    const all = readWords(text, spans, '2000-01-01')
    const { names } = readers.products(all, readers.elsewhere(all).spans)
    return maskText(text, parts, names)
  }
}
