import { notSure } from '../policy/ask.ts'

/** Whether a text, or the choice it is, says that its author does not know, and nothing else. */
export function isUnknown(text: string): boolean {
  return unknown.test(text.trim())
}

const unknown = new RegExp(
  `^(?:skip(?: (?:it|this|that))?|${notSure}|not sure|no idea|no clue|unknown|(?:sorry,? )?(?:i |we )?(?:really )?(?:do(?:n.?t| not) know|have no idea|cannot say|can.?t say)(?: (?:it|that|this))?)\\W*$`,
  'i',
)
