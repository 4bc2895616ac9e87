import { openNumbers, packNumbers } from './bytes.ts'

/** Many lists of numbers in ascending order as plain data, each number as how far it is from the one before. */
export type PackedLists = {
  /** How many numbers there are in all lists. */
  readonly count: number
  readonly lengths: string
  readonly steps: string
}

/** The same, ready to look up, one list after the other. */
export type Lists = {
  /** Where each list begins; one more than there are lists. */
  readonly starts: Uint32Array
  readonly numbers: Uint16Array
}

/** Writes lists of numbers below 65,536. */
export function packLists(lists: readonly (readonly number[])[]): PackedLists {
  return {
    count: lists.reduce((sum, { length }) => sum + length, 0),
    lengths: packNumbers(lists.map(({ length }) => length)),
    steps: packNumbers(
      lists.flatMap(list => list.map((number, at) => number - (list[at - 1] ?? 0))),
    ),
  }
}

/** Reads what was packed, for as many lists as there were. */
export function openLists({ count, lengths, steps }: PackedLists, lists: number): Lists {
  const nextLength = openNumbers(lengths)
  const nextStep = openNumbers(steps)
  const starts = new Uint32Array(lists + 1)
  const numbers = new Uint16Array(count)
  let place = 0
  for (let list = 0; list < lists; list += 1) {
    let number = 0
    for (const end = place + nextLength(); place < end; place += 1) {
      number += nextStep()
      numbers[place] = number
    }
    starts[list + 1] = place
  }
  return { starts, numbers }
}
