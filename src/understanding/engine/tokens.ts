import stemmer from 'natural/lib/natural/stemmers/porter_stemmer.js'
import type { Span } from '../../vocabulary/reading.ts'
import { remember } from '../../vocabulary/remember.ts'

/** A word as it is learnt: lower case, numbers without their value, with its place in the text. */
export type Token = { readonly word: string; readonly stem: string; readonly span: Span }

/** How many words of a message are looked at. */
const limit = 600

const pattern = /\d+(?:\.\d+)+|[\p{L}\p{N}]+(?:'\p{L}+)*/gu
/** The same where all letters are those of English, which is found faster. */
const plainPattern = /\d+(?:\.\d+)+|[A-Za-z0-9]+(?:'[A-Za-z]+)*/g
const foreign = /[^\n\r\t -~]/

/** The words of a text. */
export function tokenise(text: string): readonly Token[] {
  const tokens: Token[] = []
  for (const found of text.matchAll(foreign.test(text) ? pattern : plainPattern)) {
    if (tokens.length === limit) break
    const word = shape(found[0])
    tokens.push({ word, stem: stem(word), span: [found.index, found.index + found[0].length] })
  }
  return tokens
}

/** Words learn nothing from which number it is, only from there being one. */
function shape(text: string): string {
  if (/^\d+(\.\d+)*$/.test(text)) return shapeOfNumber(text)
  return text.toLowerCase().replaceAll("'", '').slice(0, 40)
}

function shapeOfNumber(text: string): string {
  if (text.includes('.')) return '#v'
  return text.length > 3 ? '#n' : '#'
}

/** The stem of a word in lower case. */
export const stem = remember(20_000, word => (/^[a-z]+$/.test(word) ? stemmer.stem(word) : word))
