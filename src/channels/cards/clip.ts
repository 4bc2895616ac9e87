import { words } from './words.ts'

/** How much of a text is shown. */
export type Room = { readonly lines: number; readonly characters: number }

/** The beginning of a text that fits, with a line that says how much is left out. */
export function clip(text: string, { lines, characters }: Room): string {
  const all = text.split('\n')
  const kept: string[] = []
  let left = characters
  for (const one of all.slice(0, lines)) {
    if (one.length > left) break
    kept.push(one)
    left -= one.length + 1
  }
  if (kept.length === all.length) return text
  if (kept.length > 0) return `${kept.join('\n')}\n${words.moreLines(all.length - kept.length)}`
  return start(all, characters)
}

/** The first line alone is too long: its beginning, cut between whole characters. */
function start([first = '', ...others]: readonly string[], characters: number): string {
  const end = wholeEnd(first, characters)
  const more = words.moreCharacters(first.length - end)
  const lines = others.length > 0 ? `\n${words.moreLines(others.length)}` : ''
  return `${first.slice(0, end)} ${more}${lines}`
}

/** Text in parts that each fit, broken between lines where that is possible; together they are the whole. */
export function parts(text: string, characters: number): readonly string[] {
  const found: string[] = []
  let rest = text
  while (rest.length > characters) {
    const at = rest.lastIndexOf('\n', characters)
    const end = at > 0 ? at + 1 : wholeEnd(rest, characters)
    found.push(rest.slice(0, end))
    rest = rest.slice(end)
  }
  return [...found, rest]
}

/** The last place at or before `end` that breaks no character of two units. */
function wholeEnd(text: string, end: number): number {
  const before = text.charCodeAt(end - 1)
  return before >= 0xd800 && before <= 0xdbff ? end - 1 : end
}
