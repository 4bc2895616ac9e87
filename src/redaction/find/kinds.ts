/** What can be taken out, in the words a person reads; the more telling kind first, for where two are found in one. */
export const kinds = [
  'private key',
  'certificate',
  'PEM block',
  'client key',
  'client certificate',
  'SAS signature',
  'GitHub token',
  'Slack token',
  'webhook address',
  'JSON web token',
  'registry credentials',
  'client secret',
  'account key',
  'access key',
  'bearer token',
  'credentials',
  'password',
  'API key',
  'access token',
  'secret',
  'encoded secret',
] as const

/** One of {@link kinds}. */
export type Kind = (typeof kinds)[number]

/** A secret in a text: from, inclusive, and to, exclusive. */
export type Find = { readonly from: number; readonly to: number; readonly kind: Kind }

/** Finds secrets of some kinds in a text without control characters, in time that grows in proportion to it. */
export type Detector = (text: string) => readonly Find[]
