import { type BirpcReturn, createBirpc } from 'birpc'
import { packed, unpacked } from './packed.ts'

/** One end of a channel between two threads; `parentPort` and a `Worker` are both that. */
export type End = {
  readonly postMessage: (value: unknown) => void
  readonly on: (event: 'message', hear: (value: unknown) => void) => unknown
}

type Calls = object

/**
 * Calls over to the other thread, and answers its calls with `here`. Values go over as structured clones, and a fault
 * stays the fault it was. A call waits as long as it takes: who calls knows how long that may be.
 */
export function connect<There extends Calls, Here extends Calls>(
  end: End,
  here: Here,
): BirpcReturn<There, Here> {
  return createBirpc<There, Here>(here, {
    post: value => end.postMessage(value),
    on: hear => void end.on('message', hear),
    serialize: value => withError(value, packed),
    deserialize: value => withError(value, unpacked),
    timeout: -1,
  })
}

/** A message of the protocol whose error, where it has one, goes over in another form. */
function withError(value: { readonly e?: unknown }, form: (error: never) => unknown): unknown {
  return value.e === undefined ? value : { ...value, e: form(value.e as never) }
}
