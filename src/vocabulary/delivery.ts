import type { Address, ChannelName, Route } from './message.ts'
import type { Reply } from './reply.ts'

/** Replies on their way to a person, outside of any request. */
export type Delivery = {
  /** The id of the answer. */
  readonly id: string
  readonly address: Address
  readonly channel: ChannelName
  readonly route?: Route
  /** What to draw; where `lost` or `again` has to be said, a line that says so stands first. */
  readonly replies: readonly Reply[]
  /** An earlier answer in this conversation could not be delivered. */
  readonly lost: boolean
  /** This may be a repeat: whether an earlier try arrived is not known. */
  readonly again: boolean
}

/** How a try went. `refused`: surely not shown; try again, not before `after` ms where that is given. `gone`: there is no such place any more. */
export type Outcome =
  | { readonly kind: 'shown' }
  | { readonly kind: 'refused'; readonly after?: number }
  | { readonly kind: 'gone' }

/** Posts replies where the route says. Has its own time limit. @throws anything where the outcome is not known. */
export type Deliver = (delivery: Delivery) => Promise<Outcome>
