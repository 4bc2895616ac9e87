const words: ReadonlySet<string> = new Set([
  'quit',
  'exit',
  '/quit',
  '/exit',
  '/q',
  ':q',
  ':q!',
  ':quit',
  ':wq',
])

/** Whether somebody who types this wants to leave the program: a word of the terminal, never of the conversation. */
export function isLeaving(typed: string): boolean {
  return typed.length <= longest && words.has(typed.trim().toLowerCase())
}

/** A pasted log is not trimmed to find that it is no word. */
const longest = 40
