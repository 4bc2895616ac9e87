import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { ConversationStore } from '../../src/conversation/handle.ts'
import { memoryStore } from '../../src/store/memory.ts'
import { type AzureDouble, startAzureDouble } from '../support/azure-double.ts'
import { type Deed, emergency, fields, openTalk, saidIn } from './talk.ts'

let azure: AzureDouble
let serial = 0
beforeEach(async () => {
  azure = await startAzureDouble()
})
afterEach(() => azure.close())

function open(how?: Parameters<typeof openTalk>[2]) {
  const store: ConversationStore = memoryStore()
  const talk = openTalk(store, azure.url, how)
  const say = (person: string, deed: Deed) => talk.say(person, String(++serial), deed)
  return { ...talk, say, backlog: store.backlog }
}

type Talk = ReturnType<typeof open>

async function drafted(talk: Talk, person: string, form = fields): Promise<void> {
  await talk.say(person, { text: 'draft a ticket' })
  await talk.say(person, { form })
}

/** Submits, and chooses what is offered first. */
async function submit(talk: Talk, person: string) {
  const first = await talk.say(person, { text: 'submit it' })
  await talk.settle()
  await talk.say(person, { choice: 'service-1' })
  await talk.settle()
  return { first, last: await talk.say(person, { choice: 'problem-1' }) }
}

const puts = () => azure.requests.filter(request => request.startsWith('PUT'))

describe('a ticket', () => {
  it('is filed once by somebody who may, under the service and the problem they chose', async () => {
    const talk = open()
    await drafted(talk, 'ada')
    const { first, last } = await submit(talk, 'ada')
    expect([saidIn(first), saidIn(last)]).toEqual([['submit.looking'], ['submit.sending']])
    const replies = await talk.settle()
    expect(replies).toMatchObject([
      { kind: 'receipt', stage: 'submitted', number: expect.any(String) },
    ])
    for (let again = 0; again < 2; again++)
      expect(saidIn(await talk.say('ada', { text: 'submit it' }))).toEqual(['submit.already'])
    expect(azure.tickets.size).toBe(1)
    expect(puts()).toHaveLength(1)
  })

  it('is only looked at while its outcome is not known, and a change goes to the case afterwards', async () => {
    const talk = open()
    await drafted(talk, 'ada')
    await submit(talk, 'ada')
    azure.mishaps.PUT.push({ lose: 'answer' })
    expect(saidIn(await talk.say('ada', { text: 'the region is northeurope' }))).toEqual([
      'submit.read-only',
    ])
    for (const text of ['cancel', 'withdraw', 'Withdraw the ticket', 'edit'])
      expect(saidIn(await talk.say('ada', { text }))).toEqual(['submit.read-only'])
    expect(saidIn(await talk.settle())).toContain('receipt')
    expect(saidIn(await talk.say('ada', { text: 'the region is northeurope' }))).toEqual([
      'submit.adding',
    ])
    expect(saidIn(await talk.settle())).toEqual(['submit.added'])
    expect(azure.tickets.size).toBe(1)
    expect([...azure.communications.values()]).toMatchObject([
      { properties: { body: 'Region: northeurope' } },
    ])
    expect(saidIn(await talk.say('ada', { text: 'status' }))).toEqual(['submit.looking'])
    expect(saidIn(await talk.settle())).toEqual(['submit.status'])
  })

  it('that Azure refuses can be mended and filed under the same name', async () => {
    const talk = open()
    await drafted(talk, 'ada')
    azure.mishaps.PUT.push({ status: 403 })
    await submit(talk, 'ada')
    expect(await talk.settle()).toMatchObject([{ kind: 'receipt', stage: 'failed' }])
    await talk.say('ada', { text: 'the scope is two pools' })
    await talk.say('ada', { text: 'submit it' })
    expect(await talk.settle()).toMatchObject([{ kind: 'receipt', stage: 'submitted' }])
    expect(new Set(puts()).size).toBe(1)
  })

  it.each([
    ['429', { status: 429, after: '1' }, 'submit.wait'],
    ['500', { status: 500 }, 'submit.trouble'],
  ])(
    'that waits because Azure answered %s says why, and is filed all the same',
    async (_, mishap, said) => {
      const talk = open()
      await drafted(talk, 'ada')
      azure.mishaps.PUT.push(mishap)
      await submit(talk, 'ada')
      const first = await talk.settle()
      await new Promise(resolve => setTimeout(resolve, 1_200))
      const all = saidIn([...first, ...(await talk.settle())])
      expect(all).toEqual([said, 'receipt'])
      expect(azure.tickets.size).toBe(1)
    },
  )

  it('whose outcome stays unknown is given up after its last try, counted as dead, and found when asked for again', async () => {
    const talk = open({ wait: 1 })
    await drafted(talk, 'ada')
    azure.mishaps.PUT.push(...Array.from({ length: 20 }, () => ({ status: 503 })))
    await submit(talk, 'ada')
    expect(saidIn(await talk.settle())).toEqual(['submit.trouble', 'submit.slow', 'submit.unknown'])
    expect(puts()).toHaveLength(20)
    expect(await talk.backlog()).toMatchObject({ accepted: 0, dead: 1 })
    await talk.say('ada', { text: 'submit it' })
    expect(saidIn(await talk.settle())).toContain('receipt')
    expect(azure.tickets.size).toBe(1)
    expect(await talk.backlog()).toEqual({ accepted: 0, waiting: 0, dead: 0 })
  })

  it('that lacks something is named, and nothing is asked of Azure', async () => {
    const talk = open()
    const { contact: _, ...form } = fields
    await drafted(talk, 'ada', form)
    expect(saidIn(await talk.say('ada', { text: 'submit it' }))).toContain('submit.lacking')
    await talk.settle()
    expect(azure.requests).toEqual([])
  })

  it('of another cloud is refused by its name', async () => {
    const talk = open()
    await drafted(talk, 'ada', { ...fields, region: 'usgovvirginia' })
    const replies = await talk.say('ada', { text: 'submit it' })
    expect(JSON.stringify(replies)).toContain('Azure Government')
    expect(azure.requests).toEqual([])
  })
})

describe('a kind of problem that asks for a consent of its own', () => {
  async function asked(talk: Talk) {
    await drafted(talk, 'ada')
    await talk.say('ada', { text: 'submit it' })
    await talk.settle()
    await talk.say('ada', { choice: 'service-1' })
    await talk.settle()
    return talk.say('ada', { choice: 'problem-2' })
  }

  const consent = () => JSON.stringify([...azure.tickets.values()])

  it.each([
    ['yes', { text: 'yes, they may' }, 'Yes'],
    ['no', { choice: 'no' }, 'No'],
  ])('is filed with the answer, which nobody assumes: %s', async (_, deed, answer) => {
    const talk = open()
    const replies = await asked(talk)
    expect(saidIn(replies)).toEqual(['question'])
    expect(JSON.stringify(replies)).toContain('May support read a memory dump?')
    expect(saidIn(await talk.say('ada', { text: 'I do not know' }))).toEqual([
      'submit.consent-needed',
    ])
    expect(puts()).toEqual([])
    await talk.say('ada', deed)
    await talk.settle()
    expect(consent()).toContain(`{"type":"VirtualMachineMemoryDump","userConsent":"${answer}"}`)
  })

  it('takes the answer from the form too', async () => {
    const talk = open()
    await asked(talk)
    const [edit] = await talk.say('ada', { form: { 'consent.VirtualMachineMemoryDump': 'no' } })
    expect(JSON.stringify(edit)).toContain('Secondary consent (VirtualMachineMemoryDump)')
    await talk.say('ada', { text: 'submit it' })
    await talk.settle()
    expect(consent()).toContain('"userConsent":"No"')
  })
})

describe('who is not signed in', () => {
  const unsigned = { signedIn: false } as const

  it('files nothing, whoever they say they are', async () => {
    const talk = open()
    await drafted(talk, 'ada')
    const replies = await talk.say('ada', { text: 'submit it', ...unsigned })
    expect(saidIn(replies)).toContain('submit.not-allowed')
    await talk.settle()
    expect(azure.requests).toEqual([])
  })

  it('takes no step of what somebody signed in has begun', async () => {
    const talk = open()
    await drafted(talk, 'ada')
    await talk.say('ada', { text: 'submit it' })
    await talk.settle()
    expect(saidIn(await talk.say('ada', { choice: 'service-1', ...unsigned }))).toContain(
      'submit.not-allowed',
    )
    await talk.settle()
    expect(azure.requests).toEqual(['GET /providers/Microsoft.Support/services'])
  })

  it('confirms nothing', async () => {
    const talk = open()
    const code = await waiting(talk)
    await talk.say('bo', { text: code, ...unsigned })
    expect(saidIn(await talk.settle())).toEqual(['submit.no-approval'])
    expect(puts()).toEqual([])
  })

  it('adds nothing to a case', async () => {
    const talk = open()
    await drafted(talk, 'ada')
    await submit(talk, 'ada')
    await talk.settle()
    await talk.say('ada', { text: 'add: it is worse now', ...unsigned })
    await talk.settle()
    expect(azure.communications.size).toBe(0)
  })

  it.each(['terminal', 'web'] as const)('is everybody who comes by the %s', async channel => {
    const talk = open()
    await drafted(talk, 'ada')
    const replies = await talk.say('ada', { text: 'submit it', channel })
    expect(saidIn(replies)).toContain('submit.not-allowed')
    await talk.settle()
    expect(azure.requests).toEqual([])
  })
})

describe('a draft that becomes another one on its way', () => {
  const elsewhere = fields.resourceId?.replace('5f1c2d3e', '00000000') ?? ''
  const worse = { impact: emergency.impact ?? '', environment: 'production', workaround: 'no' }

  it.each([
    ['ada', 'of another subscription', { resourceId: elsewhere, subscription: '' }],
    ['ada', 'of a resource elsewhere', { resourceId: elsewhere }],
    ['cy', 'of a higher severity', { ...worse, aroundTheClock: 'yes' }],
  ])('sends nothing for %s once it is one %s', async (person, _, form) => {
    const talk = open()
    await drafted(talk, person)
    await talk.say(person, { text: 'submit it' })
    await talk.settle()
    await talk.say(person, { form })
    await talk.say(person, { choice: 'service-1' })
    await talk.settle()
    await talk.say(person, { choice: 'problem-1' })
    await talk.settle()
    expect(puts()).toEqual([])
  })
})

it('sends all that is added to a case, however fast it is said', async () => {
  const talk = open()
  await drafted(talk, 'ada')
  await submit(talk, 'ada')
  await talk.settle()
  for (const text of ['add: one', 'add: two', 'status', 'add: three'])
    await talk.say('ada', { text })
  expect(saidIn(await talk.settle()).filter(said => said === 'submit.added')).toHaveLength(3)
  expect([...azure.communications.values()]).toMatchObject([
    { properties: { body: 'one' } },
    { properties: { body: 'two' } },
    { properties: { body: 'three' } },
  ])
})

async function waiting(talk: Talk): Promise<string> {
  await drafted(talk, 'ada', emergency)
  const { last } = await submit(talk, 'ada')
  expect(saidIn(last)).toEqual(['submit.needs-second'])
  return /confirm [0-9a-f]+/.exec(JSON.stringify(last))?.[0] ?? ''
}

describe('no request goes out', () => {
  const elsewhere = '00000000-1111-2222-3333-444455556666'
  it.each([
    ['for somebody who is not named', 'eve', fields],
    ['for a higher severity', 'cy', emergency],
    ['for another subscription', 'ada', { ...fields, resourceId: '', subscription: elsewhere }],
  ])('%s', async (_, person, form) => {
    const talk = open()
    await drafted(talk, person, form)
    const replies = await talk.say(person, { text: 'submit it' })
    expect(replies.some(reply => reply.kind === 'draft')).toBe(true)
    await talk.settle()
    expect(azure.requests).toEqual([])
  })

  it('in a dry run, which shows the exact request', async () => {
    const talk = open({ mode: 'dry-run' })
    await drafted(talk, 'ada')
    const replies = await talk.say('ada', { text: 'submit it' })
    expect(saidIn(replies)).toContain('submit.dry-run')
    expect(JSON.stringify(replies)).toContain('PUT https://management.azure.com/subscriptions/')
    await talk.settle()
    expect(azure.requests).toEqual([])
  })
})

describe('severity A', () => {
  it('is filed when another submitter confirms it', async () => {
    const talk = open()
    const code = await waiting(talk)
    expect(puts()).toEqual([])
    const shown = await talk.say('bo', { text: code })
    expect(saidIn(shown)).toEqual(['draft', 'submit.confirm-again'])
    expect(JSON.stringify(shown)).toContain(emergency.symptom)
    await talk.settle()
    expect(puts()).toEqual([])
    expect(saidIn(await talk.say('bo', { text: code }))).toEqual(['submit.passed-on'])
    expect(saidIn(await talk.settle())).toContain('receipt')
    expect(azure.tickets.size).toBe(1)
    const way = (await talk.audited()).flatMap(({ draft }) => draft?.submission ?? [])
    expect(way.map(({ stage }) => stage)).toEqual(
      expect.arrayContaining(['submitting', 'submitted']),
    )
    expect(way.at(-1)).toMatchObject({
      draft: expect.any(String),
      approver: { hash: expect.any(String) },
    })
  })

  it('is not filed as something else than was confirmed', async () => {
    const talk = open()
    const code = await waiting(talk)
    await talk.say('bo', { text: code })
    await talk.say('ada', { text: 'the scope is another one' })
    await talk.say('bo', { text: code })
    expect(saidIn(await talk.settle())).toEqual(['submit.other-approved'])
    expect(puts()).toEqual([])
    const again = await talk.say('ada', { text: 'submit it' })
    const next = /confirm [0-9a-f]+/.exec(JSON.stringify(again))?.[0] ?? ''
    expect(saidIn(await talk.say('bo', { text: code }))).toEqual(['submit.confirm-changed'])
    for (const _ of ['shown', 'confirmed']) await talk.say('bo', { text: next })
    expect(saidIn(await talk.settle())).toContain('receipt')
    expect(azure.tickets.size).toBe(1)
  })

  it.each([
    ['the reporter alone', 'ada', 'submit.not-yourself'],
    ['somebody who is not named', 'eve', 'submit.passed-on'],
    ['somebody who may only file what is minor', 'cy', 'submit.passed-on'],
  ])('is not filed by %s', async (_, person, said) => {
    const talk = open()
    const code = await waiting(talk)
    const replies = await talk.say(person, { text: code })
    expect(saidIn(replies)).toEqual([said])
    expect(JSON.stringify(replies)).not.toContain(emergency.symptom)
    await talk.settle()
    expect(puts()).toEqual([])
  })
})
