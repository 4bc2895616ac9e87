import { clip } from './clip.ts'
import type { FieldBook } from './field-book.ts'
import { phrase } from './phrase.ts'

/** A text of at most so many characters. What does not fit is left out by whole lines and counted at the end. */
export function cut(book: FieldBook, text: string, most: number): string {
  if (text.length <= most) return text
  const lines = text.split('\n')
  const room = most - phrase(book, 'cut.lines', { count: lines.length }).length - 1
  let kept = 0
  let used = 0
  while (used + (lines[kept]?.length ?? 0) + 1 <= room) used += (lines[kept++]?.length ?? 0) + 1
  const rest = phrase(book, 'cut.lines', { count: lines.length - kept })
  return kept > 0 ? [...lines.slice(0, kept), rest].join('\n') : cutLine(book, text, most)
}

/** One line that is too long alone. */
function cutLine(book: FieldBook, text: string, most: number): string {
  const room = most - phrase(book, 'cut.characters', { count: text.length }).length - 1
  const kept = clip(text, Math.max(0, room))
  return `${kept} ${phrase(book, 'cut.characters', { count: text.length - kept.length })}`
}
