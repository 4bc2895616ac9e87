import type { Reply } from '../../vocabulary/reply.ts'

/** Replies that no request was there for: the page gets them with its next one. */
export type Late = {
  readonly put: (conversation: string, replies: readonly Reply[]) => void
  readonly take: (conversation: string) => readonly Reply[]
}

/** Conversations that are waited for at most; the page is one person's. */
const most = 50

/** Opens an empty shelf, which lives as long as the process. */
export function openLate(): Late {
  const waiting = new Map<string, readonly Reply[]>()
  return {
    put: (conversation, replies) => {
      const [oldest] = waiting.keys()
      if (waiting.size >= most && oldest !== undefined) waiting.delete(oldest)
      waiting.set(conversation, [...(waiting.get(conversation) ?? []), ...replies])
    },
    take: conversation => {
      const replies = waiting.get(conversation) ?? []
      waiting.delete(conversation)
      return replies
    },
  }
}
