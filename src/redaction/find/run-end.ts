const lineBreak = /[ \t]*\\?\n[ \t>|]*/y
/** The end of base64, as it stands or as addresses write it. */
const padding = /(?:=|%3D)$/i
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

/** The end of the run on the next line, if it goes on there; what ends in padding has ended. */
function nextEnd(text: string, end: number, line: RegExp): number | undefined {
  const isOver = padding.test(text.slice(Math.max(0, end - 3), end))
  const from = isOver ? undefined : pastMatch(text, end, lineBreak)
  const to = from === undefined ? undefined : pastMatch(text, from, line)
  if (to === undefined) return undefined
  const part = text.slice(from, to)
  if (part.endsWith('==')) return to
  const alone = pastMatch(text, to, restOfLine) !== undefined
  return alone && (part.endsWith('=') || more.test(part)) && !isDigest(part) ? to : undefined
}

function isDigest(text: string): boolean {
  return /^[0-9a-f]+$/i.test(text)
}

function pastMatch(text: string, at: number, pattern: RegExp): number | undefined {
  pattern.lastIndex = at
  return pattern.test(text) ? pattern.lastIndex : undefined
}
