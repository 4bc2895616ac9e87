import { normalise } from '../../src/understanding/extract/normalise.ts'
import { readWords } from '../../src/understanding/extract/values.ts'
import type { Words } from '../../src/understanding/extract/words.ts'

/** The day on which tests read messages. */
export const today = '2026-11-26'

/** The words of a text that is all prose. */
export function wordsIn(text: string): Words {
  const plain = normalise(text)
  return readWords(plain, [[0, plain.length]], today)
}
