import type { Days, Words } from './words.ts'

/** So many units of time, as said: from which word to which, and from the least to the most. */
export type Amount = {
  readonly least: number
  readonly most: number
  /** What is said of it ("about", "over") stands before this word. */
  readonly first: number
  readonly end: number
  /** "and something": up to the next unit. */
  readonly plus?: true
}

export type Unit = 'day' | 'week' | 'month' | 'quarter' | 'year'

/** The words for each unit, and how many days it has. */
export const units: Readonly<Record<Unit, { readonly words: string; readonly days: Days }>> = {
  day: { words: 'd day days dys night nights', days: [1, 1] },
  week: { words: 'w wk wks week weeks wek', days: [7, 7] },
  month: { words: 'm mo mos mth mths month months', days: [28, 31] },
  quarter: { words: 'q quarter quarters', days: [88, 93] },
  year: { words: 'y yr yrs year years', days: [365, 366] },
}

const about =
  'about around roughly approx approximately circa ca some maybe probably abt like ~'.split(' ')
const over = 'over past beyond exceeding >'.split(' ')
const nearly = 'almost nearly close barely'.split(' ')
const under = 'under below < within'.split(' ')

type Sized = Amount & { readonly unit: Unit }

/** The days that an amount comes to, wider or moved by what is said of it. */
export function bounded(words: Words, sized: Sized): Days {
  const said = before(words, sized.first)
  const [least, most] = exact(sized)
  if (sized.plus) return rounded([least, least + units[sized.unit].days[1] - 1])
  if (said.some(word => nearly.includes(word))) return rounded([least * 0.9, most - 2])
  if (said.join(' ').endsWith('up to')) return rounded([0, most])
  if (isThan(said, under, 'less fewer shorter')) return rounded([least / 2, least - 1])
  if (isThan(said, over, 'more longer greater')) return rounded(beyond(sized))
  if (said.at(-1) === 'good') return rounded([least, most + units[sized.unit].days[0] / 2])
  const after = words.tokens[sized.end]?.word ?? ''
  const vague = said.some(word => about.includes(word)) || ['ish', 'odd', 'or'].includes(after)
  return rounded(vague ? spread(sized) : [least, most])
}

function exact({ least, most, unit }: Sized): Days {
  const [short, long] = units[unit].days
  return [least * short, most * long]
}

/** Half a unit either way, a whole one from six units on; days by a tenth. */
function spread({ least, most, unit }: Sized): Days {
  const [short, long] = units[unit].days
  const size = (short + long) / 2
  if (unit === 'day') return [least * 0.9, most * 1.1]
  if (unit === 'month' && most === 1) return [short, long]
  const width = least >= 6 ? size : size / 2
  return [least * size - width, most * size + width]
}

/** "over a month" is more than thirty-one days and less than two months. */
function beyond({ least, unit }: Sized): Days {
  const [short, long] = units[unit].days
  const bound = Math.ceil(least * (unit === 'month' ? 30.44 : short))
  return [bound + 1, bound + Math.max(long, bound / 2) - 1]
}

/** "over", ">", "more than". */
function isThan(said: readonly string[], alone: readonly string[], before: string): boolean {
  const last = said.at(-1) ?? ''
  return alone.includes(last) || (last === 'than' && before.split(' ').includes(said.at(-2) ?? ''))
}

/** "<p>Three weeks" is not more than three weeks. */
const tag = /<\/?[a-z][^<>]*>\s?$/i
const longestTag = 100

/** The two words before, and the signs that stand for words. */
function before({ tokens, text }: Words, first: number): readonly string[] {
  const near = tokens.slice(Math.max(0, first - 2), first).filter(token => !token.stop)
  const ahead = text.slice(0, tokens[first]?.from ?? 0).slice(-longestTag)
  const sign = tag.test(ahead) ? undefined : /[~<>]\s?$/.exec(ahead)?.[0].trim()
  return [...near.map(token => token.word), ...(sign ? [sign] : [])]
}

function rounded([least, most]: Days): Days {
  return [Math.max(0, Math.round(least)), Math.max(0, Math.round(most))]
}
