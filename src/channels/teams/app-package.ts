/** What an installation puts into the manifest. */
export type Packaging = {
  readonly appId: string
  /** Shown to people as the one who publishes the app. */
  readonly publisher: string
  /** A page of the publisher: about the app, its privacy and its terms. */
  readonly address: string
}

/** The manifest of the app, from the template and what belongs to the installation. */
export function fillManifest(template: string, version: string, packaging: Packaging): string {
  const values: Readonly<Record<string, string>> = {
    VERSION: version,
    TEAMS_APP_ID: packaging.appId,
    PUBLISHER_NAME: packaging.publisher,
    PUBLISHER_URL: packaging.address,
  }
  return template.replace(/\{([A-Z_]+)\}/g, (_, name: string) =>
    JSON.stringify(values[name] ?? '').slice(1, -1),
  )
}

/** What keeps a package from being made, a sentence each. */
export function packagingProblems({ appId, publisher, address }: Packaging): readonly string[] {
  return [
    ...(guid.test(appId) ? [] : [`TEAMS_APP_ID is "${appId}", which is no app id`]),
    ...(publisher.length <= longestName ? [] : ['PUBLISHER_NAME is longer than 32 characters']),
    ...(isWebAddress(address) ? [] : [`PUBLISHER_URL is "${address}", which is no https address`]),
  ]
}

const guid = /^[\da-f]{8}(-[\da-f]{4}){3}-[\da-f]{12}$/i
const longestName = 32

function isWebAddress(address: string): boolean {
  return URL.canParse(address) && new URL(address).protocol === 'https:'
}
