import type { Address, PersonAddress } from '../vocabulary/message.ts'
import type { Change, Found, Loaded, Store } from '../vocabulary/store.ts'
import { heardFor } from './heard.ts'
import { addressOf, keyOf, personKeyOf } from './keys.ts'
import { memoryAudit } from './memory/audit.ts'
import { expire } from './memory/expire.ts'
import { memoryInbox, moveOn } from './memory/inbox.ts'
import { memoryOutbox } from './memory/outbox.ts'
import { memoryKeys } from './memory/person-keys.ts'
import { emptyTables, isOf, sizeOf, type Tables, without, withoutAnswers } from './memory/tables.ts'

/** A store that lives as long as the process: for the try-out and for tests. */
export function memoryStore<State, Profile>(): Store<State, Profile> {
  const tables = emptyTables<State, Profile>()
  return {
    load: async (address, message) => load(tables, address, message),
    commit: async change => commit(tables, structuredClone(change)),
    findable: async (who, most) => findable(tables, who, most),
    forget: async who => {
      const before = sizeOf(tables)
      without(tables, who)
      return before - sizeOf(tables)
    },
    inbox: memoryInbox(tables),
    outbox: memoryOutbox(tables),
    audit: memoryAudit(tables),
    keys: memoryKeys(tables),
    backlog: async () => ({
      accepted: tables.inbox.filter(row => !row.dead).length,
      waiting: tables.outbox.filter(row => !row.dead).length,
      dead: [...tables.outbox, ...tables.inbox].filter(row => row.dead).length,
    }),
    expire: async (now, before) => expire(tables, now, before),
    close: async () => {},
  }
}

function load<State, Profile>(
  tables: Tables<State, Profile>,
  address: Address,
  message: string,
): Loaded<State, Profile> {
  const key = keyOf(address)
  const heard = tables.heard.find(entry => entry.key === key && entry.message === message)
  const mail = tables.outbox.filter(entry => entry.key === key)
  const { version, value } = tables.conversations.get(key) ?? { version: 0 }
  const { at: __, ...person } = tables.people.get(personKeyOf(address)) ?? { version: 0 }
  return structuredClone({
    conversation: { version, ...(value === undefined ? {} : { value }) },
    person,
    ...(heard ? { heard: heard.kept } : {}),
    lost: mail.some(entry => entry.dead && !entry.told),
    behind: mail.some(entry => !entry.dead && entry.tries > 0),
  })
}

function commit<State, Profile>(
  tables: Tables<State, Profile>,
  change: Change<State, Profile>,
): boolean {
  const { address, seen, state } = change
  const [key, personKey] = [keyOf(address), personKeyOf(address)]
  if ((tables.conversations.get(key)?.version ?? 0) !== seen.conversation.version) return false
  if ((tables.people.get(personKey)?.version ?? 0) !== seen.person.version) return false
  if (change.forget) without(tables, address)
  if (change.forgetHere) withoutAnswers(tables, key)
  const version = ++tables.last
  const { keepUntil, findable: isFindable = false, at } = change
  tables.conversations.set(key, { version, value: state, keepUntil, findable: isFindable, at })
  remember(tables, change)
  record(tables, change)
  return true
}

function findable<State, Profile>(
  tables: Tables<State, Profile>,
  who: PersonAddress,
  most: number,
): readonly Found<State>[] {
  const found = [...tables.conversations].flatMap(([key, { value, findable: isFindable, at }]) =>
    isFindable && value !== undefined && isOf(who, key)
      ? [{ conversation: addressOf(key).conversation, value, at }]
      : [],
  )
  const latest = found.toSorted((a, b) => b.at - a.at).slice(0, most)
  return structuredClone(latest.map(({ conversation, value }) => ({ conversation, value })))
}

function remember<State, Profile>(
  tables: Tables<State, Profile>,
  { address, seen: { person }, key = person.key, profile, at, forget }: Change<State, Profile>,
): void {
  const changes = person.version === 0 || profile !== undefined
  if (!key || !changes || forget) return
  const value = profile === undefined ? {} : { value: profile }
  tables.people.set(personKeyOf(address), { version: ++tables.last, key, at, ...value })
}

function record<State, Profile>(
  tables: Tables<State, Profile>,
  change: Change<State, Profile>,
): void {
  const { address, message, at, answer, outbox, audit } = change
  const key = keyOf(address)
  tables.audit.push({ place: ++tables.last, entry: audit })
  tables.heard.push({ key, message, at, kept: answer })
  const mine = tables.heard.filter(entry => entry.key === key).slice(0, -heardFor.messages)
  const old = new Set(mine.filter(entry => entry.at < at - heardFor.ms))
  tables.heard = tables.heard.filter(entry => !old.has(entry))
  moveOn(tables, change)
  for (const entry of tables.outbox) {
    if (outbox.lost && entry.key === key && entry.dead) entry.told = true
  }
  const { channel, route, due, shown, lost } = outbox
  const { id, replies } = answer
  const { tenant, conversation, person } = address
  const place = { tenant, conversation, person }
  const way = { id, address: place, channel, ...(route ? { route } : {}), replies }
  tables.outbox.push({ key, way, due, again: shown, lost, tries: 0, dead: false, told: false })
}
