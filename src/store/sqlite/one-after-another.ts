/**
 * A work of which one is under way at a time. Whoever asks meanwhile shares the next, which begins when that has ended,
 * well or not: the one under way may have begun too early for them.
 */
export function oneAfterAnother(work: () => Promise<void>): () => Promise<void> {
  let now: Promise<void> | undefined
  let next: Promise<void> | undefined
  const begin = () => {
    next = undefined
    now = work().finally(() => {
      now = undefined
    })
    return now
  }
  return () => {
    if (!now) return begin()
    next ??= now.then(begin, begin)
    return next
  }
}
