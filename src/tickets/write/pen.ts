/** How a ticket's own words are written for one kind of reader. */
export type Pen = {
  /** Anything on one line, harmless where it goes. */
  readonly line: (text: string) => string
  readonly strong: (text: string) => string
  /** What is copied as it is: a command. */
  readonly code: (text: string) => string
  /** What is read before anything else. */
  readonly quote: (line: string) => string
}

/** For a reader of plain text. */
export const plainPen: Pen = {
  line: text => text.replace(/\s+/g, ' ').trim(),
  strong: text => text.replace(/\s+/g, ' ').trim(),
  code: text => text.replace(/\s+/g, ' ').trim(),
  quote: line => line,
}
