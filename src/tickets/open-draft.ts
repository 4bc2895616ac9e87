import { redact } from '../redaction/redact.ts'
import type { Finding } from '../vocabulary/finding.ts'
import type { Clean } from '../vocabulary/message.ts'
import type { Entry, Filling, TicketDraft } from './draft.ts'
import { faultWords } from './fault-words.ts'
import { type FieldBook, problemOf } from './field-book.ts'
import { fillAll, refuse } from './fill.ts'
import type { KnownFact } from './known-facts.ts'
import { splitPaste } from './paste.ts'
import { filled } from './phrase.ts'
import { zoneNamed } from './places.ts'
import type { Profile } from './profile.ts'
import type { When } from './time.ts'
import { startWithoutZone, toldIn } from './told.ts'

/** What a conversation knows when a draft is opened. */
export type Seed = {
  readonly product?: string
  readonly finding?: Finding
  /** What the finding takes for granted, in a few words each. */
  readonly assumes?: readonly string[]
  /** What it is about, where nothing was found. */
  readonly topics?: readonly string[]
  readonly facts?: readonly KnownFact[]
  /** What was asked about the cluster and nobody could say, in words. */
  readonly unsure?: readonly string[]
  /** What the reporter wrote about the problem. */
  readonly summary?: Clean
  readonly profile?: Profile
  /** When it is said, ISO 8601. */
  readonly at?: string
  /** The zone of the device it is said with, as IANA calls it. */
  readonly zone?: string
}

/** A draft with everything that is known already: said, pasted, read from facts, remembered, proposed. */
export function openDraft(book: FieldBook, seed: Seed): TicketDraft {
  const { finding, assumes = [], facts = [], unsure = [] } = seed
  const problem = problemOf(book, finding?.topics ?? seed.topics ?? [])
  const blank: TicketDraft = {
    problem,
    fields: {},
    skipped: [],
    refused: {},
    facts,
    unsure,
    ...(finding ? { finding, assumes } : {}),
  }
  return zoneless(book, proposed(book, fillAll(book, blank, fillings(book, seed))), seed)
}

/** A start that only lacks its zone is kept, for the zone to be asked for. */
function zoneless(book: FieldBook, draft: TicketDraft, seed: Seed): TicketDraft {
  const { words } = splitPaste(seed.summary)
  const when = whenOf(book, seed)
  const start = words && when && !draft.fields.startedAt && startWithoutZone(words, when)
  return start ? refuse(draft, 'startedAt', { entered: start, why: 'no-zone' }) : draft
}

function whenOf(book: FieldBook, { at, zone: device, profile = {} }: Seed): When | undefined {
  const zone = zoneNamed(book.places, profile.timeZone ?? '')?.iana ?? device
  return at === undefined ? undefined : { at, ...(zone ? { zone } : {}) }
}

/**
 * The draft under a new judgement, of another product perhaps: coverage and what is required change. What a person
 * said in the draft stays, unless the conversation has since learned otherwise.
 */
export function rejudged(book: FieldBook, draft: TicketDraft, seed: Seed): TicketDraft {
  const { finding: _, assumes: __, ...rest } = draft
  const { finding, assumes = [], topics = [], facts = draft.facts, unsure = draft.unsure } = seed
  const next = {
    ...rest,
    problem: problemOf(book, finding?.topics ?? topics),
    fields: Object.fromEntries(Object.entries(draft.fields).filter(isKept)),
    facts,
    unsure,
    ...(finding ? { finding, assumes } : {}),
  }
  return proposed(book, fillAll(book, next, fillings(book, { ...seed, facts: news(facts, draft) })))
}

function isKept([, { from }]: readonly [string, Entry]): boolean {
  return from !== 'default'
}

/** The facts that are not as the draft has them already. */
function news(facts: readonly KnownFact[], draft: TicketDraft): readonly KnownFact[] {
  const known = new Map(draft.facts.map(({ fact, words }) => [fact, words]))
  return facts.filter(({ fact, words }) => known.get(fact) !== words)
}

function fillings(book: FieldBook, seed: Seed): readonly Filling[] {
  const { product = seed.finding?.source.product, facts = [], profile = {} } = seed
  const { words, output } = splitPaste(seed.summary)
  const when = whenOf(book, seed)
  return [
    ...given('product', product, 'said'),
    ...given('symptom', words && faultWords(book.asides, words), 'said'),
    ...given('evidence', output, 'pasted'),
    ...(words ? toldIn(book, words, when) : []),
    ...facts.flatMap(fact => fromFact(book, fact)),
    ...Object.entries(profile).flatMap(([field, value]) => given(field, value, 'profile')),
  ]
}

/** The field that a fact fills in: by its value where that is a choice, else in words. */
function fromFact(book: FieldBook, { fact, value, words }: KnownFact): readonly Filling[] {
  const field = book.fields.find(one => one.fact === fact)
  if (!field) return []
  const chosen = field.choices?.some(({ id }) => id === value)
  if (field.choices && !chosen) return []
  return given(
    field.id,
    chosen ? String(value) : filled(field.factAs ?? '{words}', { words }),
    'said',
  )
}

/** The draft with what is usual, and the request that goes with its verdict. */
function proposed(book: FieldBook, draft: TicketDraft): TicketDraft {
  const request = book.wording.requests.find(
    ({ problems, verdicts }) =>
      (!problems || problems.includes(draft.problem)) &&
      (!verdicts || (draft.finding !== undefined && verdicts.includes(draft.finding.verdict))),
  )
  const usual = book.fields.flatMap(field => given(field.id, field.default, 'default'))
  return fillAll(book, draft, [...usual, ...given('request', request?.text, 'default')])
}

function given(
  field: string,
  value: string | undefined,
  from: Filling['from'],
): readonly Filling[] {
  return value === undefined ? [] : [{ field, value: redact(value).text, from }]
}
