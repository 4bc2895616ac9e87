import { draw } from '../channels/terminal/draw.ts'
import type { Decided } from '../vocabulary/answer.ts'
import type { Reply } from '../vocabulary/reply.ts'
import { answerLine } from './answer-line.ts'
import { plain } from './look.ts'

/** The line of a turn: what `ask` prints, what kinds of reply were shown, and what may be chosen next. */
export function chatLine(
  conversation: string | number | null,
  { replies, trace }: Decided,
): object {
  const { id, ...line } = answerLine(conversation, trace, draw(replies, plain))
  const choices = replies.flatMap(choicesOf)
  return {
    conversation: id,
    ...line,
    kinds: replies.map(({ kind }) => kind),
    ...(choices.length > 0 ? { choices } : {}),
    ...(trace.draft ? { draft: trace.draft } : {}),
  }
}

function choicesOf(reply: Reply): readonly object[] {
  if (reply.kind === 'question') {
    return reply.question.choices.map(({ id, label, means }) => ({
      id,
      label,
      means: means ?? null,
    }))
  }
  if (reply.kind !== 'readings') return []
  return reply.offers.map(({ id, label, verdict }) => ({ id, label, means: verdict }))
}
