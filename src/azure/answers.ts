import type { Option } from '../vocabulary/errand.ts'

type Json = Readonly<Record<string, unknown>>

/** Services or kinds of problem in an answer, by id. */
export function optionsIn(json: unknown): readonly Option[] {
  const { value } = recordOf(json)
  return (Array.isArray(value) ? value : []).flatMap(entry => {
    const { id, properties } = recordOf(entry)
    const { displayName, secondaryConsentEnabled: asked } = recordOf(properties)
    const consents = consentsIn(asked)
    return typeof id === 'string' && typeof displayName === 'string'
      ? [{ id, label: displayName, ...(consents.length > 0 ? { consents } : {}) }]
      : []
  })
}

/** Consents by their names; one whose name could be anything else is left to the portal. */
function consentsIn(json: unknown): NonNullable<Option['consents']> {
  return (Array.isArray(json) ? json : []).flatMap(entry => {
    const { type, description } = recordOf(entry)
    return typeof type === 'string' && /^[A-Za-z][\w.-]{0,80}$/.test(type)
      ? [{ type, text: typeof description === 'string' ? description : type }]
      : []
  })
}

/** The number and status of a ticket in an answer. */
export function filedIn(
  json: unknown,
): { readonly number: string; readonly status: string } | undefined {
  const { supportTicketId, status } = recordOf(recordOf(json).properties)
  if (typeof supportTicketId !== 'string') return undefined
  return { number: supportTicketId, status: typeof status === 'string' ? status : '' }
}

/** The field that a refusal names, as a path of names: what else an answer says could hold anything. */
export function targetIn(json: unknown): string | undefined {
  const { details, target } = recordOf(recordOf(json).error)
  const [first] = Array.isArray(details) ? details : []
  const named = recordOf(first).target ?? target
  if (typeof named !== 'string') return undefined
  const path = named.split(/[./]/).filter(part => /^[A-Za-z][A-Za-z0-9]{0,40}$/.test(part))
  return path.length > 0 ? path.join('.') : undefined
}

function recordOf(value: unknown): Json {
  return typeof value === 'object' && value !== null ? (value as Json) : {}
}
