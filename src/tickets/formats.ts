/** What a line may have to be: an address, a number, or a name of a list. */
export const formats = [
  'first-name',
  'last-name',
  'email',
  'phone',
  'country',
  'zone',
  'language',
  'region',
  'resource-id',
  'subscription',
] as const

/** One of {@link formats}. */
export type Format = (typeof formats)[number]
