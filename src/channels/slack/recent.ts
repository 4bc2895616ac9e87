/** Remembers keys for some minutes, and tells whether one was there already. */
export type Recent = (key: string, now: number) => boolean

/** Slack's requests are good for five minutes either way. */
const keeps = 10 * 60_000

/** As many as a busy workspace sends in that time; the oldest give way. */
const mostKeys = 200_000

/** Opens a memory of keys; in memory only, for what comes twice within minutes. */
export function openRecent(): Recent {
  const seen = new Map<string, number>()
  return (key, now) => {
    for (const [old, at] of seen) {
      if (now - at < keeps && seen.size <= mostKeys) break
      seen.delete(old)
    }
    const known = seen.has(key)
    if (!known) seen.set(key, now)
    return known
  }
}
