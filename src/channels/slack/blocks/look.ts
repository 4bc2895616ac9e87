import type { Reply } from '../../../vocabulary/reply.ts'
import type { Holder } from '../press.ts'

/** Where replies are drawn: whose conversation it is, and whether others read along. */
export type Look = Omit<Holder, 'about'> & { readonly channel: boolean }

/** The holder of a reply's controls. */
export function holderOf({ conversation, owner }: Look, { about }: Pick<Reply, 'about'>): Holder {
  return { conversation, owner, ...(about === undefined ? {} : { about }) }
}
