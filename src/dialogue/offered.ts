import type { Offer } from '../vocabulary/reply.ts'
import { placedIn } from './answer.ts'
import { weighAgain } from './doubt.ts'
import { judgedTurn } from './judged.ts'
import { toldHere } from './measured.ts'
import { lost } from './moves.ts'
import type { Handler, Parts } from './parts.ts'
import { sureIntentOf } from './plain.ts'
import type { Moment, Offered, Subject, Turn } from './state.ts'
import { learn, learnMore } from './subject.ts'
import { isTerse, opensAnother } from './terse.ts'

/**
 * What is said to an offer of readings: one of them by its number, letter, place or topic; none of them, which gets
 * help; or the product, under which they may come to the same. What is known of the cluster is kept.
 */
export const offered: Handler = (moment, parts) => {
  const { pending, besides } = moment.state
  if (besides && !pending) return second(besides, moment, parts)
  if (pending?.kind !== 'readings') return undefined
  const { offers, subject } = pending
  const state = learn(moment.state, moment.reading, parts.book)
  const offer = offerMeant(moment, offers)
  if (offer)
    return measuredToo(judgedTurn({ state, subject: taken(subject, offer) }, moment, parts), {
      moment,
      parts,
    })
  if (refuses(moment)) {
    const { pending: _, subject: __, ...rest } = moment.state
    return lost({ ...moment, state: rest }, parts)
  }
  if (!moment.reading.products.named || !isTerse(moment)) return undefined
  const subjects = offers.map(offer => taken(subject, offer))
  return weighAgain(subjects, moment, { state, parts })
}

/** Beside the choice a number may be told, of which only the answer says what it measures. */
function measuredToo(
  turn: Turn,
  { moment, parts }: { readonly moment: Moment; readonly parts: Parts },
): Turn {
  const facts =
    moment.message.choice === undefined && !isPlace(moment)
      ? toldHere({ ...moment, state: turn.state }, parts)
      : []
  const { subject } = turn.state
  if (facts.length === 0 || !subject) return turn
  const told = { ...moment.reading, facts }
  const known = {
    state: learn(turn.state, told, parts.book),
    subject: learnMore(subject, told, parts.book),
  }
  return judgedTurn(known, moment, parts)
}

/** "2" is the place of an offer, and measures nothing. */
function isPlace({ reading: { bare } }: Moment): boolean {
  return !bare.some(({ kind }) => kind === 'duration' || kind === 'date')
}

/** The second question of a message is taken up where it is chosen; anything else goes on about the first. */
function second({ offers, subject }: Offered, moment: Moment, parts: Parts): Turn | undefined {
  const { message, reading, state } = moment
  const chosen = message.choice !== undefined || isTerse(moment)
  const offer = chosen && !reading.products.named ? offerMeant(moment, offers) : undefined
  return offer && judgedTurn({ state, subject: taken(subject, offer) }, moment, parts)
}

function taken(subject: Subject, { topics, aspect }: Offer): Subject {
  return { ...subject, topics, aspect }
}

function offerMeant(moment: Moment, offers: readonly Offer[]): Offer | undefined {
  const { message, reading } = moment
  if (message.choice !== undefined) return offers.find(({ id }) => id === message.choice)
  const guesses = isTerse(moment) ? reading.topics : reading.topics.slice(0, 1)
  const [named] = guesses.flatMap(guess =>
    offers.filter(({ topics }) => topics.some(topic => guess.topics.includes(topic))),
  )
  return (
    (opensAnother(moment) ? undefined : placedIn(offers, reading.bare, message.text ?? '')) ?? named
  )
}

/** "None of these" and "no idea" are heard; a question that only begins with "no" is not refused. */
function refuses(moment: Moment): boolean {
  const { stance } = moment.reading
  const intent = sureIntentOf(moment)
  const says = stance === 'no' || stance === 'not-sure'
  return (
    moment.message.choice === undefined && (says || intent === 'deny' || intent === 'dont-know')
  )
}
