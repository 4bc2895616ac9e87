import type { Expiry } from '../../vocabulary/store.ts'
import { addressOf, personKeyOf } from '../keys.ts'
import type { Tables } from './tables.ts'

/** Erases what has expired. What is still to be handled or sent stays until it is. */
export function expire<State, Profile>(
  tables: Tables<State, Profile>,
  now: number,
  { people, audit }: Expiry,
): void {
  const waiting = new Set(tables.outbox.flatMap(({ key, dead }) => (dead ? [] : [key])))
  for (const [key, { keepUntil }] of tables.conversations) {
    if (keepUntil <= now && !waiting.has(key)) tables.conversations.delete(key)
  }
  tables.heard = tables.heard.filter(({ key }) => tables.conversations.has(key))
  tables.outbox = tables.outbox.filter(({ key }) => tables.conversations.has(key))
  tables.inbox = tables.inbox.filter(({ key, dead }) => !dead || tables.conversations.has(key))
  const talking = new Set([...tables.conversations.keys()].map(key => personKeyOf(addressOf(key))))
  for (const [owner, { at }] of tables.people) {
    if (at < people && !talking.has(owner)) tables.people.delete(owner)
  }
  for (const [owner, keys] of tables.formerKeys) {
    const left = tables.people.has(owner) ? keys.filter(({ until }) => until >= audit) : []
    if (left.length > 0) tables.formerKeys.set(owner, left)
    else tables.formerKeys.delete(owner)
  }
  tables.audit = tables.audit.filter(({ entry }) => Date.parse(entry.at) >= audit)
}
