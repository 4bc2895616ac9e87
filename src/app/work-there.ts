import type { PageMatrix } from '../channels/web/page-matrix.ts'
import { inTime } from '../conversation/in-time.ts'
import { openLine } from '../conversation/line.ts'
import type { Deliver } from '../vocabulary/delivery.ts'
import type { Log } from '../vocabulary/log.ts'
import type { ServingCalls, WorkCalls } from './thread/calls.ts'
import { openNumbers } from './thread/numbered.ts'
import { connect, type End } from './thread/wire.ts'
import type { Work } from './work.ts'

/**
 * Of answers that come together so many go on in one turn of the event loop, for the server takes one new connection in
 * each: however many are answered, others get in.
 */
const pace = { atWork: 64, together: 4 } as const

/** Work that another thread does. */
export type WorkThere = Work & { readonly matrix: () => Promise<PageMatrix> }

/** Has the thread at the other end work for this one, which serves. @throws what kept it from opening */
export async function workThere(end: End, log: Log): Promise<WorkThere> {
  let deliver: Deliver = async () => ({ kind: 'refused' })
  const there = connect<WorkCalls, ServingCalls>(end, { log, deliver: one => deliver(one) })
  const { accept, handle, shown, missed, recall, backlog, stop, matrix } = there
  const busy = await there.open()
  const numbered = openNumbers()
  const line = openLine(pace)
  return {
    desk: {
      accept: message => inTime(accept(numbered(message))),
      handle: async message => {
        const answered = await handle(numbered(message))
        return line(async () => answered)
      },
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
