import { type BirpcReturn, createBirpc } from 'birpc'
import { packed, unpacked } from './packed.ts'

/** One end of a channel between two threads; `parentPort` and a `Worker` are both that. */
export type End = {
  readonly postMessage: (values: unknown) => void
  readonly on: (event: 'message', hear: (values: unknown) => void) => unknown
}

/**
 * Calls over to the other thread, and answers its calls with `here`. Values go over as structured clones, and a fault
 * stays the fault it was. A call waits as long as it takes: who calls knows how long that may be.
 */
export function connect<There extends object, Here extends object>(
  end: End,
  here: Here,
): BirpcReturn<There, Here> {
  return createBirpc<There, Here>(here, {
    post: together(values => end.postMessage(values)),
    on: hear => void end.on('message', values => (values as readonly unknown[]).forEach(hear)),
    serialize: value => withError(value, packed),
    deserialize: value => withError(value, unpacked),
    timeout: -1,
  })
}

/** Sends what comes of one turn as one message: each costs the thread that gets it more than what it holds. */
function together(send: (values: readonly unknown[]) => void): (value: unknown) => void {
  let waiting: unknown[] = []
  const flush = () => {
    const values = waiting
    waiting = []
    send(values)
  }
  return value => {
    if (waiting.push(value) === 1) process.nextTick(flush)
  }
}

/** A message of the protocol whose error, where it has one, goes over in another form. */
function withError(value: { readonly e?: unknown }, form: (error: never) => unknown): unknown {
  return value.e === undefined ? value : { ...value, e: form(value.e as never) }
}
