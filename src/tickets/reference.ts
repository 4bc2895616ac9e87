import { z } from 'zod'

const text = z.string().trim().min(1)
const product = z.string().regex(/^[a-z-]+$/, 'a product id is lower case')
const fieldId = z.string().regex(/^[a-z][A-Za-z0-9]*$/, 'a field id is in camelCase')
const day = z.iso.date()
const dated = { source: z.url(), asOf: day }

const zone = z.strictObject({ id: text, iana: z.array(text).min(1) })
const country = z.strictObject({
  id: z.string().regex(/^[A-Z]{3}$/, 'three capital letters, ISO 3166-1 alpha-3'),
  short: z.string().regex(/^[A-Z]{2}$/, 'two capital letters, ISO 3166-1 alpha-2'),
  words: z.array(text).min(1),
  dial: z.string().regex(/^\d+$/, 'digits, without the plus').optional(),
})
const language = z.strictObject({ id: text, words: z.array(text).min(1) })

/** Names of places, zones and languages as Azure Support takes them, with what people call them. */
export const placesFile = z.strictObject({
  zones: z.strictObject({ ...dated, names: z.array(zone).min(1) }),
  countries: z.strictObject({ ...dated, names: z.array(country).min(1) }),
  regions: z.strictObject({ ...dated, names: z.array(text).min(1) }),
  languages: z.strictObject({ ...dated, names: z.array(language).min(1) }),
})

/** A version below which, or from which on, a command is right, by the field that tells it. */
const versions = z.strictObject({ field: fieldId, from: text.optional(), below: text.optional() })
const command = {
  for: z.array(product).min(1).optional(),
  versions: versions.optional(),
  run: text,
  ...dated,
}

/** How to get what a ticket needs: the value of a field, or files that can only be uploaded in the portal. */
export const commandsFile = z.strictObject({
  fields: z.array(z.strictObject({ field: fieldId, ...command })).min(1),
  files: z.array(z.strictObject({ what: text, note: text.optional(), ...command })).min(1),
})

const place = z.strictObject({
  service: text,
  /** Where upstream issues and questions in public go. */
  repository: z.string().regex(/^[\w.-]+\/[\w.-]+$/, 'owner/name'),
  /** Who has to open the case, where it is not the reporter. */
  opener: text.optional(),
  source: z.url(),
  asOf: day,
})

/** One line of the portal's form: a field of the draft, or what is the same in every ticket. */
const step = z
  .strictObject({
    label: text,
    field: fieldId.optional(),
    says: text.optional(),
    /** Its words are copied into the portal, and not picked from a list. */
    typed: z.literal(true).optional(),
    /** The portal takes it empty. */
    optional: z.literal(true).optional(),
  })
  .refine(({ field, says }) => (field === undefined) !== (says === undefined), {
    error: 'a line has either a field or fixed words',
  })

/** Where tickets go: the service of each product, the form of the portal, and what each place takes at most. */
export const targetsFile = z.strictObject({
  products: z.record(product, place),
  portal: z.strictObject({
    ...dated,
    address: z.url(),
    pages: z.array(z.strictObject({ heading: text, steps: z.array(step).min(1) })).min(1),
  }),
  /** In characters. */
  limits: z.strictObject({
    markdown: z.int().min(10_000),
    portal: z.int().min(10_000),
    title: z.int().min(40),
    description: z.int().min(1_000),
    issue: z.int().min(1_000),
    chat: z.int().min(500),
  }),
  /** Fields of which a public issue says nothing at all; the values of all others are masked where they name something. */
  private: z.array(fieldId).min(1),
  community: z.array(text).min(1),
  /** Clouds with a support of their own, by how the names of their regions begin. */
  otherClouds: z.array(z.strictObject({ name: text, regions: z.array(text).min(1) })).min(1),
})

export type PlacesData = z.infer<typeof placesFile>
export type CommandsData = z.infer<typeof commandsFile>
export type TargetsData = z.infer<typeof targetsFile>
