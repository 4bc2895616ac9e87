/** What a finding can say, in the words of the policies; `ask` waits for a fact, `none` has nothing to judge. */
export const verdicts = [
  'covered',
  'best-effort',
  'not-covered',
  'microsoft',
  'customer',
  'shared',
  'breaks-support',
  'out-of-support',
  'discouraged',
  'silent',
  'info',
  'ask',
  'none',
] as const

/** One of {@link verdicts}. */
export type Verdict = (typeof verdicts)[number]

/** "Makes" and "can make" are different promises; a finding keeps the one its document has. */
export type Strength = 'does' | 'can'
