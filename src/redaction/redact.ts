import type { Clean } from '../vocabulary/message.ts'
import { findAll } from './find/find-all.ts'
import type { Kind } from './find/kinds.ts'
import { fold, isMarks, marker, unfold } from './find/marks.ts'
import { merge } from './find/merge.ts'
import { strip } from './find/strip.ts'

/** Text that may be kept and shown, and what was taken out of it. */
export type Redacted = {
  readonly text: Clean
  /** Each kind once, in the order found. */
  readonly removed: readonly Kind[]
}

/** Taking one secret out can bring another to light; more than this many layers is nobody's paste. */
const layers = 6

/**
 * Replaces every secret by a mark such as `[removed: SAS signature]`, which keeps what stands around it readable.
 * Ids, digests and host names stay: a ticket is worth nothing without them. Control characters other than newline and
 * tab, terminal colours, zero-width characters and bidirectional overrides go too, for they can hide a secret from a
 * reader, or a pattern. Time grows in proportion to the text, and nothing changes when it is done twice.
 */
export function redact(text: string): Redacted {
  const removed = new Set<Kind>()
  let current = fold(strip(text))
  for (let left = layers; left > 0; left--) {
    const next = pass(current, removed)
    if (next === current) break
    current = next
  }
  return { text: unfold(current) as Clean, removed: [...removed] }
}

function pass(text: string, removed: Set<Kind>): string {
  const pieces: string[] = []
  let at = 0
  const found = findAll(text).filter(find => !isMarks(text.slice(find.from, find.to)))
  for (const find of merge(found)) {
    removed.add(find.kind)
    pieces.push(text.slice(at, find.from), marker(find.kind))
    at = find.to
  }
  return pieces.join('') + text.slice(at)
}
