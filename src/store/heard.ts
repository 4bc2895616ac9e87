/** How long and how many answers are kept for messages that come again: platforms repeat for some minutes. */
export const heardFor = { ms: 30 * 60_000, messages: 50 } as const
