import { anyMessage } from '../../support/change.ts'
import type { Victim } from './victims.ts'

/** People who talk: what was acknowledged to them. */
export type Senders = {
  readonly acknowledged: Set<string>
  /** No new messages; ends when the last ones are acknowledged. */
  readonly stop: () => Promise<void>
}

/** How many talk at once. */
const people = 8

/**
 * Starts people who each say one thing after another, every message one to five times at once to whoever serves, until
 * it is acknowledged. Half of them talk where the platform sends a message once, half where it sends again.
 */
export function startSenders(victims: readonly Victim[], chance: () => number): Senders {
  const acknowledged = new Set<string>()
  let stopping = false
  const any = () => victims[Math.floor(chance() * victims.length)]

  async function talk(person: number): Promise<void> {
    for (let count = 1; !stopping; count++) await say(person, `${person}-${count}`)
  }

  async function say(person: number, id: string): Promise<void> {
    const address = { conversation: `c${person}`, person: `p${person}` }
    const visibility = person % 2 === 0 ? ('channel' as const) : ('private' as const)
    const { removed: _, ...message } = anyMessage({ ...address, id, visibility, channel: 'web' })
    while (!acknowledged.has(id)) {
      const copies = Array.from({ length: 1 + Math.floor(chance() * 5) }, () =>
        post(any(), message),
      )
      if ((await Promise.all(copies)).includes(true)) acknowledged.add(id)
      else await new Promise(resolve => setTimeout(resolve, 20))
    }
  }

  const talking = Array.from({ length: people }, (_, person) => talk(person))
  return {
    acknowledged,
    stop: async () => {
      stopping = true
      await Promise.all(talking)
    },
  }
}

async function post(victim: Victim | undefined, message: object): Promise<boolean> {
  const init = { method: 'POST', body: JSON.stringify(message), signal: AbortSignal.timeout(5000) }
  return fetch(victim?.url ?? '', init).then(
    response => response.ok,
    () => false,
  )
}
