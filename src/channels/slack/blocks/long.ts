import { words } from '../words.ts'
import { clip } from './block.ts'

/** Text of at most so many characters in whole lines, and how many lines are left out. */
export function shortened(text: string, most: number): string {
  if (text.length <= most) return text
  const room = most - longestNote
  const cut = text.slice(0, room).lastIndexOf('\n')
  const kept = cut > room / 2 ? text.slice(0, cut) : clip(text, room)
  const left = text.slice(kept.length).split('\n').filter(Boolean).length
  return `${kept}\n${words.more(left)}`
}

/** "… 1000000 more lines" is shorter. */
const longestNote = 40

/** Whether something was left out of what is shown. */
export function isCut(shown: unknown): boolean {
  return cutNote.test(JSON.stringify(shown))
}

const cutNote = /… \d+ more lines?/
