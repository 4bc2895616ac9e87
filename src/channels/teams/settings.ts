/** How the bot proves to Microsoft that it is itself. */
export type Credentials =
  | { readonly kind: 'secret'; readonly secret: string }
  /** A user-assigned identity of the machine; there is no secret. */
  | { readonly kind: 'identity' }

/** How Teams reaches the bot. */
export type TeamsSettings =
  /** Without an app id, for a client on this machine alone. */
  | { readonly mode: 'local' }
  | {
      readonly mode: 'cloud'
      readonly appId: string
      readonly credentials: Credentials
      /** The tenant of a bot of one tenant; absent for one of many. */
      readonly tenant?: string
      /** Whose people may talk with the bot. */
      readonly tenants: readonly string[]
    }
