/** Work that goes on after the request it came from was answered; stopping waits for it. */
export type Background = {
  readonly add: (work: Promise<unknown>) => void
  readonly ended: () => Promise<void>
}

/** Keeps such work until it ends; it has to tell its failures itself. */
export function openBackground(): Background {
  const going = new Set<Promise<unknown>>()
  return {
    add: work => {
      going.add(work)
      const leave = () => going.delete(work)
      work.then(leave, leave)
    },
    ended: async () => {
      await Promise.allSettled(going)
    },
  }
}
