import type { Intent } from '../vocabulary/intent.ts'
import type { Reply } from '../vocabulary/reply.ts'
import { withoutDraft } from './draft-actions.ts'
import { examplesNear } from './near.ts'
import type { Handler, Parts } from './parts.ts'
import { isKnown, line, plainTurn, sureIntentOf } from './plain.ts'
import { afresh, freshState, type Moment, type State, type Turn } from './state.ts'
import { isTerse } from './terse.ts'
import { explain } from './why.ts'

/** The moves that mean the same at any time: why, cancel, restart, help, forget me, thanks and hello. */
export const moved: Handler = (moment, parts) => {
  const intent = sureIntentOf(moment)
  const move = intent && moves[intent]
  if (!move || (!isKnown(moment) && tells(moment))) return undefined
  if (moment.state.pending && answers.includes(intent)) return undefined
  const { forget, ...more } = move(moment, parts)
  return { ...plainTurn(moment, parts, more), ...(forget ? { forget } : {}) }
}

/** What only answers something is no move while something is asked. */
const answers: readonly Intent[] = ['affirm', 'deny', 'dont-know']

/** "Sorry, Azure Stack Hub" tells something, whatever it sounds like. */
function tells(moment: Moment): boolean {
  return moment.reading.topics.length > 0 || isTerse(moment)
}

type Move = (
  moment: Moment,
  parts: Parts,
) => { readonly state?: State; readonly replies: readonly Reply[]; readonly forget?: true }

const moves: Partial<Readonly<Record<Intent, Move>>> = {
  why: (moment, parts) => ({ replies: explain(moment, parts) }),
  cancel: ({ state }, parts) => {
    const { pending, subject, draft, ...rest } = state
    if (draft) return { state: withoutDraft(state), replies: [line(parts, 'draft.dropped')] }
    const open = pending !== undefined || subject !== undefined
    return {
      state: rest,
      replies: [line(parts, open ? 'move.cancelled' : 'move.nothing-to-cancel')],
    }
  },
  restart: ({ state }, parts) => ({
    state: afresh(state),
    replies: [line(parts, 'move.restarted')],
  }),
  'forget-me': (_, parts) => forgotten(parts),
  help: (_, parts) => ({ replies: [help(parts, 'help.intro')] }),
  feedback: (_, parts) => ({ replies: [line(parts, 'move.thanks')] }),
  smalltalk: ({ state: { subject } }, parts) => ({
    replies: [subject ? line(parts, 'move.welcome') : help(parts, 'move.hello')],
  }),
  'submit-draft': (_, parts) => ({ replies: [line(parts, 'draft.none')] }),
  affirm: (_, parts) => ({ replies: [line(parts, 'move.nothing-pending')] }),
  deny: (_, parts) => ({ replies: [line(parts, 'move.nothing-pending')] }),
  'dont-know': (_, parts) => ({ replies: [line(parts, 'move.nothing-pending')] }),
}

/** All that is known of a person goes. */
export function forgotten(parts: Parts): ReturnType<Move> {
  const said = { ...line(parts, 'move.forgotten'), erases: true as const }
  return { state: freshState(), replies: [said], forget: true }
}

/**
 * A foreign language gets its one line; what belongs elsewhere the place to go. Words that could be about anything are
 * taken for ours once the conversation has a cluster.
 */
export const redirected: Handler = (moment, parts) => {
  const { language, elsewhere } = moment.reading
  const spoken = language === undefined ? undefined : parts.languages.get(language)
  if (spoken)
    return plainTurn(moment, parts, { replies: [line(parts, 'language', { line: spoken })] })
  const place = elsewhere === undefined ? undefined : parts.places.get(elsewhere)
  if (!place || (place.vague && moment.state.subject)) return undefined
  return plainTurn(moment, parts, { replies: [line(parts, 'elsewhere', { where: place.say })] })
}

/** Nothing was recognised: say so, show how to ask by questions near to it, and name whom to turn to. */
export function lost(moment: Moment, parts: Parts): Turn {
  const { handover } = parts
  const near = examplesNear(moment.message.text ?? '', parts.book)
  const turnTo = handover ? [line(parts, 'help.handover', { handover })] : []
  return plainTurn(moment, parts, { replies: [help(parts, 'help.lost', near), ...turnTo] })
}

/** What the bot is for, with examples: whoever says hello has nowhere to go from a hello. */
export function help(
  { wording }: Parts,
  id: 'help.intro' | 'help.lost' | 'move.hello',
  near: readonly string[] = [],
): Reply {
  const examples = near.length > 0 ? near : wording.examples
  return { kind: 'help', text: wording.lines[id], examples }
}
