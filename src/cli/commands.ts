import type { Terminal } from './terminal.ts'

/** The module of a command. */
export type Command = {
  /** What `remit <command> --help` prints: how it is called, and what each option does. */
  readonly usage: string
  /** @returns the exit code: 0 fine, 1 problems found; wrong usage is thrown as a Fault and becomes 2. */
  readonly run: (args: readonly string[], terminal: Terminal) => Promise<number>
}

type Entry = { readonly summary: string; readonly load: () => Promise<Command> }

/** Every command, in the order help lists them; only the one that is called is loaded. */
export const commands: Readonly<Record<string, Entry>> = {
  ask: {
    summary: 'answer one question, or many as JSON lines',
    load: () => import('./commands/ask.ts'),
  },
  chat: {
    summary: 'hold a conversation in the terminal',
    load: () => import('./commands/chat.ts'),
  },
  serve: {
    summary: 'answer people in their channels, over HTTP',
    load: () => import('./commands/serve.ts'),
  },
  audit: {
    summary: 'print what was decided, as JSON lines',
    load: () => import('./commands/audit.ts'),
  },
  forget: {
    summary: 'erase all that is kept of a person',
    load: () => import('./commands/forget.ts'),
  },
  'rotate-keys': {
    summary: 'give people new keys for the audit',
    load: () => import('./commands/rotate-keys.ts'),
  },
  draft: {
    summary: 'draft a support ticket, and say what is missing',
    load: () => import('./commands/draft.ts'),
  },
  'teams-package': {
    summary: 'make the app package to upload to Teams',
    load: () => import('./commands/teams-package.ts'),
  },
  explain: {
    summary: 'show how an answer comes about',
    load: () => import('./commands/explain.ts'),
  },
  matrix: {
    summary: 'show what each policy says, topic by topic',
    load: () => import('./commands/matrix.ts'),
  },
  judge: {
    summary: 'judge cases whose meaning is given, as JSON lines',
    load: () => import('./commands/judge.ts'),
  },
  eval: {
    summary: 'measure the bot on messages whose meaning or verdict is known',
    load: () => import('./commands/eval.ts'),
  },
  train: {
    summary: 'make the model that understanding uses, anew from its data',
    load: () => import('./commands/train.ts'),
  },
  check: {
    summary: 'say what is wrong with the policy data, with file and line',
    load: () => import('./commands/check.ts'),
  },
}
