import type { FactValue } from '../../vocabulary/facts.ts'
import { numberAt } from './numbers.ts'
import type { Days, Duration, Typed, Words } from './words.ts'

/** Said between numbers of one list. */
const fillers = new Set('and or tcp udp port ports outbound plus'.split(' '))

/** A rule's own value, or the value that its pattern held: `<duration>` and `<ago>` in days, `<months>`, `<number>`, `<version>`. */
export function held(
  words: Words,
  value: FactValue,
  typed: Typed | undefined,
): FactValue | undefined {
  if (typeof value !== 'string' || !value.startsWith('<')) return value
  if (typed?.kind === 'duration') return value === '<months>' ? months(typed) : days(typed.value)
  if (typed?.kind === 'date') return days(typed.ago)
  if (typed?.kind === 'number') return numbersFrom(words, typed)
  return typed?.kind === 'version' ? typed.value : undefined
}

/** An interval, or the number that both its ends are. */
export function days([least, most]: Days): FactValue {
  return least === most ? least : [least, most]
}

function months({ value, months: said }: Duration): FactValue {
  if (said) return days(said)
  const [least, most] = value
  return days([Math.floor(least / 30.44), Math.ceil(most / 30.44)])
}

/** "22 and 9000": what is said of one of them is said of all. */
function numbersFrom({ tokens }: Words, { end, value }: { end: number; value: number }): FactValue {
  const values = [value]
  for (let at = end; at < tokens.length; at += 1) {
    const next = numberAt(tokens, at)
    if (next) values.push(next.value)
    else if (!fillers.has(tokens[at]?.word ?? '')) break
  }
  return values
}
