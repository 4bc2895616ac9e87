import { azureTicket } from './azure-ticket.ts'
import { clip } from './clip.ts'
import { consentsAsked } from './consents.ts'
import { cut } from './cut.ts'
import { type TicketDraft, valueIn } from './draft.ts'
import type { FieldBook } from './field-book.ts'
import { isResourceId } from './format.ts'
import { zoneNamed } from './places.ts'
import { isRoundTheClock, severityOf } from './severity.ts'
import { beginOf } from './time.ts'
import { titleOf } from './title.ts'
import { textLines } from './to-text.ts'

/** The service and the kind of problem, by the ids that Azure Support gives out. */
export type Classified = { readonly serviceId: string; readonly problemClassificationId: string }

const nobody = '00000000-0000-0000-0000-000000000000'

/** Stands where the two ids have not been looked up: it reads like an id and is none. */
export const unresolved: Classified = {
  serviceId: `/providers/Microsoft.Support/services/${nobody}`,
  problemClassificationId: `/providers/Microsoft.Support/services/${nobody}/problemClassifications/${nobody}`,
}

/** A value that is there, or is left out. */
type Sparse = Readonly<Record<string, unknown>>

/**
 * A draft as the body of a request to the Azure Support API 2024-04-01. What nobody said is left out, never guessed;
 * {@link lackingForAzure} names it.
 */
export function toAzure(book: FieldBook, draft: TicketDraft, classified = unresolved): Sparse {
  const { title, description } = book.targets.limits
  const level = severityOf(book, draft)
  const resource = valueIn(draft, 'resourceId')
  return {
    properties: sparse({
      ...classified,
      title: titled(book, draft, title),
      description: described(book, draft, description),
      severity: book.severity.levels.find(({ id }) => id === level)?.api,
      require24X7Response: level === 'C' ? undefined : isRoundTheClock(book, draft),
      secondaryConsent: consentsAsked(draft),
      advancedDiagnosticConsent: consent(valueIn(draft, 'diagnosticsConsent')),
      problemStartTime: beginOf(valueIn(draft, 'startedAt') ?? ''),
      contactDetails: contactOf(book, draft),
      technicalTicketDetails:
        resource && isResourceId(resource) ? { resourceId: resource } : undefined,
    }),
  }
}

/** A field of the request that is missing or wrong, and the field of the draft that fills it in. */
export type Lacking = { readonly path: string; readonly field: string; readonly why: string }

/** What keeps a draft from being sent, before it is. */
export function lackingForAzure(book: FieldBook, draft: TicketDraft): readonly Lacking[] {
  const parsed = azureTicket.safeParse(toAzure(book, draft))
  const lacking = (parsed.error?.issues ?? []).map(({ path, message }) => {
    const name = path.join('.').replace(/^properties\./, '')
    return { path: name, field: sources[path.at(-1)?.toString() ?? ''] ?? '', why: message }
  })
  return [...lacking, ...elsewhere(draft)]
}

/** A ticket is filed in the subscription of what it is about. */
function elsewhere(draft: TicketDraft): readonly Lacking[] {
  const subscription = valueIn(draft, 'subscription')?.toLowerCase()
  const resource = valueIn(draft, 'resourceId')?.toLowerCase()
  if (!subscription || !resource?.startsWith('/subscriptions/')) return []
  return resource.startsWith(`/subscriptions/${subscription}/`)
    ? []
    : [
        {
          path: 'technicalTicketDetails.resourceId',
          field: 'resourceId',
          why: 'it lies in another subscription than the ticket',
        },
      ]
}

/** The field of the draft behind each of the request. */
const sources: Readonly<Record<string, string>> = {
  title: 'symptom',
  description: 'symptom',
  severity: 'severity',
  advancedDiagnosticConsent: 'diagnosticsConsent',
  problemStartTime: 'startedAt',
  firstName: 'firstName',
  lastName: 'lastName',
  primaryEmailAddress: 'email',
  additionalEmailAddresses: 'copyTo',
  phoneNumber: 'phone',
  preferredTimeZone: 'timeZone',
  country: 'country',
  preferredSupportLanguage: 'language',
  preferredContactMethod: 'contactMethod',
  resourceId: 'resourceId',
}

function titled(book: FieldBook, draft: TicketDraft, most: number): string | undefined {
  if (valueIn(draft, 'symptom') === undefined) return undefined
  const title = titleOf(book, draft).replace(/\s+/g, ' ')
  return title.length > most ? `${clip(title, most - 1)}…` : title
}

function described(book: FieldBook, draft: TicketDraft, most: number): string | undefined {
  if (valueIn(draft, 'symptom') === undefined) return undefined
  return cut(book, textLines(book, draft, ['consents', 'files']).join('\n'), most)
}

function consent(value: string | undefined): string | undefined {
  return value === undefined ? undefined : { yes: 'Yes', no: 'No' }[value]
}

function contactOf(book: FieldBook, draft: TicketDraft): Sparse {
  const copies = (valueIn(draft, 'copyTo') ?? '').split(/[,;\s]+/).filter(Boolean)
  return sparse({
    firstName: valueIn(draft, 'firstName'),
    lastName: valueIn(draft, 'lastName'),
    preferredContactMethod: valueIn(draft, 'contactMethod'),
    primaryEmailAddress: valueIn(draft, 'email'),
    additionalEmailAddresses: copies.length > 0 ? copies : undefined,
    phoneNumber: valueIn(draft, 'phone'),
    preferredTimeZone: zoneNamed(book.places, valueIn(draft, 'timeZone') ?? '')?.id,
    country: valueIn(draft, 'country'),
    preferredSupportLanguage: valueIn(draft, 'language'),
  })
}

function sparse(values: Sparse): Sparse {
  return Object.fromEntries(Object.entries(values).filter(([, value]) => value !== undefined))
}

/** The cloud that is not public Azure, by name, in which a draft's region lies; tickets of it are filed elsewhere. */
export function otherCloud(book: FieldBook, draft: TicketDraft): string | undefined {
  const region = (valueIn(draft, 'region') ?? '').toLowerCase().replace(/\s+/g, '')
  return book.targets.otherClouds.find(({ regions }) => regions.some(one => region.startsWith(one)))
    ?.name
}
