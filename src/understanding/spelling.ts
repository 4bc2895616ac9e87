import { type Token, withWord } from './extract/tokens.ts'

/** Mends words that are misspelt: tokens of a text in, the same tokens with the words that were meant. */
export type Spelling = (text: string, tokens: readonly Token[]) => readonly Token[]

/** Shorter words are too like each other to say which was meant; up to `sure` letters only the plainest slips count. */
const shortest = { word: 4, sure: 5 }

/**
 * Mends only what stands in running text and is no word at all: never a name, a command, an option or a version.
 *
 * @param meant the words by which messages are read
 * @param isWord whether people use a word
 */
export function openSpelling(meant: Iterable<string>, isWord: (word: string) => boolean): Spelling {
  const long = [...new Set(meant)].filter(word => word.length >= shortest.word)
  const known = new Set(long)
  const isFine = (word: string) => word.length < shortest.word || known.has(word) || isWord(word)
  const near = indexed(long)
  return (text, tokens) =>
    tokens.map(token => {
      if (isFine(token.word) || !isPlain(text, token)) return token
      const word = only(candidates(near, token.word))
      return word === undefined ? token : withWord(token, word)
    })
}

/** Words by themselves and by what is left of them when one letter is lost. */
type Near = ReadonlyMap<string, readonly string[]>

function indexed(words: readonly string[]): Near {
  const near = new Map<string, string[]>()
  const enter = (key: string, word: string) => near.set(key, [...(near.get(key) ?? []), word])
  for (const word of words) for (const key of [word, ...lacking(word)]) enter(key, word)
  return near
}

/** A word without each of its letters but the first, which is seldom wrong. */
function lacking(word: string): readonly string[] {
  const left: string[] = []
  for (let at = 1; at < word.length; at += 1) left.push(word.slice(0, at) + word.slice(at + 1))
  return left
}

function candidates(near: Near, said: string): ReadonlySet<string> {
  const found = [said, ...lacking(said)].flatMap(key => near.get(key) ?? [])
  return new Set(found.filter(word => isTypo(said, word)))
}

/** Two letters that changed places, or one doubled, lost, added or changed; but another ending makes another word. */
function isTypo(said: string, meant: string): boolean {
  const start = common(said, meant)
  const rest = Math.min(said.length, meant.length) - start
  const end = Math.min(rest, common(reversed(said), reversed(meant)))
  const wrong = said.slice(start, said.length - end)
  const right = meant.slice(start, meant.length - end)
  if (wrong.length === 2 && wrong === reversed(right)) return true
  if (wrong.length === 1 && right === '') return said[start - 1] === wrong || isLong(meant, end)
  return wrong.length < 2 && right.length === 1 && isLong(meant, end)
}

function isLong(meant: string, end: number): boolean {
  return end > 0 && meant.length >= shortest.sure
}

/** How many letters two words begin with alike. */
function common(one: string, other: string): number {
  let count = 0
  while (count < one.length && one[count] === other[count]) count += 1
  return count
}

function reversed(word: string): string {
  let letters = ''
  for (let at = word.length - 1; at >= 0; at -= 1) letters += word[at]
  return letters
}

const beside = /[\s,;:?!()"'.]/

/** Letters alone, at most the first of them large, with nothing beside them that makes them part of a name. */
function isPlain(text: string, { from, to, stop }: Token): boolean {
  if (stop || !/^[A-Z]?[a-z]+$/.test(text.slice(from, to))) return false
  const [before = ' ', after = ' ', next = ' '] = [text[from - 1], text[to], text[to + 1]]
  return (
    beside.test(before) &&
    before !== '.' &&
    beside.test(after) &&
    (after !== '.' || /\s/.test(next))
  )
}

function only(words: ReadonlySet<string>): string | undefined {
  const [word] = words
  return words.size === 1 ? word : undefined
}
