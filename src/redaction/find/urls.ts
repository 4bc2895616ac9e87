import type { Find } from './kinds.ts'
import { tails } from './tails.ts'

/** `scheme://user:password@host`; an image with a tag and a digest looks like it. */
const userInfo = /:\/\/[^\s/:@"'<>]*(?::([^\s/"'<>]*[^\s/"'<>@])(?=@(?!sha\d{3}:)))?/g
/** `https://TOKEN@host`: too long for a name, and without a dot. */
const tokenInfo = /:\/\/([A-Za-z0-9_-]{20,})?(?=@(?!sha\d{3}:))/g
const slackHook = /hooks\.slack\.com\/((?:services|workflows|triggers)\/[\w/-]+)?/g
const teamsHook = /\.webhook\.office\.com\/(webhookb2\/[\w/@-]+)?/g

/** Secrets that are part of an address. */
export function findUrls(text: string): readonly Find[] {
  return [
    ...tails(text, userInfo, 'password'),
    ...tails(text, tokenInfo, 'access token'),
    ...tails(text, slackHook, 'webhook address'),
    ...tails(text, teamsHook, 'webhook address'),
  ]
}
