import { Fault } from '../vocabulary/fault.ts'

/**
 * Begins a work when it is its turn. One that has waited longer than its `patience`, in ms, is never begun and ends in
 * Fault `conversation/busy`.
 */
export type Line = <Value>(work: () => Promise<Value>, patience?: number) => Promise<Value>

/** How many are at work at one time, and how many begin together, so that they are stored together. */
const most = { atWork: 64, together: 16 } as const

type Waiting = { readonly begin: () => Promise<unknown>; readonly leave: () => boolean }

/**
 * Opens a line behind the inbox: however many people ask at once, what comes in is taken in before the next answers are
 * thought about, and answers begin in the order their messages came.
 */
export function openLine(now: () => number = () => performance.now()): Line {
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
