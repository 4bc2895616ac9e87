import type { Keys } from '../../vocabulary/store.ts'
import { personKeyOf } from '../keys.ts'
import type { Tables } from './tables.ts'

/** The keys of people in a store in memory. */
export function memoryKeys<State, Profile>(tables: Tables<State, Profile>): Keys {
  const formerOf = (owner: string) => tables.formerKeys.get(owner) ?? []
  return {
    of: async who => {
      const owner = personKeyOf(who)
      const person = tables.people.get(owner)
      return person ? [person.key, ...formerOf(owner).map(({ key }) => key)] : []
    },
    rotate: async ({ who, newKey, at }) => {
      const owners = [...tables.people.keys()].filter(key => !who || key === personKeyOf(who))
      for (const owner of owners) {
        const person = tables.people.get(owner)
        if (!person) continue
        tables.formerKeys.set(owner, [{ key: person.key, until: at }, ...formerOf(owner)])
        tables.people.set(owner, { ...person, version: ++tables.last, key: newKey() })
      }
      return owners.length
    },
  }
}
