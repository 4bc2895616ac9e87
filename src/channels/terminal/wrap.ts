import { stripVTControlCharacters } from 'node:util'

/** Breaks text between words so that no line is wider than the window; a longer word keeps a line of its own. */
export function wrap(text: string, width: number, indent = ''): string {
  return text
    .split('\n')
    .map(line => wrapLine(line, width, indent))
    .join('\n')
}

function wrapLine(line: string, width: number, indent: string): string {
  const lines: string[] = []
  let current = ''
  for (const word of line.split(' ')) {
    const longer = current === '' ? word : `${current} ${word}`
    if (current.trim() === '' || columns(longer) <= width) current = longer
    else {
      lines.push(current)
      current = `${indent}${word}`
    }
  }
  return [...lines, current].join('\n')
}

/** How many columns a text takes; wide characters count twice. */
export function columns(text: string): number {
  let sum = 0
  for (const char of stripVTControlCharacters(text)) sum += isWide(char) ? 2 : 1
  return sum
}

function isWide(char: string): boolean {
  return /[\u1100-\u115f\u2e80-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff00-\uff60\uffe0-\uffe6]|\p{Extended_Pictographic}/u.test(
    char,
  )
}
