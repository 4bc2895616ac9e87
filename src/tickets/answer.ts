import { redact } from '../redaction/redact.ts'
import type { Clean } from '../vocabulary/message.ts'
import { answeredChoice } from './choice.ts'
import type { Refusal } from './draft.ts'
import type { FieldData } from './schema.ts'
import { readInstant, type When } from './time.ts'

/** What an answer says for a field, or why it cannot be taken. */
export type Answer = { readonly value: Clean } | { readonly refused: Exclude<Refusal, 'missing'> }

/** Clocks differ a little; what began this long from now has begun. */
const leeway = 5 * 60_000

/**
 * The value that an answer to a field's question gives. A choice is taken by id, label, words or place in the list; a
 * time becomes an instant where it can be told without doubt, and stays in the reporter's words where not.
 */
export function readAnswer(field: FieldData, text: Clean, when: When): Answer {
  const value = text.trim() as Clean
  if (value === '') return { refused: 'empty' }
  if (field.kind === 'choice') return choiceOf(field, value)
  return field.kind === 'time' ? timeOf(value, when) : { value }
}

function choiceOf({ choices = [] }: FieldData, text: Clean): Answer {
  const value = answeredChoice(choices, text)
  return value === undefined ? { refused: 'not-a-choice' } : { value }
}

function timeOf(value: Clean, when: When): Answer {
  const instant = readInstant(value, when)
  if (instant === undefined) return { value }
  if (Date.parse(instant) > Date.parse(when.at) + leeway) return { refused: 'future' }
  return { value: redact(instant).text }
}
