import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { azureTicket } from '../../src/tickets/azure-ticket.ts'
import { empty } from '../../src/tickets/fill.ts'
import { lackingForAzure, toAzure, unresolved } from '../../src/tickets/to-azure.ts'
import { official } from '../support/azure-schema.ts'
import { book } from './book.ts'
import { anyDraft, complete, kinds, products } from './drafts.ts'

const plans = [
  { environment: 'production', workaround: 'no', supportPlan: 'prodirect', aroundTheClock: 'yes' },
  {
    environment: 'production',
    workaround: 'yes',
    contactMethod: 'phone',
    copyTo: 'b@example.com, c@example.com',
  },
  { environment: 'dev', supportPlan: 'developer', language: 'de-de' },
] as const

const drafts = products.flatMap(product =>
  kinds.flatMap(kind => plans.map(plan => complete(product, kind, plan))),
)

describe('the body for Azure Support', () => {
  it('is what the API takes, for every product, kind of problem and severity', () => {
    expect(drafts.length).toBeGreaterThanOrEqual(60)
    for (const draft of drafts) {
      expect(lackingForAzure(book, draft)).toEqual([])
      expect(azureTicket.safeParse(toAzure(book, draft)).error?.issues).toBeUndefined()
    }
    const levels = drafts.map(draft => JSON.stringify(toAzure(book, draft)))
    for (const level of ['critical', 'moderate', 'minimal'])
      expect(levels.some(body => body.includes(`"severity":"${level}"`))).toBe(true)
  })

  it.skipIf(official.length === 0)('is valid by the official schemas', () => {
    for (const { name, validate } of official) {
      for (const draft of drafts) {
        expect([name, ...validate(toAzure(book, draft))]).toEqual([name])
      }
    }
  })

  it.each([
    'symptom',
    'startedAt',
    'diagnosticsConsent',
    'firstName',
    'lastName',
    'email',
    'phone',
    'country',
    'timeZone',
    'language',
    'contactMethod',
  ])('is reported before it is sent when %s is taken out', field => {
    const [critical] = drafts
    if (!critical) throw new Error('no draft')
    const lacking = lackingForAzure(book, empty(critical, field)).map(one => one.field)
    expect(lacking).toContain(field)
  })

  it('holds nothing that nobody said', () => {
    const { properties } = toAzure(book, complete('aks', 'general', { email: 'not an address' }))
    expect(properties).not.toHaveProperty('problemStartTime', expect.stringMatching(/^2026-11/))
    const bare = toAzure(book, empty(complete('aks', 'general'), 'diagnosticsConsent'))
    expect(bare.properties).not.toHaveProperty('advancedDiagnosticConsent')
    expect(bare.properties).toMatchObject(unresolved)
  })

  it('stays within what each place takes, whatever the draft holds, and counts what it cuts', () => {
    const { title, description } = book.targets.limits
    fc.assert(
      fc.property(anyDraft, draft => {
        const { properties } = toAzure(book, draft) as { properties: Record<string, string> }
        expect(properties.title?.length ?? 0).toBeLessThanOrEqual(title)
        expect(properties.description?.length ?? 0).toBeLessThanOrEqual(description)
      }),
    )
  })
})
