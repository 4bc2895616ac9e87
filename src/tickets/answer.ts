import { redact } from '../redaction/redact.ts'
import type { Clean } from '../vocabulary/message.ts'
import { answeredChoice } from './choice.ts'
import type { Refusal } from './draft.ts'
import type { FieldBook } from './field-book.ts'
import { readFormat } from './format.ts'
import type { Format } from './formats.ts'
import type { FieldData } from './schema.ts'
import { beginOf, readInstant, type When } from './time.ts'
import { readWindow } from './window.ts'
import { lacksZone } from './zone.ts'

/** What an answer says for a field, or why it cannot be taken. */
export type Answer = { readonly value: Clean } | { readonly refused: Exclude<Refusal, 'missing'> }

/** Clocks differ a little; what began this long from now has begun. */
const leeway = 5 * 60_000

/**
 * The value that an answer to a field's question gives. A choice is taken by id, label, words or place in the list; a
 * time becomes an instant where it can be told without doubt, and stays in the reporter's words where not.
 */
export function readAnswer(book: FieldBook, field: FieldData, { text, when }: Said): Answer {
  const value = text.trim() as Clean
  if (value === '') return { refused: 'empty' }
  if (field.kind === 'choice') return choiceOf(field, value)
  if (field.kind === 'time') return timeOf(value, when)
  return field.format ? formatted(book, field.format, value) : { value }
}

/** What somebody said, and when. */
export type Said = { readonly text: Clean; readonly when: When }

function formatted(book: FieldBook, format: Format, text: Clean): Answer {
  const value = readFormat(book, format, text)
  return value === undefined ? { refused: `not-a-${format}` } : { value: redact(value).text }
}

function choiceOf({ choices = [] }: FieldData, text: Clean): Answer {
  const value = answeredChoice(choices, text)
  return value === undefined ? { refused: 'not-a-choice' } : { value }
}

function timeOf(value: Clean, when: When): Answer {
  const read = readInstant(value, when) ?? readWindow(value, when)
  const begin = read === undefined ? undefined : beginOf(read)
  if (read === undefined || begin === undefined)
    return lacksZone(value, when) ? { refused: 'no-zone' } : { value }
  if (Date.parse(begin) > Date.parse(when.at) + leeway) return { refused: 'future' }
  return { value: redact(read).text }
}
