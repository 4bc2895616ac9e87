import type { PageMatrix } from '../../channels/web/page-matrix.ts'
import type { Answered, Desk } from '../../vocabulary/answer.ts'
import type { Deliver } from '../../vocabulary/delivery.ts'
import type { Log } from '../../vocabulary/log.ts'
import type { Reply } from '../../vocabulary/reply.ts'
import type { Work } from '../work.ts'
import type { Numbered } from './numbered.ts'

/** What the thread that works does for the one that serves. Opened first; a fault of that is told then. */
export type WorkCalls = Pick<Desk, 'shown' | 'missed' | 'recall'> &
  Pick<Work, 'backlog' | 'stop'> & {
    /** @returns what a channel says when it is busy. */
    readonly open: () => Promise<Reply>
    readonly accept: (message: Numbered) => Promise<void>
    readonly handle: (message: Numbered) => Promise<Answered>
    readonly begin: () => Promise<void>
    readonly matrix: () => Promise<PageMatrix>
  }

/** What the thread that serves does for the one that works. */
export type ServingCalls = { readonly deliver: Deliver; readonly log: Log }
