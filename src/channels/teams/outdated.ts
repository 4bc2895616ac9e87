import type { Answered } from '../../vocabulary/answer.ts'
import { words } from '../cards/words.ts'
import type { Heard } from './hear.ts'

/** The answer, which says first that the pressed card was drawn by another version where that is so. */
export function withOutdated(answer: Answered, press: Heard['press']): Answered {
  if (press !== 'outdated') return answer
  const first = { kind: 'text', id: 'card.outdated', text: words.outdated } as const
  return { ...answer, replies: [first, ...answer.replies] }
}
