import type { PersonKey } from '../../vocabulary/audit.ts'
import type { Delivery } from '../../vocabulary/delivery.ts'
import type { CleanMessage, PersonAddress } from '../../vocabulary/message.ts'
import type { Audited, Kept, Seen } from '../../vocabulary/store.ts'
import { keyOf, personKeyOf } from '../keys.ts'

/** What a database would keep in tables; rows in the order they came. */
export type Tables<State, Profile> = {
  conversations: Map<string, Seen<State> & Marks>
  people: Map<string, Person<Profile>>
  /** By person, the latest first. */
  formerKeys: Map<string, readonly FormerKey[]>
  heard: Row<{ readonly message: string; readonly at: number; readonly kept: Kept }>[]
  inbox: Row<{ readonly message: CleanMessage; due: number; tries: number; dead: boolean }>[]
  outbox: Row<Entry>[]
  audit: Audited[]
  /** The version given last. */
  last: number
}

type Marks = { readonly keepUntil: number; readonly findable: boolean; readonly at: number }

/** A person as remembered. */
export type Person<Profile> = Seen<Profile> & { readonly key: PersonKey; readonly at: number }

/** A key that another took the place of. */
export type FormerKey = { readonly key: PersonKey; readonly until: number }

/** An answer in the outbox. */
export type Entry = {
  readonly way: Omit<Delivery, 'again' | 'lost'>
  due: number
  again: boolean
  lost: boolean
  tries: number
  dead: boolean
  /** A dead one: the next answer said so. */
  told: boolean
}

type Row<Columns> = Columns & { readonly key: string }

export function emptyTables<State, Profile>(): Tables<State, Profile> {
  return {
    conversations: new Map(),
    people: new Map(),
    formerKeys: new Map(),
    heard: [],
    inbox: [],
    outbox: [],
    audit: [],
    last: 0,
  }
}

/** How many rows there are of all people. */
export function sizeOf<State, Profile>(tables: Tables<State, Profile>): number {
  const { conversations, people, formerKeys, heard, inbox, outbox } = tables
  const keys = [...formerKeys.values()].flat()
  const rows = [
    conversations.size,
    people.size,
    ...[keys, heard, inbox, outbox].map(all => all.length),
  ]
  return rows.reduce((sum, count) => sum + count, 0)
}

/** Takes out all of a person. */
export function without<State, Profile>(tables: Tables<State, Profile>, who: PersonAddress): void {
  const theirs = (key: string) => isOf(who, key)
  for (const key of tables.conversations.keys()) if (theirs(key)) tables.conversations.delete(key)
  tables.people.delete(personKeyOf(who))
  tables.formerKeys.delete(personKeyOf(who))
  tables.heard = tables.heard.filter(({ key }) => !theirs(key))
  tables.inbox = tables.inbox.filter(({ key }) => !theirs(key))
  tables.outbox = tables.outbox.filter(({ key }) => !theirs(key))
}

/** Takes out the answers of a conversation. */
export function withoutAnswers<State, Profile>(tables: Tables<State, Profile>, key: string): void {
  tables.heard = tables.heard.filter(row => row.key !== key)
  tables.outbox = tables.outbox.filter(row => row.key !== key)
}

/** The first row of each key that is due, where no earlier row of that key is left. */
export function headsDue<R extends { readonly key: string; readonly due: number }>(
  rows: readonly R[],
  now: number,
): readonly R[] {
  const heads = new Map<string, R>()
  for (const row of rows) if (!heads.has(row.key)) heads.set(row.key, row)
  return [...heads.values()].filter(({ due }) => due <= now)
}

/** Whether a key is of a person. */
export function isOf({ tenant, person }: PersonAddress, key: string): boolean {
  const [itsTenant, conversation, itsPerson] = JSON.parse(key) as [string, string, string]
  return (
    key === keyOf({ tenant, conversation, person }) && itsTenant === tenant && itsPerson === person
  )
}
