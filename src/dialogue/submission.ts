import type { SignedIn, Submitter } from '../tickets/submitters.ts'
import type { Classified } from '../tickets/to-azure.ts'
import type { Option } from '../vocabulary/errand.ts'
import type { Address, ChannelName, Route } from '../vocabulary/message.ts'

/** How far a ticket on its way to Azure is; plain JSON. */
export type Submission = {
  /** Not set before the first request: until then the draft can be changed. */
  readonly stage?: 'submitting' | 'submitted' | 'failed'
  /** Stored before the first attempt, the same at each. */
  readonly name: string
  readonly subscription: string
  /** Who asked for it. */
  readonly by: SignedIn
  readonly classified: Partial<Classified>
  /** What the reporter has to choose from. */
  readonly choosing?: { readonly what: 'service' | 'problem'; readonly options: readonly Option[] }
  /** A consent is asked for. */
  readonly consenting?: true
  /** Who confirmed severity A beside the reporter. */
  readonly approver?: string
  /** A second person is asked for. */
  readonly waiting?: true
  readonly number?: string
  /** Where the reporter hears of it. */
  readonly place: { readonly channel: ChannelName; readonly route?: Route }
}

/** What an installation allows: nothing, a look at the request, or the request itself by those who are named. */
export type Submitting = {
  readonly mode: 'off' | 'dry-run' | 'live'
  readonly submitters: readonly Submitter[]
  /** The name of a ticket, from the address and the id of its draft alone. */
  readonly nameOf: (draft: readonly string[]) => string
}

/** What names a draft in all places at once; where it went on elsewhere, its first home does. */
export type Identity = {
  readonly id: string
  readonly home?: { readonly conversation: string; readonly id: string }
}

/** The name under which a draft is filed, or a message of it. */
export function submissionName(
  { nameOf }: Submitting,
  { tenant, conversation, person }: Address,
  { id, home = { conversation, id }, part }: Identity & { readonly part?: string },
): string {
  const names = [tenant, home.conversation, person, home.id]
  return nameOf(part === undefined ? names : [...names, part])
}
