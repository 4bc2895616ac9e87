import { stripVTControlCharacters } from 'node:util'

/**
 * Breaks text between words so that no line is wider than the window; a longer word keeps a line of its own. Every
 * line but the first hangs by `indent`.
 */
export function wrap(text: string, width: number, indent = ''): string {
  return text
    .split('\n')
    .map((line, at) => wrapLine(at === 0 ? line : indent + line, width, indent))
    .join('\n')
}

/** Puts items in rows, as many as the window holds; none is broken that fits into a row of its own. */
export function flow(items: readonly string[], width: number, indent: string): string {
  const room = width - columns(indent)
  const whole = items.map(item => (columns(item) > room ? item : item.replaceAll(' ', '\u00a0')))
  return wrap(`${indent}${whole.join('  ')}`, width, indent).replaceAll('\u00a0', ' ')
}

/** How many columns a text takes: wide characters count twice, marks upon another and colours not at all. */
export function columns(text: string): number {
  let sum = 0
  for (const char of stripVTControlCharacters(text)) sum += columnsOf(char)
  return sum
}

const wide =
  /[\u1100-\u115f\u2e80-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff00-\uff60\uffe0-\uffe6]|\p{Emoji_Presentation}/u
const none = /\p{Mark}|\p{Default_Ignorable_Code_Point}/u

function columnsOf(char: string): number {
  if (char <= '\u00ff') return 1
  if (none.test(char)) return 0
  return wide.test(char) ? 2 : 1
}

function wrapLine(line: string, width: number, indent: string): string {
  const [, lead = '', text = ''] = /^( *)(.*)$/su.exec(line) ?? []
  const lines: string[] = []
  let [current, used] = [lead, lead.length]
  for (const word of text.split(' ')) {
    const taken = columns(word)
    const first = current === lead || current === indent
    if (first || used + 1 + taken <= width) {
      current += first ? word : ` ${word}`
      used += taken + (first ? 0 : 1)
    } else if (word !== '') {
      lines.push(current.trimEnd())
      ;[current, used] = [indent + word, columns(indent) + taken]
    }
  }
  return [...lines, current].join('\n')
}
