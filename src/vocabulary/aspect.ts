/** What is asked of a topic: does support help, may we, whose job, are we still in support, or the rule itself. */
export const aspects = ['help', 'act', 'duty', 'state', 'what'] as const

/** One of {@link aspects}. */
export type Aspect = (typeof aspects)[number]
