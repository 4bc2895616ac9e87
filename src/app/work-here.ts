import type { PageMatrix } from '../channels/web/page-matrix.ts'
import type { Log } from '../vocabulary/log.ts'
import type { ServingCalls, WorkCalls } from './thread/calls.ts'
import { openKnown } from './thread/numbered.ts'
import { connect, type End } from './thread/wire.ts'
import type { Work } from './work.ts'

/** Work, and what the page shows of what it knows. */
export type Workshop = { readonly work: Work; readonly matrix: () => PageMatrix }

/** Does in this thread the work of the one at the other end, which serves; `open` is called when it begins to. */
export function workHere(end: End, open: (log: Log) => Promise<Workshop>): void {
  const known = openKnown()
  let opening: Promise<Workshop> | undefined
  const opened = () => {
    opening ??= open((...line) => void serving.log.asEvent(...line))
    return opening
  }
  const work = async () => (await opened()).work
  const desk = async () => (await work()).desk
  const calls: WorkCalls = {
    open: async () => (await desk()).busy,
    accept: async message => (await desk()).accept(known.accepted(message)),
    handle: async message => {
      const { id, replies, now } = await (await desk()).handle(known.handled(message))
      return { id, replies, now }
    },
    shown: async answer => (await desk()).shown(answer),
    missed: async answer => (await desk()).missed(answer),
    recall: async message => (await desk()).recall(message),
    backlog: async () => (await work()).backlog(),
    begin: async () => (await work()).begin(delivery => serving.deliver(delivery)),
    stop: async () => (await work()).stop(),
    matrix: async () => (await opened()).matrix(),
  }
  const serving = connect<ServingCalls, WorkCalls>(end, calls)
}
