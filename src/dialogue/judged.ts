import { type Parts, voiceOf } from './parts.ts'
import { present } from './present.ts'
import type { Moment, State, Subject, Turn } from './state.ts'
import { judgeSubject } from './subject.ts'

/** What is known when a subject is judged. */
export type Known = { readonly state: State; readonly subject: Subject }

/** A subject judged by all that is known, as a turn. */
export function judgedTurn({ state, subject }: Known, moment: Moment, parts: Parts): Turn {
  const { judgement } = judgeSubject(subject, state, { book: parts.book, today: moment.today })
  return present(judgement(), subject, { state, voice: voiceOf(moment, parts) })
}
