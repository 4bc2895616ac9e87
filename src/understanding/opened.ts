import type { Span } from '../vocabulary/reading.ts'
import type { Strangers } from './elsewhere.ts'
import { normalise } from './extract/normalise.ts'
import { cut, type Part } from './extract/parts.ts'
import type { Token } from './extract/tokens.ts'
import { joined, readPasted, withValues, wordsIn } from './extract/values.ts'
import type { Words } from './extract/words.ts'
import type { SeenFacts } from './facts.ts'
import type { Asked } from './guesses.ts'
import type { Lexicon } from './lexicon.ts'
import { openMarks } from './marks.ts'
import { maskText } from './masked-text.ts'
import type { ProductsFound } from './products.ts'
import { openReaders, type Readers } from './readers.ts'
import type { Spelling } from './spelling.ts'

/** A message opened for reading: its words, and what the patterns of the data find in them whatever it is about. */
export type Opened = {
  /** What the person wrote, as it was typed. */
  readonly words: readonly Token[]
  /** The same, mended, with the values in it. */
  readonly prose: Words
  readonly products: ProductsFound
  readonly strangers: Strangers
  readonly facts: SeenFacts
  /** What a model is asked about it, and learns of it. */
  readonly asked: Asked
  /** Where a place in what a model is asked stands in the message. */
  readonly place: (span: Span) => Span
}

/** What messages are opened with. */
export type OpenParts = { readonly readers: Readers; readonly mend: Spelling }

/** Opens messages just so where they are understood and where they are learnt from. `today` is `YYYY-MM-DD`. */
export function openMessages(
  lexicon: Lexicon,
  { readers, mend }: OpenParts = { readers: openReaders(lexicon), mend: asTyped },
): (raw: string, today: string) => Opened {
  const marks = openMarks(lexicon.lists.lists)
  return (raw, today) => {
    const text = normalise(raw)
    const parts = cut(text)
    const words = wordsIn(text, spansOf(parts, ['prose']))
    const prose = withValues(text, mend(text, words), today)
    const pasted = readPasted(text, spansOf(parts, ['paste', 'quote']))
    const all = joined(prose, pasted)
    const strangers = readers.elsewhere(all)
    const found = readers.products(all, strangers.spans)
    const facts = readers.facts.see(prose, pasted)
    const products = found.products.named ? found.products.possible : []
    const masked = maskText(text, parts, found.names)
    return {
      words,
      prose,
      products: found,
      strangers,
      facts,
      place: masked.place,
      asked: {
        text: masked.text,
        products,
        marks: marks({ prose, pasted, products, facts: readers.facts.all(facts, products) }),
      },
    }
  }
}

function asTyped(_: string, tokens: readonly Token[]): readonly Token[] {
  return tokens
}

function spansOf(parts: readonly Part[], kinds: readonly Part['kind'][]) {
  return parts.filter(({ kind }) => kinds.includes(kind)).map(({ span }) => span)
}
