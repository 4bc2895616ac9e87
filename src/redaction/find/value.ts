import { runEnd } from './run-end.ts'

/** A stretch of a text. */
export type Stretch = { readonly from: number; readonly to: number; readonly quoted: boolean }

/** Longer than this no quoted secret is that is not a block or a blob of its own. */
const farthest = 4_096

const opening = /"{3}|'{3}|\\{0,3}["'`]|&quot;|%22/y
/** Quotes and angle brackets may be part of a value, but not where they close what it stands in. */
const bare = /(?:[^\s"'`<]|["'`](?=[A-Za-z0-9])|<(?!\/|br\b))+/y
const base64Line = /[A-Za-z0-9+/]+={0,2}/y
/** Where another pair begins: `;Database=`, `&se=`, `, user:`. */
const nextPair = /(?:[;,&]|%3B|%26|\\u0026|&amp;)[ ]?[A-Za-z][\w .-]{0,40}(?:[=:]|%3D)/i
/** What ends a sentence or closes a bracket around the value. */
const closers = ',;:.\\)]}'
const brackets: Readonly<Record<string, string>> = { ')': '(', ']': '[', '}': '{' }

/** The value that begins at a place: what stands in quotes, else up to a space or to where another pair begins. */
export function valueAt(text: string, at: number): Stretch | undefined {
  opening.lastIndex = at
  const quote = opening.exec(text)?.[0]
  return quote ? quotedAt(text, at + quote.length, quote) : bareAt(text, at)
}

/** Without a closing quote, the rest of the line. */
function quotedAt(text: string, from: number, quote: string): Stretch {
  const close = closingQuote(text, from, quote)
  const lineEnd = text.indexOf('\n', from)
  const to = close ?? (lineEnd === -1 ? text.length : lineEnd)
  return { from, to, quoted: true }
}

function closingQuote(text: string, from: number, quote: string): number | undefined {
  const reach = text.slice(from, from + farthest)
  let at = reach.indexOf(quote)
  while (quote === '"' && at > 0 && isEscaped(reach, at)) at = reach.indexOf(quote, at + 1)
  return at === -1 ? undefined : from + at
}

function isEscaped(text: string, at: number): boolean {
  let slashes = 0
  while (text[at - 1 - slashes] === '\\') slashes += 1
  return slashes % 2 === 1
}

function bareAt(text: string, from: number): Stretch | undefined {
  bare.lastIndex = from
  const word = bare.exec(text)?.[0]
  if (!word) return undefined
  const pair = nextPair.exec(word)
  const own = withoutClosers(pair ? word.slice(0, pair.index) : word)
  const to = from + own.length
  const wraps = !pair && own === word && own.length >= 40
  return { from, to: wraps ? Math.max(to, runEnd(text, from, base64Line)) : to, quoted: false }
}

function withoutClosers(word: string): string {
  let end = word.length
  while (end > 0 && isCloser(word, word.charAt(end - 1))) end -= 1
  return word.slice(0, end)
}

/** A bracket that is opened within the word belongs to it. */
function isCloser(word: string, last: string): boolean {
  const opener = brackets[last]
  return closers.includes(last) && !(opener && word.includes(opener))
}
