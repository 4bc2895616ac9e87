import type { Answered } from './answers.ts'
import { type Counts, sum } from './counts.ts'
import { figure, ratio } from './figure.ts'
import type { Judge } from './judge-by-hand.ts'
import type { Result } from './results.ts'
import type { HandReading } from './rows.ts'
import { columns, type Section } from './section.ts'

/** How a result is judged anew, and how an answer to it counts: `right` of `total`, `false-assurance` of `negative`. */
export type Scale<One extends Result> = {
  readonly judge: Judge
  readonly count: (result: One, answered: Answered) => Counts
}

type ReadByHand = Result & { readonly hand: HandReading }
type Replace = (result: ReadByHand) => Partial<HandReading>

/** What the program read, part by part, to stand in for what was read by hand. */
const parts: Readonly<Record<string, Replace>> = {
  products: ({ reading: { products, compare } }) => ({ products: [...products.possible], compare }),
  topics: ({ line }) => ({ topics: [...line.topics] }),
  aspect: ({ reading: { aspect } }) => ({ aspect }),
  facts: ({ reading: { facts } }) => ({
    facts: Object.fromEntries(facts.map(({ fact, value }) => [fact, value])),
  }),
}

/**
 * Tells reading and judging apart: what is right given the readings by hand, with one part of them at a time as the
 * program read it, and with all of them so.
 */
export function apart<One extends Result>(
  results: readonly One[],
  { judge, count }: Scale<One>,
): Section {
  const read = results.filter((result): result is One & ReadByHand => result.hand !== undefined)
  const total = (answer: (result: One & ReadByHand) => Answered) =>
    sum(read.map(result => count(result, answer(result))))
  const counted = [
    ['read by hand', total(({ hand }) => judge(hand))] as const,
    ...Object.entries(parts).map(
      ([part, replace]) =>
        [`  ${part} as the program reads them`, total(replaced(replace, judge))] as const,
    ),
    ['read by the program', total(({ line }) => line)] as const,
  ]
  const data = counted.map(([name, counts]) => ({ reading: name.trim(), ...figuresOf(counts) }))
  const [whole] = data
  const rows = counted.map(([name, counts], at) => rowOf(name, counts, lost(whole, data[at])))
  const heading = [`Reading and judging apart (${read.length})`, 'right', 'lost', 'false assurance']
  return { name: 'apart', data, lines: columns([heading, ...rows]) }
}

/** A message in which the program found no topic is answered with no verdict. */
function replaced(replace: Replace, judge: Judge): (result: ReadByHand) => Answered {
  return result => {
    const reading = { ...result.hand, ...replace(result) }
    return reading.topics.length > 0 || result.hand.topics.length === 0
      ? judge(reading)
      : { verdict: 'none', asks: [], cites: [] }
  }
}

type Figures = ReturnType<typeof figuresOf>

function figuresOf(counts: Counts) {
  return {
    right: figure(counts, 'right', 'total'),
    falseAssurance: figure(counts, 'false-assurance', 'negative'),
  }
}

function lost(whole: Figures | undefined, now: Figures | undefined): string {
  const difference = (whole?.right.value ?? 0) - (now?.right.value ?? 0)
  return difference === 0 ? '' : difference.toFixed(3)
}

function rowOf(name: string, counts: Counts, lostShare: string): readonly string[] {
  const { right, falseAssurance } = figuresOf(counts)
  return [name, ratio(right), lostShare, ratio(falseAssurance)]
}
