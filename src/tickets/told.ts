import { redact } from '../redaction/redact.ts'
import type { Clean } from '../vocabulary/message.ts'
import type { Filling } from './draft.ts'
import { faultWords } from './fault-words.ts'
import type { FieldBook } from './field-book.ts'
import { findFormat, withoutResourceIds } from './format.ts'
import type { Format } from './formats.ts'
import { partsOf } from './part.ts'
import type { FieldData } from './schema.ts'
import { beginOf, readInstant, type When } from './time.ts'
import { readWindow } from './window.ts'
import { lacksZone } from './zone.ts'

/**
 * What a first message tells beside the symptom: ids and regions by their form, the start and the contact where a
 * sentence names them, and, for its author to check, whole sentences that speak of impact, scope, changes and what was tried.
 */
export function toldIn(book: FieldBook, words: Clean, when: When | undefined): readonly Filling[] {
  const sentences = opened(withoutResourceIds(faultWords(book.asides, words)))
  return [
    ...book.fields.flatMap(field => formatted(book, field, words)),
    ...(when ? started(words, when) : []),
    ...book.fields.flatMap(field => introduced(book, field, words)),
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

const addresses: readonly Format[] = ['email', 'phone']

/** What stands after the words that lead to it, where it holds an address: "the node lost contact" names nobody. */
function introduced(book: FieldBook, { id, after = [] }: FieldData, words: Clean) {
  const reachable = partsOf(book, id).flatMap(({ format }) =>
    format && addresses.includes(format) ? [format] : [],
  )
  const values = after.flatMap(cue => [...words.matchAll(leading(cue))].map(([, value]) => value))
  const named = values.find((value = '') =>
    reachable.some(format => findFormat(book, format, value) !== undefined),
  )
  return filling(id, named?.trim(), 'said')
}

/** A cue, and what follows it until a line, or a sentence of more than an abbreviation, ends. */
function leading(cue: string): RegExp {
  return new RegExp(`\\b${cue}\\s*[:=]?\\s+(.{1,400}?)(?:(?<=\\w{3})[.!?](?=\\s|$)|\\n|$)`, 'giu')
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

/** A sentence, and its words alone with a blank around each. */
type Sentence = { readonly text: string; readonly plain: string }

/** The sentences of a text, and the words of all of them, in which most of what may be heard is not found at all. */
type Sentences = { readonly each: readonly Sentence[]; readonly whole: string }

function opened(text: string): Sentences {
  const each = text.split(sentenceEnd).map(sentence => {
    const plain = sentence.toLowerCase().replace(/[^\p{L}\p{N}']+/gu, ' ')
    return { text: sentence.trim(), plain: ` ${plain} ` }
  })
  return { each, whole: each.map(({ plain }) => plain).join('') }
}

function heard({ id, heard: words = [] }: FieldData, sentences: Sentences) {
  const wanted = words
    .map(word => ` ${word.toLowerCase()} `)
    .filter(word => sentences.whole.includes(word))
  const spoken = sentences.each.filter(({ plain }) => wanted.some(word => plain.includes(word)))
  return filling(
    id,
    spoken.length > 0
      ? spoken
          .map(({ text }) => text)
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
