import type { Voice } from '../dialogue/finding-words.ts'
import { present } from '../dialogue/present.ts'
import { freshState } from '../dialogue/state.ts'
import { type Case, judge } from '../policy/judge.ts'
import type { Decided } from '../vocabulary/answer.ts'

/** Judges a case whose meaning is given, and answers as if a message had meant it. */
export function answerCase(matter: Case, voice: Voice): Decided {
  const { topics, aspect, facts, products, compare } = matter
  const subject = {
    intent: 'coverage' as const,
    topics,
    aspect,
    ...(compare ? { compared: products } : {}),
    facts,
    asked: [],
    questions: 0,
  }
  const state = { ...freshState(), products }
  return present(judge(voice.book, matter), subject, { state, voice })
}
