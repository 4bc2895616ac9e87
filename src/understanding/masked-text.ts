import type { Span } from '../vocabulary/reading.ts'
import type { Part } from './extract/parts.ts'

/** The plain words of a message as the subject is looked for in them: pastes left out, names of products blanked. */
export type MaskedText = {
  readonly text: string
  /** Where a place in `text` stands in the message. */
  readonly place: (span: Span) => Span
}

/** Takes the prose out of a message and blanks the names in it. */
export function maskText(text: string, parts: readonly Part[], names: readonly Span[]): MaskedText {
  const prose = parts.filter(({ kind }) => kind === 'prose').map(({ span }) => span)
  const blanked = names.reduce(blank, text)
  const starts = prose.map((_, index) =>
    prose.slice(0, index).reduce((sum, span) => sum + length(span), 0),
  )
  const place = (at: number) => {
    const index = Math.max(
      0,
      starts.findLastIndex(start => start <= at),
    )
    return (prose[index]?.[0] ?? 0) + at - (starts[index] ?? 0)
  }
  return {
    text: prose.map(span => blanked.slice(...span)).join(''),
    place: ([from, to]) => [place(from), place(Math.max(from, to - 1)) + 1],
  }
}

function blank(text: string, [from, to]: Span): string {
  return text.slice(0, from) + ' '.repeat(to - from) + text.slice(to)
}

function length([from, to]: Span): number {
  return to - from
}
