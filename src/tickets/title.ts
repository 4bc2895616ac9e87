import { clip } from './clip.ts'
import { type TicketDraft, valueIn } from './draft.ts'
import type { FieldBook } from './field-book.ts'
import { withoutResourceIds } from './format.ts'
import { phrase } from './phrase.ts'
import { beginOf } from './time.ts'

const longest = 120

/** One line that tells support where it belongs: `[AKS][westeurope] nodes are NotReady — since 2026-07-14T06:10Z`. */
export function titleOf(book: FieldBook, draft: TicketDraft): string {
  const product = valueIn(draft, 'product')
  const tags = [product && (book.wording.products[product] ?? product), valueIn(draft, 'region')]
  const places = tags.flatMap(tag => (tag ? [`[${tag.replace(/[[\]\s]+/g, ' ').trim()}]`] : []))
  const symptom = valueIn(draft, 'symptom')
  const words = symptom
    ? firstSentence(withoutResourceIds(symptom))
    : phrase(book, 'title.untitled')
  return [...places, places.length > 0 ? ' ' : '', words, since(book, draft)].join('')
}

function since(book: FieldBook, draft: TicketDraft): string {
  const start = beginOf(valueIn(draft, 'startedAt') ?? '')
  if (start === undefined) return ''
  return ` — ${phrase(book, 'title.since', { start: `${start.slice(0, 16)}Z` })}`
}

function firstSentence(text: string): string {
  const line = text.trim().split('\n')[0] ?? ''
  const sentence = (/^.{12,}?[.!?。！？](?=\s|$)/u.exec(line)?.[0] ?? line).replace(/\.$/, '')
  return sentence.length > longest ? `${clip(sentence, longest)}…` : sentence
}
