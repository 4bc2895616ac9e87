import type { Token } from './tokens.ts'

const ones =
  'zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen'
const tens = 'twenty thirty forty fifty sixty seventy eighty ninety'
const worth = new Map<string, number>([
  ...ones.split(' ').map((word, index) => [word, index] as const),
  ...tens.split(' ').map((word, index) => [word, (index + 2) * 10] as const),
  ['fourty', 40],
  ['hundred', 100],
])

/** The words a number may begin with. */
export const numberWords: Iterable<string> = worth.keys()

/** A number in digits or words that begins at a word: its value and the word after its last. */
export function numberAt(
  tokens: readonly Token[],
  at: number,
): { readonly value: number; readonly end: number } | undefined {
  const token = tokens[at]
  if (!token || token.stop) return undefined
  if (/^\d{1,8}(\.\d{1,2})?$/.test(token.word)) return { value: Number(token.word), end: at + 1 }
  const value = worth.get(token.word)
  if (value === undefined || isCounted(tokens, at)) return undefined
  return scaled(tokens, withOnes(tokens, { value, end: at + 1 }))
}

/** The "hundred" of "two hundred" is no number of its own, nor is the "ten" of "a hundred and ten". */
function isCounted(tokens: readonly Token[], at: number): boolean {
  const [second = '', before = ''] = [tokens[at - 2]?.word, tokens[at - 1]?.word]
  if (tokens[at]?.word === 'hundred') return worth.has(before) || /^\d+$/.test(before)
  return before === 'hundred' || (before === 'and' && second === 'hundred')
}

/** "forty five", "forty-five". */
function withOnes(tokens: readonly Token[], found: { value: number; end: number }) {
  const more = worth.get(tokens[found.end]?.word ?? '') ?? 0
  const joins = found.value >= 20 && more > 0 && more < 10
  return joins ? { value: found.value + more, end: found.end + 1 } : found
}

/** "two hundred", "a hundred and ten". */
function scaled(tokens: readonly Token[], found: { value: number; end: number }) {
  const scale = tokens[found.end]?.word === 'hundred'
  const hundreds = scale ? { value: found.value * 100, end: found.end + 1 } : found
  const and = tokens[hundreds.end]?.word === 'and' ? 1 : 0
  const more = worth.get(tokens[hundreds.end + and]?.word ?? '') ?? 0
  if (hundreds.value < 100 || more === 0 || more > 99) return hundreds
  const rest = withOnes(tokens, { value: more, end: hundreds.end + and + 1 })
  return { value: hundreds.value + rest.value, end: rest.end }
}
