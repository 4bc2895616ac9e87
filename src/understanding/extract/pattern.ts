import { openingOf, openingSize, withoutPossessive, wordsOf } from './tokens.ts'

/**
 * One step of a pattern: a word out of some, a value of a kind, up to {@link widest} words of any kind, or the beginning
 * or the end of a sentence. All have one shape, which makes matching fast.
 */
export type Step = {
  readonly kind: 'word' | 'value' | 'gap' | 'begin' | 'end'
  readonly words: ReadonlySet<string>
  readonly stems: readonly string[]
  /** The kind of the value. */
  readonly value: string
  /** A bit for each opening that its words may have, by {@link bitOf}: a look at it spares most comparisons. */
  readonly openings: number
}

/** How many words a gap may span. */
export const widest = 5

/** Named lists of words that patterns refer to as `@name`. */
export type Classes = Readonly<Record<string, readonly string[]>>

/**
 * Makes a reader of patterns: it gives the sequences of steps that satisfy one.
 *
 * `word` is that word, `stem*` every word that begins so, `a|b c` either phrase, `(a|b) c` either before the third, `[a]` a phrase that may
 * be missing, `@name` a word or phrase of a list, `<duration>` a value of that kind, `..` up to five words of one
 * sentence, `^` its beginning, `$` its end.
 *
 * @throws Error where brackets do not match or a list has no such name
 */
export function openPatterns(classes: Classes): (pattern: string) => readonly (readonly Step[])[] {
  const lists = new Map<string, readonly Phrase[]>()
  const steps = new Map<string, Step>()
  return pattern => {
    const reader = openReader(pattern, { classes, lists })
    const phrases = readChoice(reader)
    if (reader.at < reader.pieces.length)
      throw new Error(`"${pattern}" closes what it never opened`)
    return phrases.map(phrase => phrase.map(step => keep(steps, step, () => toStep(step))))
  }
}

function keep<T>(kept: Map<string, T>, key: string, make: () => T): T {
  const known = kept.get(key)
  if (known !== undefined) return known
  const made = make()
  kept.set(key, made)
  return made
}

/** The pattern of users' words just as they stand, whatever signs they hold. */
export function asPattern(words: string): string {
  return wordsOf(words).join(' ')
}

type Phrase = readonly string[]
type Known = { readonly classes: Classes; readonly lists: Map<string, readonly Phrase[]> }
type Reader = Known & { readonly pieces: readonly string[]; at: number }

function openReader(pattern: string, known: Known): Reader {
  return { pieces: pattern.match(/[()[\]|]|[^\s()[\]|]+/g) ?? [], at: 0, ...known }
}

/** Phrases with `|` between them; single words stay one step, so that lists of words do not multiply. */
function readChoice(reader: Reader): readonly Phrase[] {
  const phrases: Phrase[] = []
  do {
    phrases.push(...readSequence(reader))
  } while (reader.pieces[reader.at] === '|' && ++reader.at)
  return joinWords(phrases)
}

function joinWords(phrases: readonly Phrase[]): readonly Phrase[] {
  const single = phrases.filter(phrase => phrase.length === 1 && isPlain(phrase[0]))
  if (single.length < 2) return phrases
  return [[single.flat().join('|')], ...phrases.filter(phrase => !single.includes(phrase))]
}

function isPlain(step: string | undefined): boolean {
  return (
    step !== undefined && step !== '..' && step !== '$' && step !== '^' && !step.startsWith('<')
  )
}

function readSequence(reader: Reader): readonly Phrase[] {
  let phrases: readonly Phrase[] = [[]]
  for (;;) {
    const piece = reader.pieces[reader.at]
    if (piece === undefined || piece === '|' || piece === ')' || piece === ']') return phrases
    reader.at += 1
    phrases = followedBy(phrases, readPiece(reader, piece))
  }
}

function readPiece(reader: Reader, piece: string): readonly Phrase[] {
  if (piece === '(') return readGroup(reader, ')')
  if (piece === '[') return [[], ...readGroup(reader, ']')]
  if (/^(\.\.|[$^]|<.*)$/.test(piece)) return [[piece]]
  return joinWords(piece.startsWith('@') ? namedList(reader, piece.slice(1)) : [literal(piece)])
}

function readGroup(reader: Reader, close: string): readonly Phrase[] {
  const phrases = readChoice(reader)
  if (reader.pieces[reader.at] !== close)
    throw new Error(`"${reader.pieces.join(' ')}" lacks ${close}`)
  reader.at += 1
  return phrases
}

function namedList({ classes, lists }: Reader, name: string): readonly Phrase[] {
  const words = Object.hasOwn(classes, name) ? classes[name] : undefined
  if (!words) throw new Error(`there is no list of words named "@${name}"`)
  return keep(lists, name, () =>
    words.flatMap(word => readChoice(openReader(word, { classes, lists }))),
  )
}

/** A word as the tokeniser would cut it: `hyper-v` is two. */
function literal(piece: string): Phrase {
  if (/^[a-z0-9]+\*?$/.test(piece)) return [piece]
  const stem = piece.endsWith('*')
  const words = wordsOf(piece)
  return words.map((word, index) => (stem && index === words.length - 1 ? `${word}*` : word))
}

function followedBy(before: readonly Phrase[], after: readonly Phrase[]): readonly Phrase[] {
  return before.flatMap(first => after.map(second => [...first, ...second]))
}

function toStep(step: string): Step {
  if (step === '..') return stepOf('gap')
  if (step === '$') return stepOf('end')
  if (step === '^') return stepOf('begin')
  if (step.startsWith('<')) return stepOf('value', { value: step.slice(1, -1) })
  const options = step.split('|')
  const words = options.filter(option => !option.endsWith('*')).map(withoutPossessive)
  const stems = options.filter(option => option.endsWith('*')).map(option => option.slice(0, -1))
  return stepOf('word', { words, stems })
}

type Made = {
  readonly words?: readonly string[]
  readonly stems?: readonly string[]
  readonly value?: string
}

/** Made in one place alone, or the shapes would differ. */
function stepOf(kind: Step['kind'], { words = [], stems = [], value = '' }: Made = {}): Step {
  return { kind, words: new Set(words), stems, value, openings: openingsOf(words, stems) }
}

/** Words that begin with less than an opening may have any. */
function openingsOf(words: readonly string[], stems: readonly string[]): number {
  if (stems.some(stem => stem.length < openingSize)) return -1
  return [...words, ...stems].reduce((bits, word) => bits | bitOf(openingOf(word)), 0)
}

/** The bit of an opening, which it shares with others. */
export function bitOf(opening: number): number {
  return 1 << (opening & 31)
}
