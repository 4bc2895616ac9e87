import { nearest } from '../../knowledge/nearest.ts'
import { Fault } from '../../vocabulary/fault.ts'
import type { Question } from './ask-all.ts'
import { groupBy } from './counts.ts'
import type { Messages } from './read-rows.ts'

/** Messages to be asked of one bot, and the voice it must not have learnt from. */
export type Round = { readonly without?: string; readonly questions: readonly Question[] }

/** Every voice in turn. */
const every = 'all'

/**
 * Which messages are asked of which bot. Where voices are left out, one at a time, those in that voice are asked; labelled messages
 * have no voice of ours and are all asked. @throws Fault where nothing would be asked.
 */
export function roundsOf(messages: Messages, leftOut: readonly string[]): readonly Round[] {
  const [voice, ...more] = leftOut
  if (voice === undefined) return [{ questions: messages.rows }]
  if (messages.form === 'messages') return voiceRounds(messages.rows, leftOut)
  if (voice !== every && more.length === 0) return [{ without: voice, questions: messages.rows }]
  throw new Fault('usage/unknown-value', 'Labelled messages have no voices to leave out in turn', {
    hint: 'Name one voice: --leave-out VOICE',
  })
}

/** @throws Fault where a voice was not learnt from, so that nothing could be left out. */
export function refuseStranger(voice: string, learnt: readonly string[]): void {
  if (learnt.includes(voice)) return
  throw unknownVoice(voice, learnt)
}

type Voiced = Question & { readonly voice: string }

/** One round a voice, in the order they are named. */
function voiceRounds(rows: readonly Voiced[], leftOut: readonly string[]): readonly Round[] {
  const voices = groupBy(rows, ({ voice }) => voice)
  const wanted = leftOut.includes(every) ? [...voices.keys()] : [...new Set(leftOut)]
  return wanted.map(without => {
    const questions = voices.get(without)
    if (!questions) throw unknownVoice(without, [...voices.keys()])
    return { without, questions }
  })
}

function unknownVoice(voice: string, voices: readonly string[]): Fault {
  const close = nearest(voice, voices)
  return new Fault('usage/unknown-value', `There is no voice "${voice}"`, {
    hint: close ? `Did you mean "${close}"?` : `One of: ${voices.join(', ')}`,
  })
}
