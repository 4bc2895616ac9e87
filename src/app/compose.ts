import { randomUUID } from 'node:crypto'
import { ticketName } from '../azure/ticket-name.ts'
import {
  type ConversationStore,
  createPath,
  type Parts as PathParts,
} from '../conversation/handle.ts'
import { newPersonKey } from '../conversation/person-key.ts'
import { openTyped } from '../dialogue/buttons.ts'
import type { Parts } from '../dialogue/parts.ts'
import { line } from '../dialogue/plain.ts'
import { renew } from '../dialogue/renew.ts'
import type { Wording } from '../dialogue/schema.ts'
import { freshState, type State } from '../dialogue/state.ts'
import { step } from '../dialogue/step.ts'
import { openTypedActions } from '../dialogue/typed-actions.ts'
import type { SourcedKnowledge } from '../knowledge/knowledge.ts'
import { type Book, openBook } from '../policy/book.ts'
import { redactMessage } from '../redaction/redact-message.ts'
import { memoryStore } from '../store/memory.ts'
import { type FieldBook, openFields } from '../tickets/field-book.ts'
import { guess, isWord } from '../understanding/guesses.ts'
import type { Lexicon } from '../understanding/lexicon.ts'
import { likelyGuesses } from '../understanding/likely.ts'
import { openModel } from '../understanding/model.ts'
import type { ModelFile } from '../understanding/model-file.ts'
import { type Understand, understand } from '../understanding/understand.ts'
import type { Handle } from '../vocabulary/answer.ts'
import type { Fingerprints } from '../vocabulary/audit.ts'
import { type Facts, mergeFacts, noFacts } from '../vocabulary/facts.ts'
import type { Reading } from '../vocabulary/reading.ts'
import type { Config } from './config.ts'

/** What may differ between one conversation and another. */
export type Setup = {
  readonly store?: ConversationStore
  /** Known before the first message. */
  readonly facts?: Facts
  /** How long a conversation is kept after its last message, in ms; without it the store never looks. */
  readonly keep?: (state: State) => number
  /** Who else hears what each message was understood to mean. */
  readonly overhear?: (reading: Reading) => void
}

/** The bot, put together: its policies, its understanding, and the one path through it. */
export type Bot = {
  readonly book: Book
  readonly wording: Wording
  readonly fields: FieldBook
  /** SHA-256 of all it knows. */
  readonly knowledge: string
  readonly prints: Fingerprints
  readonly understand: Understand
  /** What the way of a message is made of. */
  readonly pathParts: (setup: Setup) => PathParts
  /** That way, for a program that prints what it gets at once. */
  readonly converse: (setup?: Setup) => Handle
}

/** How often a faster message of the same conversation is yielded to. */
const tries = 5

/**
 * Puts the bot together from what it knows; the model is opened when the first message is read. `handover` names whom
 * to turn to when Remit cannot help.
 */
export function compose(
  { policy, tickets, lexicon, wording, prints, sources }: SourcedKnowledge<Wording>,
  model: () => ModelFile,
  { handover, submit = nobodySubmits }: Pick<Config, 'handover'> & Partial<Pick<Config, 'submit'>>,
): Bot {
  const book = openBook(policy)
  const fields = openFields(tickets)
  const parts: Parts = {
    book,
    wording,
    fields,
    handover,
    submitting: { ...submit, nameOf: ticketName },
    likely: likelyGuesses,
    typed: openTyped(wording),
    typedActions: openTypedActions(wording, fields),
    ...places(lexicon),
  }
  const reads = lazily(() => openUnderstanding(lexicon, model()))
  const pathParts = (setup: Setup) => partsOf(setup, { parts, reads, knowledge: sources, prints })
  return {
    book,
    wording,
    fields,
    knowledge: sources,
    prints,
    understand: reads,
    pathParts,
    converse: setup => shownAtOnce(pathParts, setup),
  }
}

/** Nobody is named, so that a look at the request is all there is. */
const nobodySubmits: Config['submit'] = { mode: 'dry-run', submitters: [] }

/** What every conversation shares. */
type Shared = Pick<PathParts, 'knowledge' | 'prints'> & {
  readonly parts: Parts
  readonly reads: Understand
}

function partsOf(
  { store = memoryStore(), facts = noFacts(), keep = () => 0, overhear }: Setup,
  { parts, reads, knowledge, prints }: Shared,
): PathParts {
  return {
    understand: overhear ? overheard(reads, overhear) : reads,
    step: moment => step(moment, parts),
    renew: (state, today) => renew(state, today, parts),
    fresh: () => knowing(facts),
    store,
    tries,
    now: Date.now,
    newId,
    newKey: newPersonKey,
    knowledge,
    prints,
    keep,
    lost: line(parts, 'delivery.lost'),
  }
}

/** Ids sort by when they were made, so that an index of them grows at its end; then 48 random bits, of which Node makes many at a time. */
function newId(): string {
  return `${Date.now().toString(36)}${randomUUID().slice(-12)}`
}

function shownAtOnce(
  pathParts: Bot['pathParts'],
  { store = memoryStore(), ...more }: Setup = {},
): Handle {
  const answer = createPath(pathParts({ store, ...more }))
  return async message => {
    const answered = await answer(redactMessage(message), 'channel')
    await store.outbox.shown(answered.id)
    return answered
  }
}

function openUnderstanding(lexicon: Lexicon, file: ModelFile): Understand {
  const model = openModel(file)
  return understand({
    lexicon,
    guess: asked => guess(model, asked),
    isWord: word => isWord(model, word),
  })
}

/** Understanding that is opened with its first message. */
function lazily(open: () => Understand): Understand {
  let opened: Understand | undefined
  return (text, today) => {
    opened ??= open()
    return opened(text, today)
  }
}

function overheard(reads: Understand, overhear: (reading: Reading) => void): Understand {
  return (text, today) => {
    const reading = reads(text, today)
    overhear(reading)
    return reading
  }
}

/** A conversation in which something is known before the first word. */
function knowing({ product, ...facts }: Facts): State {
  const products = product === undefined ? [] : [product].flat().map(String)
  return { ...freshState(), products, facts: mergeFacts(facts) }
}

function places({ elsewhere, languages }: Lexicon): Pick<Parts, 'places' | 'languages'> {
  return {
    places: new Map(
      elsewhere.places.map(({ id, say }) => [id, { say, vague: id === elsewhere.unknown }]),
    ),
    languages: new Map(languages.languages.map(({ id, say }) => [id, say])),
  }
}
