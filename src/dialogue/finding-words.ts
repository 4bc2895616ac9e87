import { type Book, lineage } from '../policy/book.ts'
import { daysBetween } from '../policy/lifecycle.ts'
import { amount } from '../tickets/known-facts.ts'
import type { Condition, Finding, Proviso } from '../vocabulary/finding.ts'
import type { FindingWords } from '../vocabulary/reply.ts'
import type { LineId, Wording } from './schema.ts'
import { listed, say } from './wording.ts'

/** What is needed to put a finding into words. */
export type Voice = { readonly book: Book; readonly wording: Wording; readonly today: string }

/** A finding as sentences: verdict first, one why, the section and its age, what else to know, what to do. */
export function findingWords(finding: Finding, voice: Voice, assumed: boolean): FindingWords {
  const { wording } = voice
  return {
    verdict: wording.verdicts[finding.verdict],
    product: productLine(finding, voice, assumed),
    because: because(finding, wording),
    source: sourceLine(finding, voice),
    notes: notes(finding, voice),
    next:
      finding.verdict in wording.next ? wording.next[finding.verdict as keyof Wording['next']] : [],
  }
}

/** The name of a product as people read it. */
export function productName(book: Book, product: string): string {
  return book.facts.get('product')?.values.get(product)?.label ?? product
}

function productLine({ source }: Finding, { book, wording }: Voice, assumed: boolean): string {
  const product = productName(book, source.product)
  return say(wording, assumed ? 'product.taken' : 'product.known', { product })
}

function because(finding: Finding, wording: Wording): string {
  const [first] = finding.citations
  const line = (id: LineId, places = {}) => say(wording, id, { say: first?.say ?? '', ...places })
  if (finding.verdict === 'ask') return line('because.depends')
  if (finding.margin) {
    const places = { ...finding.margin, value: amount(finding.margin.value) }
    return line(isOnEdge(finding) ? 'because.edge' : 'because.margin', places)
  }
  if (finding.verdict === 'silent')
    return line(first?.effect === 'refers' ? 'because.refers' : 'because.silent')
  if (!first) return line('because.none')
  if (first.effect === 'permits') return line('because.allowed')
  return inPart(finding) ? line('because.in-part') : first.say
}

/** The text leaves open on which side of the limit this very day lies. */
function isOnEdge({ provisos }: Finding): boolean {
  return provisos.some(({ kind }) => kind === 'boundary')
}

function inPart({ verdict, citations }: Finding): boolean {
  return verdict === 'best-effort' && citations.some(({ effect }) => effect === 'not-covered')
}

function sourceLine({ source, citations: [first] }: Finding, { wording, today }: Voice): string {
  const { title, date } = source
  const document = first ? say(wording, 'source.section', { title, section: first.section }) : title
  if (!date) return say(wording, 'source.undated', { document })
  return say(wording, 'source.dated', { document, date, age: ageOf(date, today) })
}

function ageOf(date: string, today: string): string {
  const months = Math.floor(daysBetween(date, today) / 30.4375)
  if (months < 1) return 'this month'
  if (months < 24) return months === 1 ? '1 month old' : `${months} months old`
  return `${Math.floor(months / 12)} years old`
}

function notes(finding: Finding, voice: Voice): readonly string[] {
  const { wording } = voice
  return [
    ...(finding.strength === 'can' ? [say(wording, 'note.can')] : []),
    ...conditionNotes(conditionsOf(finding), wording),
    ...tableNote(finding, wording),
    ...finding.citations.slice(1, inPart(finding) ? 4 : 1).map(({ say: text }) => text),
    ...finding.also.slice(0, 2).map(also => say(wording, 'note.also', { say: also.say })),
    ...finding.disputes
      .slice(0, 1)
      .map(({ readings: [first = '', second = ''], answer }) =>
        say(wording, 'note.dispute', { first, second, answer }),
      ),
    ...(finding.verdict === 'silent' ? [] : provisoNotes(finding, voice)),
  ]
}

/** One line a verdict, what still depends last; nothing where all of it does. */
function conditionNotes(conditions: readonly Condition[], wording: Wording): readonly string[] {
  const settled = conditions.filter(({ verdict }) => verdict !== 'ask')
  const verdicts = [...new Set(settled.map(({ verdict }) => verdict))]
  const lines = verdicts.map(verdict => {
    const labels = settled.filter(one => one.verdict === verdict).map(({ label }) => `“${label}”`)
    return say(wording, 'note.condition', {
      labels: listed(labels, 'or'),
      verdict: wording.verdicts[verdict],
    })
  })
  const rest = settled.length > 0 && settled.length < conditions.length
  return rest ? [...lines, say(wording, 'note.condition-else')] : lines
}

/** What each value of the open fact would mean, whether it is still asked or nobody knows it. */
function conditionsOf({ conditions, question }: Finding): readonly Condition[] {
  const choices = question?.choices ?? []
  return (
    conditions ?? choices.flatMap(({ label, means }) => (means ? [{ label, verdict: means }] : []))
  )
}

/** What a table of versions said on its day. */
export function tableNote({ table }: Finding, wording: Wording): readonly string[] {
  if (!table) return []
  return [
    say(wording, 'note.lifecycle', { ...table, ownList: table.ownList ?? 'see its documentation' }),
  ]
}

/** What could still change the answer, as far as the answer does not say it itself. */
function provisoNotes({ provisos, citations }: Finding, voice: Voice): readonly string[] {
  const cited = new Set(citations.map(({ clause }) => clause))
  const named = provisos
    .filter(({ kind, clause }) => kind !== 'standing' && kind !== 'boundary' && !cited.has(clause))
    .slice(0, 3)
  const standing = provisos.filter(({ kind }) => kind === 'standing')
  return [...named.map(proviso => provisoNote(proviso, voice)), ...assumptions(standing, voice)]
}

function provisoNote({ kind, say: text, verdict }: Proviso, { wording }: Voice): string {
  const places = { say: text, verdict: wording.verdicts[verdict] }
  if (kind === 'gate') return say(wording, 'note.gate', places)
  if (kind !== 'exception') return say(wording, 'note.told', places)
  return say(wording, verdict === 'silent' ? 'note.lifted' : 'note.exception', places)
}

/** At most so many assumptions are spelt out; the line has to stay short. */
const mostAssumed = 4

/** One short line for all that is taken for granted. */
function assumptions(standing: readonly Proviso[], { book, wording }: Voice): readonly string[] {
  const all = takenForGranted(standing, book)
  const spelt =
    all.length > mostAssumed ? [...all.slice(0, mostAssumed - 1), 'other standing rules kept'] : all
  return all.length > 0 ? [say(wording, 'note.assumes', { list: listed(spelt) })] : []
}

/** What some provisos take for granted, in a few words each. */
export function takenForGranted(
  standing: readonly { readonly topic: string }[],
  book: Book,
): readonly string[] {
  return [...new Set(standing.flatMap(({ topic }) => assumed(topic, book)))]
}

/** What a standing topic, or one above it, takes for granted. */
function assumed(topic: string, book: Book): readonly string[] {
  return lineage(topic)
    .flatMap(id => book.topics.get(id)?.assume ?? [])
    .slice(0, 1)
}
