import { normalise } from './extract/normalise.ts'
import { cut, type Part } from './extract/parts.ts'
import { joined, readPasted, readWords } from './extract/values.ts'
import type { Lexicon } from './lexicon.ts'
import { type MaskedText, maskText } from './masked-text.ts'
import { openReaders } from './readers.ts'

/** Any day: which one it is moves no name of a product. */
const day = '2000-01-01'

/** Hides the names of products in a message, just as they are hidden where a message is understood. */
export function openMask(lexicon: Lexicon): (raw: string) => MaskedText {
  const readers = openReaders(lexicon)
  return raw => {
    const text = normalise(raw)
    const parts = cut(text)
    const prose = readWords(text, spansOf(parts, ['prose']), day)
    const all = joined(prose, readPasted(text, spansOf(parts, ['paste', 'quote'])))
    const { names } = readers.products(all, readers.elsewhere(all).spans)
    return maskText(text, parts, names)
  }
}

function spansOf(parts: readonly Part[], kinds: readonly Part['kind'][]) {
  return parts.filter(({ kind }) => kinds.includes(kind)).map(({ span }) => span)
}
