import { Fault } from '../vocabulary/fault.ts'

/** How long a message may take to be accepted, in ms. */
const longest = 2_000

/** The same, or Fault `store/unreachable` when it takes too long; what came of it then nobody hears. */
export async function inTime<Value>(accepting: Promise<Value>): Promise<Value> {
  let timer: NodeJS.Timeout | undefined
  const late = new Promise<never>((_, reject) => {
    const why = `The store took longer than ${longest} ms`
    const fail = () => reject(new Fault('store/unreachable', why, { hint: 'Send it again' }))
    timer = setTimeout(fail, longest)
  })
  return Promise.race([accepting, late]).finally(() => clearTimeout(timer))
}
