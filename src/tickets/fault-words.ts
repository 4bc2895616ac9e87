import type { Clean } from '../vocabulary/message.ts'
import { looksPrinted } from '../vocabulary/printed.ts'
import type { Asides } from './asides.ts'

/**
 * What a report says of the fault, without the sentences, and the ends of sentences, that only ask the bot about
 * coverage, duty or a ticket. A word that tells something is never lost: its sentence stays unless the rest has the
 * word too. What was quoted or printed stays, and so does the whole where nothing of a fault would be left.
 */
export function faultWords(asides: Asides, text: Clean): Clean {
  const lines = text.split('\n').map(line => sentencesIn(asides, line))
  const certain = new Set(
    lines.flat().flatMap(({ text: all, cuts }) => wordsIn(headOf(all, cuts[0]))),
  )
  const isKnown = (word: string) => asides.empty.has(word) || certain.has(word)
  const kept = lines.flatMap(line => {
    const left = line.map(one => keptOf(one, isKnown))
    const isWhole = line.every(({ text: all, gap }, at) => left[at] === all + gap)
    const joined = isWhole ? left.join('') : left.join('').trimEnd()
    return joined === '' && !isWhole ? [] : [joined]
  })
  const fault = kept.join('\n')
  const tells = fault !== text && wordsIn(fault).some(word => !asides.empty.has(word))
  return tells ? (fault as Clean) : text
}

/** A sentence, what stands between it and the next, and where an aside may begin in it, the earliest first. */
type Sentence = { readonly text: string; readonly gap: string; readonly cuts: readonly Cut[] }

/** The end of a sentence, by where it begins, and its words. */
type Cut = { readonly from: number; readonly words: readonly string[] }

const quotes = /["“”„«»`]/gu
const gap = /((?<=[.!?…。！？؟][)"”»]?)\s+)/u

function sentencesIn(asides: Asides, line: string): readonly Sentence[] {
  const isForeign = /^\s*>/.test(line) || isPrinted(line)
  const marks = [...line.matchAll(quotes)].map(({ index }) => index)
  const parts = line.split(gap)
  let at = 0
  return parts.flatMap((text, index) => {
    const from = at
    at += text.length
    if (index % 2 === 1) return []
    const isOutside = (cut: Cut) =>
      from + cut.from > (marks.at(-1) ?? -1) || from + text.length <= (marks[0] ?? 0)
    const cuts = isForeign ? [] : cutsIn(asides, text).filter(isOutside)
    return [{ text, gap: parts[index + 1] ?? '', cuts }]
  })
}

/** Two blanks between sentences are a habit of typists, and no column. */
function isPrinted(line: string): boolean {
  return looksPrinted(line.slice(0, longestLine).replace(/(?<=[.!?]) +/gu, ' '))
}

/** As much of a line tells whether it was printed. */
const longestLine = 300

function keptOf({ text, gap: after, cuts }: Sentence, isKnown: (word: string) => boolean): string {
  const cut = cuts.find(({ words }) => words.every(isKnown))
  if (!cut) return text + after
  const head = headOf(text, cut)
  if (wordsIn(head).length === 0) return ''
  return after === '' ? head : `${head}.${after}`
}

function headOf(text: string, cut: Cut | undefined): string {
  return cut ? text.slice(0, cut.from).replace(/[\s,;:–—(-]{1,9}$/u, '') : text
}

type Token = { readonly word: string; readonly from: number; readonly to: number }

/** An aside is short; in words. */
const longest = 30

function cutsIn(asides: Asides, text: string): readonly Cut[] {
  const tokens = tokensIn(text)
  const first = Math.max(0, tokens.length - longest)
  return tokens.slice(first).flatMap((_, index) => {
    const at = first + index
    const start = beforeTies(asides, tokens, at)
    const words = tokens.slice(at).map(({ word }) => word)
    const place = placeOf(asides, { text, tokens }, start)
    const fits = place !== undefined && asides.kinds.some(kind => isAside(kind, words, place))
    return fits ? [{ from: start === 0 ? 0 : (tokens[start]?.from ?? 0), words }] : []
  })
}

function beforeTies({ ties }: Asides, tokens: readonly Token[], at: number): number {
  let start = at
  while (ties.has(tokens[start - 1]?.word ?? '')) start -= 1
  return start
}

/** Where words stand in a sentence, which decides how plainly they must begin as an aside does. */
type Place = 'begins' | 'asked' | 'parted' | 'inside'

const parting = /[,;:.!?…()–—]|\s-\s/u
const asking = /[?？؟][)\s]*$/u

function placeOf(
  { reported }: Asides,
  { text, tokens }: { readonly text: string; readonly tokens: readonly Token[] },
  start: number,
): Place | undefined {
  const before = tokens[start - 1]
  if (!before) return 'begins'
  if (reported.has(before.word)) return undefined
  if (!parting.test(text.slice(before.to, tokens[start]?.from))) return 'inside'
  return asking.test(text.slice(-9)) ? 'asked' : 'parted'
}

function isAside(
  { begins, anywhere = [], about }: Asides['kinds'][number],
  words: readonly string[],
  place: Place,
): boolean {
  const spoken = ` ${words.join(' ')} `
  const opens = (phrase: string) => spoken.startsWith(` ${phrase} `)
  const plain = begins.filter(phrase => place !== 'parted' || phrase.includes(' '))
  const known = place === 'inside' ? anywhere : [...anywhere, ...plain]
  return known.some(opens) && about.some(phrase => spoken.includes(` ${phrase} `))
}

function wordsIn(text: string): readonly string[] {
  return tokensIn(text).map(({ word }) => word)
}

function tokensIn(text: string): readonly Token[] {
  return [...text.matchAll(/[\p{L}\p{M}\p{N}'’]+/gu)].map(({ 0: word, index }) => ({
    word: word.replaceAll('’', "'").toLowerCase(),
    from: index,
    to: index + word.length,
  }))
}
