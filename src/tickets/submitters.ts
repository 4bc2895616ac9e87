import { levels } from './field-book.ts'
import type { Level } from './schema.ts'

/** A person as a channel has made sure of them. */
export type SignedIn = {
  readonly channel: string
  readonly tenant: string
  readonly person: string
}

/** Somebody who may file tickets, in which subscriptions, and how severe at most. */
export type Submitter = SignedIn & {
  /** Ids in lower case. */
  readonly subscriptions: readonly string[]
  readonly highest: Level
}

/** Channels whose platform vouches for the person: no terminal and no page does. */
const vouching = ['slack', 'teams']

/** Whether a person may file a ticket of a severity in a subscription. Nobody may unless named. */
export function maySubmit(
  submitters: readonly Submitter[],
  who: SignedIn,
  { subscription, level }: { readonly subscription: string; readonly level: Level },
): boolean {
  return submitters.some(
    one =>
      vouching.includes(who.channel) &&
      one.channel === who.channel &&
      one.tenant === who.tenant &&
      one.person === who.person &&
      one.subscriptions.includes(subscription.toLowerCase()) &&
      levels.indexOf(level) <= levels.indexOf(one.highest),
  )
}
