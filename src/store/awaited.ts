import type { Store } from '../vocabulary/store.ts'

/** How a store is opened that may be away. */
export type Opening<State, Profile> = {
  /** @throws while it cannot be used. */
  readonly open: () => Promise<Store<State, Profile>>
  /** Milliseconds since 1970. */
  readonly now: () => number
}

/** So long nobody tries again after a try that failed, in ms: whoever asks meanwhile hears what it was. */
const pause = 1_000

/**
 * A store that may be away at first. Who wants something of it has it opened; until that succeeds every call throws
 * why. From then on it is as good as opened at once.
 */
export function awaitedStore<State, Profile>({
  open,
  now,
}: Opening<State, Profile>): Store<State, Profile> {
  const there = retried(open, now)
  return {
    load: async (...given) => (await there()).load(...given),
    commit: async change => (await there()).commit(change),
    findable: async (...given) => (await there()).findable(...given),
    forget: async who => (await there()).forget(who),
    inbox: {
      put: async (...given) => (await there()).inbox.put(...given),
      take: async (...given) => (await there()).inbox.take(...given),
      done: async message => (await there()).inbox.done(message),
    },
    outbox: {
      take: async (...given) => (await there()).outbox.take(...given),
      shown: async id => (await there()).outbox.shown(id),
      later: async (...given) => (await there()).outbox.later(...given),
      bury: async id => (await there()).outbox.bury(id),
    },
    audit: {
      after: async (...given) => (await there()).audit.after(...given),
      find: async id => (await there()).audit.find(id),
    },
    keys: {
      of: async who => (await there()).keys.of(who),
      rotate: async rotation => (await there()).keys.rotate(rotation),
    },
    backlog: async () => (await there()).backlog(),
    expire: async (...given) => (await there()).expire(...given),
    close: async () => {
      const opened = await there().catch(() => undefined)
      await opened?.close()
    },
  }
}

/** Tries one at a time, and keeps what succeeded. */
function retried<Value>(open: () => Promise<Value>, now: () => number): () => Promise<Value> {
  let trying: Promise<Value> | undefined
  let failed: { readonly at: number; readonly why: unknown } | undefined
  return () => {
    if (!trying && failed && now() < failed.at + pause) return Promise.reject(failed.why)
    trying ??= open().catch((why: unknown) => {
      failed = { at: now(), why }
      trying = undefined
      throw why
    })
    return trying
  }
}
