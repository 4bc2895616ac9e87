import type { PageMatrix } from '../channels/web/page-matrix.ts'
import { inTime } from '../conversation/in-time.ts'
import type { Deliver } from '../vocabulary/delivery.ts'
import type { Log } from '../vocabulary/log.ts'
import type { ServingCalls, WorkCalls } from './thread/calls.ts'
import { openNumbers } from './thread/numbered.ts'
import { connect, type End } from './thread/wire.ts'
import type { Work } from './work.ts'

/** Work that another thread does. */
export type WorkThere = Work & { readonly matrix: () => Promise<PageMatrix> }

/** Has the thread at the other end work for this one, which serves. @throws what kept it from opening */
export async function workThere(end: End, log: Log): Promise<WorkThere> {
  let deliver: Deliver = async () => ({ kind: 'refused' })
  const there = connect<WorkCalls, ServingCalls>(end, { log, deliver: one => deliver(one) })
  const { accept, handle, shown, missed, recall, backlog, stop, matrix } = there
  const busy = await there.open()
  const numbered = openNumbers()
  return {
    desk: {
      accept: message => inTime(accept(numbered(message))),
      handle: message => handle(numbered(message)),
      shown,
      missed,
      recall,
      busy,
    },
    backlog,
    begin: posts => {
      deliver = posts
      return there.begin()
    },
    stop,
    matrix,
  }
}
