/** What JSON can hold. Values of strangers are kept as they came, `null` and all. */
export type Json =
  | string
  | number
  | boolean
  | null
  | readonly Json[]
  | { readonly [key: string]: Json }
