/** What a message wants when it opens a matter. */
export const subjects = [
  'coverage',
  'responsibility',
  'version',
  'lifecycle',
  'preview',
  'security',
  'upstream-bug',
  'how-to',
  'report-problem',
  'draft-ticket',
  'compare',
  'smalltalk',
  'out-of-scope',
] as const

/** What a message does inside a conversation that is under way. */
export const moves = [
  'affirm',
  'deny',
  'dont-know',
  'correct',
  'why',
  'cancel',
  'restart',
  'help',
  'edit-draft',
  'submit-draft',
  'feedback',
  'forget-me',
  'answer',
] as const

/** A subject or a move. */
export type Intent = (typeof subjects)[number] | (typeof moves)[number]
