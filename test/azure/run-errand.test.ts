import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { errandsAt } from '../../src/azure/run-errand.ts'
import { openSupport } from '../../src/azure/support.ts'
import { toAzure } from '../../src/tickets/to-azure.ts'
import type { Outcome, Task } from '../../src/vocabulary/errand.ts'
import type { Json } from '../../src/vocabulary/json.ts'
import { type AzureDouble, type Mishap, startAzureDouble } from '../support/azure-double.ts'
import { book } from '../tickets/book.ts'
import { complete } from '../tickets/drafts.ts'

const subscription = '5f1c2d3e-1111-2222-3333-444455556666'
const body = toAzure(book, complete('aks', 'node')) as Json

let azure: AzureDouble
let serial = 0
beforeAll(async () => {
  azure = await startAzureDouble()
})
afterAll(() => azure.close())

function run(task: Task, token = async () => 't'): Promise<Outcome> {
  return errandsAt(openSupport({ base: azure.url, token, deadline: 2_000 }), 10)(task)
}

function ticket(): Extract<Task, { kind: 'submit' }> {
  return { kind: 'submit', subscription, name: `remit-${++serial}`, body }
}

/** Until it is known what became of it. */
async function settle(task: Task): Promise<Outcome> {
  for (let left = 20; left > 0; left--) {
    const outcome = await run(task)
    if (outcome.kind !== 'later') return outcome
    await new Promise(resolve => setTimeout(resolve, 20))
  }
  throw new Error('never settled')
}

function made(name: string): number {
  return [...azure.tickets.keys()].filter(path => path.endsWith(`/${name}`)).length
}

describe('a ticket', () => {
  it.each<[string, Partial<AzureDouble['mishaps']>]>([
    ['without a mishap', {}],
    ['after a lost request', { PUT: [{ lose: 'request' }] }],
    ['after a lost answer', { PUT: [{ lose: 'answer' }] }],
    ['after a 429', { PUT: [{ status: 429, after: '1' }] }],
    ['after a 500', { PUT: [{ status: 500 }] }],
    ['after a 503 and a lost look', { PUT: [{ status: 503 }], GET: [{ lose: 'answer' }] }],
    [
      'after a lost answer and a 500 to the look',
      { PUT: [{ lose: 'answer' }], GET: [{ status: 500 }] },
    ],
  ])('is made once %s, under three submissions', async (_, mishaps) => {
    const task = ticket()
    azure.mishaps.PUT.push(...(mishaps.PUT ?? []))
    azure.mishaps.GET.push(...(mishaps.GET ?? []))
    const outcomes = [await settle(task), await settle(task), await settle(task)]
    expect(new Set(outcomes.map(outcome => JSON.stringify(outcome))).size).toBe(1)
    expect(outcomes[0]).toMatchObject({ kind: 'filed', status: 'Open' })
    expect(made(task.name)).toBe(1)
  })

  it('is made once when several processes file it at a time', async () => {
    const task = ticket()
    const outcomes = await Promise.all([settle(task), settle(task), settle(task)])
    expect(new Set(outcomes.map(outcome => JSON.stringify(outcome))).size).toBe(1)
    expect(made(task.name)).toBe(1)
  })

  it.each<[Mishap, Outcome]>([
    [{ status: 403 }, { kind: 'refused', status: 403 }],
    [{ status: 404 }, { kind: 'refused', status: 404 }],
    [
      { status: 400, target: '/properties/contactDetails/country' },
      { kind: 'refused', status: 400, where: 'properties.contactDetails.country' },
    ],
    [
      { status: 429, after: '7' },
      { kind: 'later', after: 7_000, status: 429 },
    ],
  ])('that is answered with %j: %j', async (mishap, outcome) => {
    const task = ticket()
    azure.mishaps.PUT.push(mishap)
    expect(await run(task)).toEqual(outcome)
    expect(made(task.name)).toBe(0)
  })

  it('is refused where nobody can sign in, without a request', async () => {
    const before = azure.requests.length
    const failing = () => Promise.reject(new Error('secret'))
    expect(await run(ticket(), failing)).toEqual({ kind: 'refused', status: 401 })
    expect(azure.requests).toHaveLength(before)
  })

  it('is refused where the body is wrong, with the field', async () => {
    expect(await run({ ...ticket(), body: { properties: {} } })).toMatchObject({
      kind: 'refused',
      status: 400,
      where: expect.stringContaining('properties'),
    })
  })

  it('takes what is added once, however often it is sent', async () => {
    const { name } = ticket()
    const task: Task = {
      kind: 'add',
      subscription,
      name,
      communication: 'c1',
      subject: 's',
      body: 'b',
    }
    azure.mishaps.PUT.push({ lose: 'answer' })
    expect(await settle(task)).toEqual({ kind: 'added' })
    expect(await settle(task)).toEqual({ kind: 'added' })
    await new Promise(resolve => setTimeout(resolve, 60))
    expect([...azure.communications.keys()].filter(path => path.includes(name))).toHaveLength(1)
  })
})

it('lists services and kinds of problem as they are called', async () => {
  const services = await run({ kind: 'services' })
  const found = services.kind === 'listed' ? services.options : []
  expect(found.map(({ label }) => label)).toContain('Kubernetes Service (AKS)')
  const service = found.find(({ label }) => label.startsWith('Kubernetes'))?.id ?? ''
  expect(await run({ kind: 'classifications', service })).toMatchObject({
    kind: 'listed',
    options: [
      { label: 'Node is NotReady' },
      {
        label: 'Memory of a node',
        consents: [{ type: 'VirtualMachineMemoryDump', text: 'May support read a memory dump?' }],
      },
    ],
  })
})
