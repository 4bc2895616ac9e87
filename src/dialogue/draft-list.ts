import { actionsAfar, type readAction, shownDraft } from '../tickets/shown-draft.ts'
import { utc } from '../tickets/time.ts'
import type { ListedDraft } from '../vocabulary/draft.ts'
import type { CleanMessage } from '../vocabulary/message.ts'
import { growing } from './draft-turn.ts'
import type { Handler, Parts } from './parts.ts'
import { line, plainTurn } from './plain.ts'
import type { Moment, State, Turn } from './state.ts'
import { say } from './wording.ts'

type Draft = NonNullable<State['draft']>
type Acted = NonNullable<ReturnType<typeof readAction>>

/** A draft of this person in another conversation. */
type Afar = { readonly conversation: string; readonly draft: Draft; readonly at?: string }

/** More nobody reads in a chat. */
const most = 10

/** The drafts of this person, here and in other conversations, each with what can be done with it. */
export const draftsShown: Handler = (moment, parts) => {
  if (!moment.drafts) return wanting(moment, parts)
  const { draft } = moment.state
  const afar = afarIn(moment)
  const all = [...(draft ? [shownDraft(parts.fields, draft)] : []), ...afar.map(listed(parts))]
  if (all.length === 0) return plainTurn(moment, parts, { replies: [line(parts, 'draft.none')] })
  const drafts = all.slice(0, most)
  const left = all.length - drafts.length
  const named = [...(draft ? [draft.id] : []), ...afar.map(nameOf)].slice(0, most)
  return plainTurn(moment, parts, {
    state: { ...moment.state, listed: named },
    replies: [
      { kind: 'drafts', drafts },
      ...(left > 0 ? [line(parts, 'drafts.more', { count: left })] : []),
      line(parts, 'drafts.how'),
    ],
  })
}

/** A button of a draft that lives elsewhere: it is shown, or goes on here. */
export function actedAfar(moment: Moment, acted: Acted, parts: Parts): Turn {
  if (!moment.drafts) return wanting(moment, parts)
  const found = afarIn(moment).find(one => nameOf(one) === acted.draft)
  if (!found) return plainTurn(moment, parts, { replies: [line(parts, 'draft.gone')] })
  if (acted.action === 'open') return opened(moment, found, parts)
  return plainTurn(moment, parts, {
    replies: [
      { kind: 'draft', view: 'text', ...shownDraft(parts.fields, found.draft), actions: [] },
    ],
  })
}

/** "Open 2", "show 1": a draft of the last list by its number. @returns what pressing its button would say */
export function pickedByNumber({ state: { listed: names }, message }: Moment): Acted | undefined {
  const [, verb = '', number] =
    /^\s*(open|continue|resume|show)\s+(?:draft\s+|ticket\s+)?(?:no\.? ?|#)?(\d{1,2})\s*[.!]?\s*$/i.exec(
      message.text ?? '',
    ) ?? []
  const draft = names?.[Number(number) - 1]
  if (draft === undefined) return undefined
  return { draft, action: verb.toLowerCase() === 'show' ? 'show' : 'open' }
}

/** A draft that went on elsewhere is not kept here too. */
export const gaveUp: Handler = (moment, parts) => {
  const { moved } = moment.message
  const { draft, pending: _, ...rest } = moment.state
  if (!moved) return undefined
  const isStill = draft?.id === moved && isMovable(draft)
  return plainTurn(moment, parts, { replies: [], ...(isStill ? { state: rest } : {}) })
}

/**
 * Goes on with a draft here. Where it lived it is given up in the step that keeps it here; and it is filed under
 * the name it always had, so that no way there is makes two tickets of it.
 */
function opened(moment: Moment, { conversation, draft, at }: Afar, parts: Parts): Turn {
  const { state, message } = moment
  const say = (id: 'drafts.stays' | 'drafts.other-open') =>
    plainTurn(moment, parts, { replies: [line(parts, id, { at: at ? utc(at) : '' })] })
  if (!isMovable(draft)) return say('drafts.stays')
  if (state.draft) return say('drafts.other-open')
  const { id, ticket, home = { conversation, id }, about } = draft
  const here = { id: JSON.stringify([home.conversation, home.id]), ticket, home }
  const next = { ...state, draft: { ...here, ...(about ? { about } : {}) } }
  const lead = [line(parts, 'drafts.opened')]
  const turn = growing(moment, parts, { state: next, ticket, lead, view: 'ticket' })
  return { ...turn, due: [{ message: leaving(message, conversation, id), after: 0 }] }
}

function leaving(
  { id: cause, tenant, person, channel, at }: CleanMessage,
  conversation: string,
  moved: string,
): CleanMessage {
  const id = `moved ${moved} by ${cause}`
  const place = { tenant, person, channel, conversation }
  return { ...place, id, kind: 'due', at, visibility: 'private', moved, removed: [] }
}

function wanting(moment: Moment, parts: Parts): Turn {
  return { ...plainTurn(moment, parts, { replies: [] }), needs: 'drafts' }
}

function afarIn({ drafts = [] }: Moment): readonly Afar[] {
  return drafts.flatMap(({ conversation, state: { draft, at } }) =>
    draft ? [{ conversation, draft, ...(at ? { at } : {}) }] : [],
  )
}

/** Names a draft of another conversation; no id of a draft here is like it but that of one from there. */
function nameOf({ conversation, draft }: Afar): string {
  return JSON.stringify([conversation, draft.id])
}

/** What is on its way, or filed, stays where its outcome is told. */
function isMovable({ submission }: Draft): boolean {
  return submission?.stage !== 'submitting' && submission?.stage !== 'submitted'
}

function listed({ fields, wording }: Parts): (afar: Afar) => ListedDraft {
  return afar => {
    const { title, stage, completeness } = shownDraft(fields, afar.draft)
    const name = nameOf(afar)
    const { number } = afar.draft.submission ?? {}
    const place = say(wording, number ? 'drafts.place-filed' : 'drafts.place', {
      at: afar.at ? utc(new Date(afar.at).toISOString()) : '',
      number: number ?? '',
    })
    return {
      id: name,
      title,
      stage,
      completeness,
      place,
      actions: actionsAfar(fields, name, stage),
    }
  }
}
