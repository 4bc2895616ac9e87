import { clip } from './clip.ts'
import { type TicketDraft, valueIn } from './draft.ts'
import type { FieldBook } from './field-book.ts'
import { withoutResourceIds } from './format.ts'
import { phrase } from './phrase.ts'
import { beginOf } from './time.ts'

/** In characters: what a list of cases shows of a title. */
const longest = 100

/** When it began, as a sentence says it: the title says so by itself. */
const onset =
  /[,;]?\s+(?:it\s+)?(?:since|start(?:ed|s)?|began|as of|seit)(?:\s+(?:at|on|about))?\s+(?:(?:today|yesterday)\s+)?(?:\d{4}-\d{1,2}-\d{1,2}[T ,]{0,2})?\d{1,2}:\d{2}(?::\d{2})?(?:\s?[ap]m\b)?(?:\s?(?:Z\b|[A-Z]{2,5}\b|[A-Z][a-z]+\/[A-Za-z_/]{2,40}|[+-]\d{1,2}(?::?\d{2})?))?/

/** One line that tells support where it belongs: `[AKS][westeurope] nodes are NotReady — since 2026-07-14T06:10Z`. */
export function titleOf(book: FieldBook, draft: TicketDraft): string {
  const product = valueIn(draft, 'product')
  const tags = [product && (book.wording.products[product] ?? product), valueIn(draft, 'region')]
  const places = tags.flatMap(tag => (tag ? [`[${tag.replace(/[[\]\s]+/g, ' ').trim()}]`] : []))
  const start = since(book, draft)
  const symptom = withoutResourceIds(valueIn(draft, 'symptom') ?? '').replaceAll('`', '')
  const told = start === '' ? symptom : symptom.replace(onset, '')
  const words = told.trim() === '' ? phrase(book, 'title.untitled') : firstSentence(told)
  return [...places, places.length > 0 ? ' ' : '', words, start].join('')
}

function since(book: FieldBook, draft: TicketDraft): string {
  const start = beginOf(valueIn(draft, 'startedAt') ?? '')
  if (start === undefined) return ''
  return ` — ${phrase(book, 'title.since', { start: `${start.slice(0, 16)}Z` })}`
}

/** What comes before a sentence that says what is wrong: a greeting, and a sentence on no more than what is run. */
const greeting = /^(?:hi|hello|hey|dear|good (?:morning|afternoon|evening))\b[^.!?,]{0,20}[.!,]\s+/i
const preface =
  /^(?:we|i) (?:run|have|use|operate) (?:(?! and | but | is | are | was | were | that | which |,)[^:;]){0,60}\.$/i

function firstSentence(text: string): string {
  const line = text.trim().replace(greeting, '').split('\n')[0] ?? ''
  const sentences = line.match(/\S.{11,}?[.!?。！？](?=\s|$)|\S.*$/gu) ?? [line]
  const first = sentences.find(one => !preface.test(one)) ?? line
  const sentence = first.replace(/\.$/, '')
  return sentence.length > longest ? shortened(sentence) : sentence
}

/** Up to where a thought ends, if that is not at once; else up to a whole word. */
function shortened(sentence: string): string {
  const kept = clip(sentence, longest)
  const thought = /^.{30,}(?=[:;] | [–—-] )/u.exec(kept)?.[0]
  return thought ?? `${kept.replace(/[\s,;:–—-]+\S*$/u, '') || kept}…`
}
