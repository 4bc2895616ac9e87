const lineBreak = /[ \t]*\\?\n[ \t>|]*/y
const restOfLine = /[ \t]*(?:["'`,;\\]|\n|$)/y
/** The next line is more of the same only where it could not be a word, a name, an id or a digest. */
const more = /^(?=.*[A-Z])(?=.*[a-z])(?=.*[\d+/=_])|^.{60}/

/**
 * Where a run of token characters ends that may be wrapped over several lines, as terminals, mail and YAML do it.
 *
 * @param line a sticky pattern of the run within one line
 */
export function runEnd(text: string, at: number, line: RegExp): number {
  let end = pastMatch(text, at, line) ?? at
  for (let next = nextEnd(text, end, line); next; next = nextEnd(text, end, line)) end = next
  return end
}

/** The end of the run on the next line, if it goes on there and has the line to itself. */
function nextEnd(text: string, end: number, line: RegExp): number | undefined {
  const from = pastMatch(text, end, lineBreak)
  if (from === undefined) return undefined
  const to = pastMatch(text, from, line)
  if (to === undefined || pastMatch(text, to, restOfLine) === undefined) return undefined
  return more.test(text.slice(from, to)) && !isDigest(text.slice(from, to)) ? to : undefined
}

function isDigest(text: string): boolean {
  return /^[0-9a-f]+$/i.test(text)
}

function pastMatch(text: string, at: number, pattern: RegExp): number | undefined {
  pattern.lastIndex = at
  return pattern.test(text) ? pattern.lastIndex : undefined
}
