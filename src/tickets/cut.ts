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

/** The same of Markdown: a block that the cut falls into is closed before the rest is counted. */
export function cutMarkdown(book: FieldBook, text: string, most: number): string {
  if (text.length <= most) return text
  const body = cut(book, text, most - longestFence)
  const lines = body.split('\n')
  const rest = lines.at(-1) ?? ''
  const fence = openFence(lines.slice(0, -1))
  return fence === '' ? `${body}\n` : [...lines.slice(0, -1), fence, '', rest, ''].join('\n')
}

/** Room for the end of a block, which is as long as its beginning. */
const longestFence = 200

/** The fence that is still open after some lines. */
function openFence(lines: readonly string[]): string {
  return lines.reduce((open, line) => {
    const fence = /^\s*(`{3,})$/.exec(line)?.[1] ?? ''
    if (open === '') return fence
    return fence.length >= open.length ? '' : open
  }, '')
}

/** One line that is too long alone. */
function cutLine(book: FieldBook, text: string, most: number): string {
  const room = most - phrase(book, 'cut.characters', { count: text.length }).length - 1
  const kept = clip(text, Math.max(0, room))
  return `${kept} ${phrase(book, 'cut.characters', { count: text.length - kept.length })}`
}
