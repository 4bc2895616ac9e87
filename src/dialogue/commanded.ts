import type { Command } from '../vocabulary/command.ts'
import type { Reply } from '../vocabulary/reply.ts'
import { commandOf, isOutdated } from './buttons.ts'
import { offerOthers } from './doubt.ts'
import { draftsShown } from './draft-list.ts'
import { draftRequested } from './drafting.ts'
import { findingWords } from './finding-words.ts'
import { matrixShown } from './matrix-turn.ts'
import { forgotten, help, lost } from './moves.ts'
import { type Handler, type Parts, voiceOf } from './parts.ts'
import { line, plainTurn } from './plain.ts'
import type { LineId } from './schema.ts'
import { afresh, type Moment, type State, type Turn } from './state.ts'
import { explain } from './why.ts'
import { say } from './wording.ts'

/** What is asked for by name goes before every other way to take a message. */
export const commanded: Handler = (moment, parts) => {
  const command = commandOf(moment, parts)
  if (!command) return undefined
  if (bound.includes(command) && isOutdated(moment, 'answer'))
    return plainTurn(moment, parts, { replies: [line(parts, 'command.outdated')] })
  return meanings[command](moment, parts)
}

/** Commands about one answer. */
const bound: readonly Command[] = ['why', 'draft', 'other-readings', 'share', 'post']

const meanings: Readonly<Record<Command, Handler>> = {
  help: (moment, parts) => plainTurn(moment, parts, { replies: [help(parts, 'help.intro')] }),
  why: (moment, parts) => plainTurn(moment, parts, { replies: explain(moment, parts) }),
  draft: (moment, parts) =>
    draftRequested({ ...moment, message: { ...moment.message, command: 'draft' } }, parts),
  drafts: draftsShown,
  'other-readings': (moment, parts) => offerOthers(moment, parts) ?? noOther(moment, parts),
  share: (moment, parts) => shared(moment, parts, false),
  post: (moment, parts) => shared(moment, parts, true),
  'enter-value': (moment, parts) =>
    plainTurn(moment, parts, { replies: [line(parts, 'command.enter-value')] }),
  'answer-again': (moment, parts) =>
    plainTurn(moment, parts, { replies: [line(parts, 'edited.gone')] }),
  matrix: matrixShown,
  'forget-this': (moment, parts) => {
    const replies = [line(parts, 'forgotten.here')]
    return {
      ...plainTurn(moment, parts, { state: withoutSaid(moment.state), replies }),
      forgetHere: true,
    }
  },
  'forget-me': (moment, parts) => {
    const { forget, ...more } = forgotten(parts)
    return { ...plainTurn(moment, parts, more), ...(forget ? { forget } : {}) }
  },
}

/** There is no other way to read it: how to ask, by questions near to what was said. */
function noOther(moment: Moment, parts: Parts): Turn {
  const { subject, pending: _, ...state } = moment.state
  const { text: __, ...message } = moment.message
  const said = subject?.said ? { text: subject.said } : {}
  return lost({ ...moment, state, message: { ...message, ...said } }, parts)
}

/** The last answer for others: first as they would see it, then to them. Holds nothing a person wrote. */
function shared(moment: Moment, parts: Parts, posted: boolean): Turn {
  const { state } = moment
  const { findings } = state
  const why = unshared(moment)
  if (why) return plainTurn(moment, parts, { replies: [line(parts, why)] })
  const words = findings.map(finding =>
    findingWords(finding, voiceOf(moment, parts), state.assumed),
  )
  const text = say(parts.wording, posted ? 'share.done' : 'share.preview')
  const share: Reply = { kind: 'share', posted, text, findings, words }
  return plainTurn(moment, parts, { replies: [share] })
}

/** Why an answer cannot be shared; nothing where it can. */
function unshared({ state, message }: Moment): LineId | undefined {
  if (message.shareable === 'drafts') return 'share.seen'
  if (!message.shareable) return 'share.nowhere'
  return state.findings.length === 0 ? 'share.nothing' : undefined
}

/** Nothing that was said; a ticket that is on its way, or filed, is no longer only said. */
function withoutSaid(state: State): State {
  const { draft } = state
  return { ...afresh(state), ...(draft?.submission ? { draft } : {}) }
}
