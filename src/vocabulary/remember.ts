/**
 * The same work, done once for a key as long as that is remembered: for what is slow, comes again, and has the same
 * outcome every time. When so many keys are held, all are forgotten, which changes no outcome.
 */
export function remember<Value>(
  most: number,
  work: (key: string) => Value,
): (key: string) => Value {
  const known = new Map<string, Value>()
  return key => {
    const before = known.get(key)
    if (before !== undefined) return before
    const found = work(key)
    if (known.size >= most) known.clear()
    known.set(key, found)
    return found
  }
}
