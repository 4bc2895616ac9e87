import { levels } from './field-book.ts'
import type { Level } from './schema.ts'

/** A person as their platform names them. */
export type Named = {
  readonly channel: string
  readonly tenant: string
  readonly person: string
}

/** A person, and whether their platform has proven that they are the one. */
export type SignedIn = Named & { readonly signedIn?: true }

/** Somebody who may file tickets, in which subscriptions, and how severe at most. */
export type Submitter = Named & {
  /** Ids in lower case. */
  readonly subscriptions: readonly string[]
  readonly highest: Level
}

/** Whether a person may file a ticket of a severity in a subscription. Nobody may unless named, and signed in. */
export function maySubmit(
  submitters: readonly Submitter[],
  who: SignedIn,
  { subscription, level }: { readonly subscription: string; readonly level: Level },
): boolean {
  return (
    who.signedIn === true &&
    submitters.some(
      one =>
        isSame(one, who) &&
        one.subscriptions.includes(subscription.toLowerCase()) &&
        levels.indexOf(level) <= levels.indexOf(one.highest),
    )
  )
}

/** Ids are compared in either case: platforms print them in both. */
function isSame(one: Named, other: Named): boolean {
  return (
    one.channel === other.channel &&
    one.tenant.toLowerCase() === other.tenant.toLowerCase() &&
    one.person.toLowerCase() === other.person.toLowerCase()
  )
}
