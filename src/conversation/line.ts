import { Fault } from '../vocabulary/fault.ts'

/**
 * Begins a work when it is its turn. One that has waited longer than its `patience`, in ms, is never begun and ends in
 * Fault `conversation/busy`.
 */
export type Line = <Value>(work: () => Promise<Value>, patience?: number) => Promise<Value>

/** How many are at work at one time, and how many begin together. */
export type Most = { readonly atWork: number; readonly together: number }

type Waiting = { readonly begin: () => Promise<unknown>; readonly leave: () => boolean }

/**
 * Opens a line: works begin in the order they came, and after each few of them what comes in has a turn of the event
 * loop. `now` is in ms.
 */
export function openLine(most: Most, now: () => number = () => performance.now()): Line {
  const waiting: Waiting[] = []
  let atWork = 0
  let due = false
  const wake = () => {
    if (due || waiting.length === 0 || atWork >= most.atWork) return
    due = true
    setImmediate(turn)
  }
  const turn = () => {
    const free = Math.min(most.together, most.atWork - atWork)
    for (const next of waiting.splice(0, free)) if (!next.leave()) begin(next)
    setImmediate(rested) // a turn of the event loop for what comes in
  }
  const rested = () => {
    due = false
    wake()
  }
  const begin = (next: Waiting) => {
    atWork++
    void next.begin().finally(() => {
      atWork--
      wake()
    })
  }
  return (work, patience = Number.POSITIVE_INFINITY) =>
    new Promise((resolve, reject) => {
      const since = now()
      waiting.push({
        begin: () => work().then(resolve, reject),
        leave: () => {
          const late = now() - since > patience
          if (late) reject(tooMany())
          return late
        },
      })
      wake()
    })
}

function tooMany(): Fault {
  return new Fault('conversation/busy', 'Too many messages came at once', { hint: 'Send it again' })
}
