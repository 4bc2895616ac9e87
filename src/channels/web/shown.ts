import type { ShownDraft } from '../../vocabulary/draft.ts'
import type { Reply } from '../../vocabulary/reply.ts'
import { drawPosts, type Post } from '../cards/draw-posts.ts'

/** What the page is to show of an answer: posts for the conversation, and the ticket for its form. */
export type Shown = {
  readonly posts: readonly Post[]
  readonly draft?: ShownDraft
  /** The form was asked for. */
  readonly edit?: true
}

/** An answer for the page, which has a form of its own beside the conversation. */
export function shownOn(replies: readonly Reply[]): Shown {
  const draft = replies.findLast(reply => reply.kind === 'draft')
  const beside = replies.map(reply =>
    reply.kind === 'draft' && reply.view === 'form'
      ? { ...reply, view: 'progress' as const }
      : reply,
  )
  return {
    posts: drawPosts(beside, { dialog: false }),
    ...(draft ? { draft } : {}),
    ...(draft?.view === 'form' ? { edit: true } : {}),
  }
}
