/** Kleene's three-valued logic. Unknown is a question still to ask, never a no. */
export type Truth = 'holds' | 'fails' | 'unknown'

/** Holds only when every part holds; one failing part settles it. */
export function all(parts: readonly Truth[]): Truth {
  if (parts.includes('fails')) return 'fails'
  return parts.includes('unknown') ? 'unknown' : 'holds'
}

/** Holds as soon as one part holds; fails only when every part fails. */
export function any(parts: readonly Truth[]): Truth {
  if (parts.includes('holds')) return 'holds'
  return parts.includes('unknown') ? 'unknown' : 'fails'
}

/** Turns holding and failing round; what is unknown stays so. */
export function not(part: Truth): Truth {
  if (part === 'unknown') return 'unknown'
  return part === 'holds' ? 'fails' : 'holds'
}

/** The truth of something that is settled. */
export function settled(is: boolean): Truth {
  return is ? 'holds' : 'fails'
}
