import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { readAnswer } from '../../src/tickets/answer.ts'
import { type TicketDraft, valueIn } from '../../src/tickets/draft.ts'
import { correct, fill, skip } from '../../src/tickets/fill.ts'
import { knownFacts } from '../../src/tickets/known-facts.ts'
import { openDraft, rejudged } from '../../src/tickets/open-draft.ts'
import { remembered } from '../../src/tickets/profile.ts'
import { gaps, missing, nextField, required } from '../../src/tickets/required.ts'
import { shownDraft } from '../../src/tickets/shown-draft.ts'
import { book, clean } from './book.ts'
import { finding } from './finding.ts'

const at = '2026-07-14T09:00:00Z'
const products = ['aks', 'aks-hci', 'aks-arc', 'aks-engine', 'aks-local']
const problems = ['upstream-bug', 'operation', 'network', 'node', 'general']

const blank = (product: string): TicketDraft => openDraft(book, { product })

/** A draft in which everything required has been said. */
function complete(product: string, problem: string): TicketDraft {
  let draft: TicketDraft = { ...blank(product), problem }
  for (let next = nextField(book, draft); next; next = nextField(book, draft)) {
    const { id, choices } = next
    const value = id === 'contact' ? 'Ada Example' : (choices?.[0]?.id ?? 'said')
    draft = fill(book, draft, { field: id, value: clean(value), from: 'said' })
  }
  return draft
}

describe('what is required', () => {
  it.each(products)('of %s is missed when it is taken out, whatever it is', product => {
    for (const problem of problems) {
      const whole = complete(product, problem)
      expect(missing(book, whole)).toEqual([])
      for (const { id } of required(book, whole).filter(field => field.id !== 'product')) {
        const { [id]: _, ...fields } = whole.fields
        const left = { ...whole, fields }
        expect(missing(book, left).map(field => field.id)).toEqual([id])
        expect(missing(book, skip(book, left, id))).toEqual([])
        expect(gaps(book, skip(book, left, id)).map(field => field.id)).toEqual([id])
      }
    }
  })

  it('is the product first of all, where nobody said it', () => {
    expect(nextField(book, openDraft(book, {}))?.id).toBe('product')
  })

  it('depends on the kind of problem', () => {
    const ids = (topic: string) =>
      required(book, openDraft(book, { product: 'aks', topics: [topic] })).map(({ id }) => id)
    expect(ids('network.cni')).toContain('network')
    expect(ids('node.restart')).toContain('nodePools')
    expect(ids('operation.failure')).toContain('correlationId')
    expect(ids('security')).not.toContain('network')
  })

  it('is asked one at a time, never again once answered or skipped', () => {
    const choice = fc.constantFrom('answer', 'skip')
    fc.assert(
      fc.property(
        fc.constantFrom(...products),
        fc.array(choice, { minLength: 30 }),
        (product, moves) => {
          const asked: string[] = []
          let draft = blank(product)
          for (const move of moves) {
            const field = nextField(book, draft)
            if (!field) break
            asked.push(field.id)
            const value = clean(field.choices?.[0]?.id ?? 'said')
            draft =
              move === 'skip'
                ? skip(book, draft, field.id)
                : correct(book, draft, { field: field.id, value })
          }
          expect(new Set(asked).size).toBe(asked.length)
          expect(nextField(book, draft)).toBeUndefined()
        },
      ),
    )
  })
})

describe('a draft', () => {
  it('takes in what the conversation knows', () => {
    const draft = openDraft(book, {
      finding,
      summary: clean(
        'Nodes of prod are NotReady, no workaround.\n```\nE0714 boom\n```\nSince today.',
      ),
      facts: [
        { fact: 'kubernetesVersion', label: 'version', value: '1.30', words: '1.30' },
        { fact: 'stoppedDays', label: 'days stopped', value: 3, words: '3 days' },
      ],
      profile: { contact: clean('Ada, ada@example.com'), supportPlan: clean('standard') },
    })
    expect(draft.fields).toMatchObject({
      product: { value: 'aks', from: 'said' },
      symptom: { value: 'Nodes of prod are NotReady, no workaround.\nSince today.', from: 'said' },
      evidence: { value: 'E0714 boom', from: 'pasted' },
      kubernetesVersion: { value: '1.30', from: 'said' },
      environment: { value: 'production', from: 'inferred' },
      workaround: { value: 'no', from: 'inferred' },
      contact: { value: 'Ada, ada@example.com', from: 'profile' },
      request: { from: 'default' },
    })
  })

  it.each([
    [
      'Nodes are gone. Contact: Ada Example, ada@example.com. We wait.',
      'Ada Example, ada@example.com',
    ],
    ['nodes are gone, reach me at +49 30 1234567', '+49 30 1234567'],
    ['the node lost contact to the API server at 06:10 UTC', undefined],
    ['contact support told us to wait', undefined],
  ])('takes over a contact that is named: %s', (summary, contact) => {
    const draft = openDraft(book, { product: 'aks', summary: clean(summary) })
    expect(valueIn(draft, 'contact')).toBe(contact)
  })

  it('never replaces what somebody said by a guess, but by what they say now', () => {
    const said = correct(book, blank('aks'), { field: 'region', value: clean('westeurope') })
    const guessed = fill(book, said, { field: 'region', value: clean('x'), from: 'profile' })
    expect(guessed).toBe(said)
    const now = correct(book, said, { field: 'region', value: clean('northeurope') })
    expect(valueIn(now, 'region')).toBe('northeurope')
  })

  it('reads the subscription out of a resource id', () => {
    const id = '3f2504e0-4f89-41d3-9a0c-0305e82c3301'
    const value = clean(`/subscriptions/${id}/resourceGroups/rg/providers/x/managedClusters/y`)
    const draft = correct(book, blank('aks'), { field: 'resourceId', value })
    expect(draft.fields.subscription).toEqual({ value: id, from: 'inferred' })
  })

  it('does not take non-production for production', () => {
    const impact = (text: string) =>
      valueIn(correct(book, blank('aks'), { field: 'impact', value: clean(text) }), 'environment')
    expect(impact('It is our non-production cluster')).toBe('test')
    expect(impact('Production is down')).toBe('production')
    expect(impact('productive people wait')).toBeUndefined()
  })

  it('cuts what is too long, on whole characters, and says so', () => {
    const draft = correct(book, blank('aks'), { field: 'region', value: clean('🔥'.repeat(40)) })
    expect(draft.fields.region).toEqual({ value: '🔥'.repeat(30), from: 'said', cut: 20 })
    expect(shownDraft(book, { id: '1', ticket: draft }).markdown).toContain('… 20 more characters')
  })

  it('follows a correction of the product and keeps what was said', () => {
    const draft = correct(book, blank('aks'), { field: 'scope', value: clean('one pool') })
    const next = rejudged(book, draft, { product: 'aks-local', topics: ['network.cni'] })
    expect(valueIn(next, 'scope')).toBe('one pool')
    expect(valueIn(next, 'product')).toBe('aks-local')
    expect(missing(book, next).map(({ id }) => id)).toContain('logicalNetwork')
  })

  it('keeps a correction of the draft when other facts are learned, not when this one is', () => {
    const version = (words: string) => [
      { fact: 'kubernetesVersion', label: 'version', value: words, words },
    ]
    const draft = openDraft(book, { product: 'aks', facts: version('1.29') })
    const field = 'kubernetesVersion'
    const corrected = correct(book, draft, { field, value: clean('1.29.4') })
    const same = rejudged(book, corrected, { facts: version('1.29') })
    expect(valueIn(same, field)).toBe('1.29.4')
    expect(valueIn(rejudged(book, corrected, { facts: version('1.30') }), field)).toBe('1.30')
  })

  it('does not know fields that nobody defined', () => {
    const draft = blank('aks')
    for (const field of ['__proto__', 'constructor', 'nothing']) {
      expect(correct(book, draft, { field, value: clean('x') })).toBe(draft)
      expect(valueIn(draft, field)).toBeUndefined()
    }
  })

  it('is plain JSON', () => {
    const draft = complete('aks-local', 'network')
    expect(JSON.parse(JSON.stringify(draft))).toEqual(draft)
  })

  it('leaves to the profile what the data marks, but no guesses', () => {
    const said = complete('aks', 'general')
    const profile = remembered(book, said, {
      contact: clean('old'),
      moduleVersion: clean('1.0.16'),
    })
    expect(profile).toMatchObject({
      contact: 'Ada Example',
      lastName: 'Example',
      moduleVersion: '1.0.16',
      product: 'aks',
    })
    expect(profile).not.toHaveProperty('diagnosticsConsent')
    expect(openDraft(book, { profile }).fields.region?.from).toBe('profile')
  })
})

describe('an answer', () => {
  const answer = (field: string, text: string, zone?: string) => {
    const definition = book.field(field)
    if (!definition) throw new Error(field)
    return readAnswer(book, definition, {
      text: clean(text),
      when: { at, ...(zone ? { zone } : {}) },
    })
  }

  it.each([
    ['diagnosticsConsent', 'Yes, they may', 'yes'],
    ['diagnosticsConsent', 'no', 'no'],
    ['supportPlan', 'ProDirect', 'prodirect'],
    ['supportPlan', '3', 'standard'],
    ['supportPlan', 'we have Premier I think', 'unified'],
    ['product', "it's Azure Local", 'aks-local'],
    ['severity', 'sev b', 'B'],
  ])('to %s: %s', (field, text, value) => {
    expect(answer(field, text)).toEqual({ value })
  })

  it.each([
    ['2026-07-14 06:10 UTC', undefined, '2026-07-14T06:10:00.000Z'],
    ['2026-07-14T06:10:00+02:00', undefined, '2026-07-14T04:10:00.000Z'],
    ['since 2026-07-13 6:10 pm Europe/Berlin', undefined, '2026-07-13T16:10:00.000Z'],
    ['today 06:10', 'Europe/Berlin', '2026-07-14T04:10:00.000Z'],
    ['yesterday at 23:30', 'America/New_York', '2026-07-14T03:30:00.000Z'],
    ['around 22:15 CET', undefined, '2026-07-13T21:15:00.000Z'],
    ['2026-03-29 03:30', 'Europe/Berlin', '2026-03-29T01:30:00.000Z'],
  ])('that is a time becomes an instant: %s', (text, zone, value) => {
    expect(answer('startedAt', text, zone)).toEqual({ value })
  })

  it.each([
    ['since this morning', '2026-07-14T04:00:00.000Z/2026-07-14T09:00:00.000Z'],
    ['yesterday', '2026-07-12T22:00:00.000Z/2026-07-13T22:00:00.000Z'],
    ['since noon', '2026-07-13T09:00:00.000Z/2026-07-13T12:00:00.000Z'],
    ['2026-07-10', '2026-07-09T22:00:00.000Z/2026-07-10T22:00:00.000Z'],
    ['06:10', '2026-07-14T04:10:00.000Z'],
  ])('that only lacks its zone asks for it: %s', (text, value) => {
    expect(answer('startedAt', text)).toEqual({ refused: 'no-zone' })
    expect(answer('startedAt', text, 'Europe/Berlin')).toEqual({ value })
  })

  it.each(['25:10 UTC', '2026-02-31 06:10 UTC', '06:10 IST', 'last week'])(
    'that could be several times stays as it was said: %s',
    text => {
      expect(answer('startedAt', text)).toEqual({ value: text })
    },
  )

  it('is refused where it is nothing, no choice, or still to come', () => {
    expect(answer('scope', '  ')).toEqual({ refused: 'empty' })
    expect(answer('supportPlan', 'gold')).toEqual({ refused: 'not-a-choice' })
    expect(answer('startedAt', '2026-07-15 06:10 UTC')).toEqual({ refused: 'future' })
  })
})

it('puts facts in words, in the order of the book', () => {
  const values = new Map([['kubenet', { id: 'kubenet', label: 'kubenet (basic)' }]])
  const fact = { why: 'w', asked: 'asked' as const, generals: () => [], values: new Map() }
  const facts = new Map([
    [
      'stoppedDays',
      { ...fact, id: 'stoppedDays', label: 'days stopped', type: 'number' as const, unit: 'days' },
    ],
    ['healthy', { ...fact, id: 'healthy', label: 'healthy', type: 'boolean' as const }],
    ['plugin', { ...fact, id: 'plugin', label: 'plugin', type: 'set' as const, values }],
  ])
  const known = knownFacts(
    { plugin: ['kubenet', 'own'], healthy: false, stoppedDays: [35, 49] },
    facts,
  )
  expect(known.map(({ words }) => words)).toEqual(['35–49 days', 'no', 'kubenet (basic), own'])
})
