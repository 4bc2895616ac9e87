/** Whose controls they are: in which conversation, of which person, under which message. */
export type Holder = {
  readonly conversation: string
  readonly owner: string
  readonly about?: string
}

/** A holder as the id of the block that holds its controls; `at` keeps ids apart within a message. */
export function blockIdOf(
  { conversation, owner, about = '' }: Holder,
  at: number | string,
): string {
  return [at, conversation, owner, about].join('|').slice(0, longestBlockId)
}

const longestBlockId = 255

/** The holder in the id of a block; nothing where the block is none of ours. */
export function holderIn(blockId: string): Holder | undefined {
  const [, conversation, owner, ...about] = blockId.split('|')
  if (!conversation || !owner) return undefined
  const under = about.join('|')
  return { conversation, owner, ...(under ? { about: under } : {}) }
}

/** What a control means: a choice, a command with its text, or something to open; its id says which. */
export const controls = {
  choice: 'choice',
  command: 'command',
  form: 'form',
  value: 'value',
  all: 'all',
} as const
