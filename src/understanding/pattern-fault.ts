import { openMatcher } from './extract/matcher.ts'
import type { Lists } from './schema.ts'

/** What is wrong with a pattern of the data, as one sentence; nothing where it can be used. */
export function patternFault(pattern: string, { lists }: Lists): string | undefined {
  try {
    openMatcher([[pattern, true]], lists)
    return undefined
  } catch (fault) {
    return fault instanceof Error ? fault.message : String(fault)
  }
}
