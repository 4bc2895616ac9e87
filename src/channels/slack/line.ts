/** Works that wait for their turn. Ends when the work did, or when it was left to somebody else. */
export type Line = (work: () => Promise<void>) => Promise<void>

/** How many are at work at one time, and how many begin together, so that they are stored together. */
const most = { atWork: 64, together: 8 } as const

/** So many turns of the event loop are left to what comes in for each work that began; the server takes a connection in each. */
const turnsEach = 2

/**
 * A message that waited longer since it was acknowledged is left to the worker that takes up what nobody handled, which
 * happens after five seconds.
 */
const patience = 4_500

type Waiting = {
  readonly since: number
  readonly begin: () => Promise<void>
  readonly leave: () => void
}

/**
 * Opens a line behind the inbox: however many people ask at once, each request is acknowledged before the next answers
 * are thought about, and what is acknowledged is answered in the order it came.
 */
export function openLine(now: () => number = () => performance.now()): Line {
  const waiting: Waiting[] = []
  let atWork = 0
  let due = false
  let rest = 0
  const wake = () => {
    if (due || waiting.length === 0 || atWork >= most.atWork) return
    due = true
    setImmediate(turn)
  }
  const turn = () => {
    due = false
    if (rest > 0) rest--
    else
      for (const next of waiting.splice(0, Math.min(most.together, most.atWork - atWork)))
        take(next)
    wake()
  }
  const take = (next: Waiting) => {
    if (now() - next.since > patience) return next.leave()
    rest += turnsEach
    begin(next)
  }
  const begin = (next: Waiting) => {
    atWork++
    void next.begin().finally(() => {
      atWork--
      wake()
    })
  }
  return work =>
    new Promise((resolve, reject) => {
      const begin = () => work().then(resolve, reject)
      waiting.push({ since: now(), begin, leave: resolve })
      wake()
    })
}
