import type { Reply } from '../../vocabulary/reply.ts'
import type { Card } from './card.ts'
import { clip } from './clip.ts'
import { cardOf, drawCard } from './draw-posts.ts'
import { drawForm, saveButton } from './form.ts'
import { block, run } from './pieces.ts'
import { plainText } from './plain-text.ts'
import { mostBytes, sizeOf } from './size.ts'

const room = { lines: 400, characters: 5_000 } as const

/** The form of a draft, for a dialog. */
export function drawFormCard(draft: Extract<Reply, { kind: 'draft' }>): Card {
  return forDialog(cardOf(drawForm(draft), [{ ...draft, view: 'progress' }], [saveButton(draft)]))
}

/** An answer for a dialog: one card, its text cut where the whole does not fit. */
export function drawDialog(replies: readonly Reply[]): Card {
  const card = drawCard(replies, { dialog: false })
  if (sizeOf(card) <= mostBytes) return forDialog(card)
  return cardOf([block([run(clip(plainText(replies), room))])], replies)
}

/** A dialog knows no events of their own: its buttons submit it. */
function forDialog(card: Card): Card {
  return JSON.parse(JSON.stringify(card), (_, value: unknown) => submitted(value)) as Card
}

function submitted(value: unknown): unknown {
  const { type, fallback } = (value ?? {}) as {
    readonly type?: unknown
    readonly fallback?: unknown
  }
  return type === 'Action.Execute' ? fallback : value
}
