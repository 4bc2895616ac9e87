import type { Reply, Share } from './reply.ts'

/** What others see of what is shared with them: an answer, or a draft under a line that says what it is. */
export function seenByOthers(share: Share): readonly Reply[] {
  if (!('draft' in share)) {
    const { findings, words } = share
    return [{ kind: 'finding', verdict: 'none', findings, words }]
  }
  return [
    { kind: 'text', id: 'draft.shared', text: share.notice },
    { kind: 'draft', view: 'ticket', ...share.draft },
  ]
}
