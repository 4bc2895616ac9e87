import { copyOf, previewOf, shownDraft } from '../tickets/shown-draft.ts'
import { utc } from '../tickets/time.ts'
import type { ShownDraft } from '../vocabulary/draft.ts'
import type { Parts } from './parts.ts'
import { line, plainTurn } from './plain.ts'
import type { Moment, State, Turn } from './state.ts'
import { say } from './wording.ts'

type Draft = NonNullable<State['draft']>

/** A draft as others would see it, for its author alone: nobody else sees it before that. */
export function previewed(moment: Moment, draft: Draft, parts: Parts): Turn {
  return shown(moment, draft, { parts, text: 'draft.share-preview' })
}

/** The draft for others to read, if it is what its author was shown; once for each time it was. */
export function posted(moment: Moment, draft: Draft, parts: Parts): Turn {
  const { previewed: seen, ...rest } = draft
  const copy = copyOf(shownDraft(parts.fields, draft))
  if (seen !== digestOf(copy, parts))
    return shown(moment, draft, {
      parts,
      text: seen ? 'draft.share-changed' : 'draft.share-preview',
    })
  if (!moment.message.shareable) return nowhere(moment, parts)
  return sharing(moment, { ...rest }, { parts, copy, text: 'draft.share-done' })
}

type Shared = {
  readonly parts: Parts
  readonly text: 'draft.share-preview' | 'draft.share-changed' | 'draft.share-done'
}

function shown(moment: Moment, draft: Draft, { parts, text }: Shared): Turn {
  if (!moment.message.shareable) return nowhere(moment, parts)
  const copy = previewOf(parts.fields, shownDraft(parts.fields, draft))
  const next = { ...draft, previewed: digestOf(copy, parts) }
  return sharing(moment, next, { parts, copy, text })
}

function sharing(
  moment: Moment,
  draft: Draft,
  { parts, copy, text }: Shared & { readonly copy: ShownDraft },
): Turn {
  const { wording } = parts
  return plainTurn(moment, parts, {
    state: { ...moment.state, draft },
    replies: [
      {
        kind: 'share',
        posted: text === 'draft.share-done',
        text: say(wording, text),
        draft: copy,
        notice: say(wording, 'draft.shared', { at: utc(moment.message.at) }),
      },
    ],
  })
}

function nowhere(moment: Moment, parts: Parts): Turn {
  return plainTurn(moment, parts, { replies: [line(parts, 'share.nowhere')] })
}

/** Tells whether a draft has changed since it was shown. */
function digestOf({ sections }: ShownDraft, { submitting }: Parts): string {
  return submitting.nameOf([JSON.stringify(sections)]).slice(-12)
}
