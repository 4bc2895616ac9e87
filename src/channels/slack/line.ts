/** Works that wait for their turn. Ends when the work did, or when it was left to somebody else. */
export type Line = (work: () => Promise<void>) => Promise<void>

/** How many are at work at one time. */
const most = 64

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
 * Opens a line behind the inbox: however many people ask at once, each request is acknowledged before the next answer
 * is thought about, and what is acknowledged is answered in the order it came. One work begins in a turn of the event
 * loop, for in a turn the server takes one new connection, and a long turn keeps all others waiting.
 */
export function openLine(now: () => number = () => performance.now()): Line {
  const waiting: Waiting[] = []
  let atWork = 0
  let due = false
  const wake = () => {
    if (due || waiting.length === 0 || atWork >= most) return
    due = true
    setImmediate(turn)
  }
  const turn = () => {
    due = false
    const next = waiting.shift()
    if (next && now() - next.since > patience) next.leave()
    else if (next) begin(next)
    wake()
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
