import { redact } from '../redaction/redact.ts'
import type { Clean } from '../vocabulary/message.ts'
import type { Filling } from './draft.ts'
import type { FieldBook } from './field-book.ts'
import { findFormat, withoutResourceIds } from './format.ts'
import type { FieldData } from './schema.ts'
import { beginOf, readInstant, type When } from './time.ts'
import { readWindow } from './window.ts'
import { lacksZone } from './zone.ts'

/**
 * What a first message tells beside the symptom: ids and regions by their form, the start where a sentence names it,
 * and, for its author to check, whole sentences that speak of impact, scope, changes and what was tried.
 */
export function toldIn(book: FieldBook, words: Clean, when: When | undefined): readonly Filling[] {
  const sentences = withoutResourceIds(words).split(sentenceEnd)
  return [
    ...book.fields.flatMap(field => formatted(book, field, words)),
    ...(when ? started(words, when) : []),
    ...book.fields.flatMap(field => heard(field, sentences)),
  ]
}

/** Where a sentence ends, or a part of it: somebody in a hurry puts a comma between everything. */
const sentenceEnd = /(?<=[.!?。！？;,])\s+|\n+/u

const searched = ['region', 'resource-id']

function formatted(book: FieldBook, { id, format }: FieldData, words: Clean): readonly Filling[] {
  if (!format || !searched.includes(format)) return []
  return filling(id, findFormat(book, format, words), 'said')
}

/** Words that lead to when it began. */
const onset = /\b(?:since|started?|begann?|began|from|as of|seit)\b/i

function started(words: string, when: When): readonly Filling[] {
  const from = onset.exec(words)?.index
  if (from === undefined) return []
  const tail = words.slice(from, from + farthest)
  const read = readInstant(tail, when) ?? readWindow(tail, when)
  const begin = read === undefined ? undefined : beginOf(read)
  const isPast = begin !== undefined && Date.parse(begin) <= Date.parse(when.at)
  return filling('startedAt', isPast ? read : undefined, 'said')
}

/** How a first message says when it began, where that cannot be read without a zone. */
export function startWithoutZone(words: Clean, when: When): Clean | undefined {
  const from = onset.exec(words)?.index
  if (from === undefined) return undefined
  const tail = words.slice(from, from + farthest)
  return lacksZone(tail, when) ? redact(timeWords.exec(tail)?.[0].trim() ?? tail).text : undefined
}

const timeWords =
  /(?:(?:this|today|yesterday|last)[ ,]+)?(?:in the )?(?:morning|noon|afternoon|evening|night)\b|(?:(?:\d{4}-\d{1,2}-\d{1,2}|today|yesterday)[T ,]+(?:at )?)?\d{1,2}:\d{2}(?: ?[ap]m\b)?/i

/** A time stands close behind the word that leads to it. */
const farthest = 60

function heard({ id, heard: words = [] }: FieldData, sentences: readonly string[]) {
  const spoken = sentences.filter(sentence => {
    const plain = ` ${sentence.toLowerCase().replace(/[^\p{L}\p{N}']+/gu, ' ')} `
    return words.some(word => plain.includes(` ${word.toLowerCase()} `))
  })
  return filling(
    id,
    spoken.length > 0
      ? spoken
          .map(one => one.trim())
          .join(' ')
          .replace(/,$/, '')
      : undefined,
    'inferred',
  )
}

function filling(
  field: string,
  value: string | undefined,
  from: Filling['from'],
): readonly Filling[] {
  return value === undefined ? [] : [{ field, value: redact(value).text, from }]
}
