import { consentsAsked } from './consents.ts'
import type { TicketDraft } from './draft.ts'
import type { FieldBook } from './field-book.ts'
import { type Classified, toAzure, unresolved } from './to-azure.ts'

/** The options of `az support in-subscription tickets create` in its order, with where their values stand in a request. */
const options: readonly (readonly [option: string, path: readonly string[]])[] = [
  ['--title', ['title']],
  ['--description', ['description']],
  ['--severity', ['severity']],
  ['--problem-classification', ['problemClassificationId']],
  ['--start-time', ['problemStartTime']],
  ['--require-24-by-7-response', ['require24X7Response']],
  ['--advanced-diagnostic-consent', ['advancedDiagnosticConsent']],
  ['--contact-first-name', ['contactDetails', 'firstName']],
  ['--contact-last-name', ['contactDetails', 'lastName']],
  ['--contact-method', ['contactDetails', 'preferredContactMethod']],
  ['--contact-email', ['contactDetails', 'primaryEmailAddress']],
  ['--contact-additional-emails', ['contactDetails', 'additionalEmailAddresses']],
  ['--contact-phone-number', ['contactDetails', 'phoneNumber']],
  ['--contact-timezone', ['contactDetails', 'preferredTimeZone']],
  ['--contact-country', ['contactDetails', 'country']],
  ['--contact-language', ['contactDetails', 'preferredSupportLanguage']],
  ['--technical-resource', ['technicalTicketDetails', 'resourceId']],
]

/** A name that the reader puts in: one that is theirs alone cannot be made from words. */
const placeholder = 'TICKET_NAME'

/**
 * A draft as a command line for bash. Every value stands in single quotes, so that nothing in it is read as anything
 * but itself; what nobody said is left out.
 */
export function toAz(
  book: FieldBook,
  draft: TicketDraft,
  classified: Classified = unresolved,
): string {
  const { properties } = toAzure(book, draft, classified)
  const given = options.flatMap(([option, path]) =>
    words(at(properties, path)).map((value, first) =>
      first === 0 ? `${option} ${quoted(value)}` : quoted(value),
    ),
  )
  const consents = consentsAsked(draft) ?? []
  const listed = consents.map(
    ({ type, userConsent }) => `{type:${type},user-consent:${userConsent}}`,
  )
  const asked = listed.length > 0 ? [`--secondary-consent ${quoted(`[${listed.join(',')}]`)}`] : []
  const subscription = draft.fields.subscription?.value
  const own = subscription ? [`--subscription ${quoted(subscription)}`] : []
  const head = `az support in-subscription tickets create --ticket-name ${placeholder}`
  return `${[head, ...own, ...given, ...asked].join(' \\\n  ')}\n`
}

function at(value: unknown, path: readonly string[]): unknown {
  return path.reduce<unknown>(
    (inner, key) =>
      typeof inner === 'object' && inner !== null
        ? (inner as Readonly<Record<string, unknown>>)[key]
        : undefined,
    value,
  )
}

function words(value: unknown): readonly string[] {
  if (Array.isArray(value)) return value.flatMap(words)
  if (typeof value === 'boolean') return [String(value)]
  return typeof value === 'string' ? [value] : []
}

/** Within single quotes bash reads nothing but the next single quote. */
function quoted(value: string): string {
  return `'${value.replaceAll("'", `'\\''`)}'`
}
