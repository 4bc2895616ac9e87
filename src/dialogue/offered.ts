import type { Offer } from '../vocabulary/reply.ts'
import { weighAgain } from './doubt.ts'
import { judgedTurn } from './judged.ts'
import { lost } from './moves.ts'
import type { Handler } from './parts.ts'
import type { Moment } from './state.ts'
import { learn } from './subject.ts'
import { isTerse, opensAnother } from './terse.ts'

/**
 * What is said to an offer of readings: one of them by its number, letter, place or topic; none of them, which gets
 * help; or the product, under which they may come to the same. What is known of the cluster is kept.
 */
export const offered: Handler = (moment, parts) => {
  const { pending } = moment.state
  if (pending?.kind !== 'readings') return undefined
  const { offers, subject } = pending
  const state = learn(moment.state, moment.reading, parts.book)
  const offer = offerMeant(moment, offers)
  if (offer)
    return judgedTurn({ state, subject: { ...subject, topics: offer.topics } }, moment, parts)
  if (refuses(moment)) {
    const { pending: _, subject: __, ...rest } = moment.state
    return lost({ ...moment, state: rest }, parts)
  }
  if (!moment.reading.products.named || !isTerse(moment)) return undefined
  const subjects = offers.map(({ topics }) => ({ ...subject, topics }))
  return weighAgain(subjects, moment, { state, parts })
}

function offerMeant(moment: Moment, offers: readonly Offer[]): Offer | undefined {
  const { message, reading } = moment
  if (message.choice !== undefined) return offers.find(({ id }) => id === message.choice)
  const [guess] = reading.topics
  const named = offers.find(({ topics }) => topics.some(topic => guess?.topics.includes(topic)))
  return (opensAnother(moment) ? undefined : placed(moment, offers)) ?? named
}

function placed({ reading }: Moment, offers: readonly Offer[]): Offer | undefined {
  const place = reading.bare.find(({ kind }) => kind === 'ordinal' || kind === 'number')
  if (!place || typeof place.value !== 'number') return undefined
  return offers.at(place.value > 0 ? place.value - 1 : place.value)
}

/** "None of these" and "no idea" are heard; a question that only begins with "no" is not refused. */
function refuses({ reading, message }: Moment): boolean {
  const { stance } = reading
  return message.choice === undefined && (stance === 'no' || stance === 'not-sure')
}
