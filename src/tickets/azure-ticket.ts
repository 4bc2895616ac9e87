import { z } from 'zod'

const said = z.string().trim().min(1)
const guid = '[0-9a-f]{8}-(?:[0-9a-f]{4}-){3}[0-9a-f]{12}'
const serviceId = z
  .string()
  .regex(new RegExp(`^/providers/Microsoft\\.Support/services/${guid}$`, 'i'))
const classificationId = z
  .string()
  .regex(
    new RegExp(
      `^/providers/Microsoft\\.Support/services/${guid}/problemClassifications/${guid}$`,
      'i',
    ),
  )

const contact = z
  .strictObject({
    firstName: said,
    lastName: said,
    preferredContactMethod: z.enum(['email', 'phone']),
    primaryEmailAddress: z.email(),
    additionalEmailAddresses: z.array(z.email()).min(1).optional(),
    phoneNumber: said.optional(),
    preferredTimeZone: said,
    country: z.string().regex(/^[A-Z]{3}$/),
    preferredSupportLanguage: said,
  })
  .refine(
    ({ preferredContactMethod, phoneNumber }) => preferredContactMethod !== 'phone' || phoneNumber,
    {
      path: ['phoneNumber'],
      error: 'contact by phone needs a number',
    },
  )

/**
 * What the Azure Support API 2024-04-01 takes for a new technical ticket, as far as Remit fills it in. The start, the
 * resource and the phone of a critical ticket are ours to demand: the schema leaves them open, support asks for them.
 */
export const azureTicket = z.strictObject({
  properties: z
    .strictObject({
      serviceId,
      problemClassificationId: classificationId,
      title: said,
      description: said,
      severity: z.enum(['minimal', 'moderate', 'critical', 'highestcriticalimpact']),
      require24X7Response: z.boolean().optional(),
      secondaryConsent: z
        .array(z.strictObject({ type: said, userConsent: z.enum(['Yes', 'No']) }))
        .min(1)
        .optional(),
      advancedDiagnosticConsent: z.enum(['Yes', 'No']),
      problemStartTime: z.iso.datetime(),
      contactDetails: contact,
      technicalTicketDetails: z
        .strictObject({ resourceId: z.string().startsWith('/subscriptions/') })
        .optional(),
    })
    .refine(
      ({ severity, contactDetails }) => severity !== 'critical' || contactDetails.phoneNumber,
      {
        path: ['contactDetails', 'phoneNumber'],
        error: 'a critical ticket needs a phone number',
      },
    ),
})
