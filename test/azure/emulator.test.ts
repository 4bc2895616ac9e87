import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import type { ConversationStore } from '../../src/conversation/handle.ts'
import { openSqlite } from '../../src/store/sqlite.ts'
import {
  type AzureEmulator,
  type Fault,
  hasEmulator,
  startEmulator,
} from '../support/azure-emulator.ts'
import { type Deed, fields, openTalk, saidIn } from './talk.ts'

// The emulator lies beside the checkout; where it does not, submission.test.ts asks the same of a smaller double.

describe.skipIf(!hasEmulator)('against the emulator of Azure Support, store on disk', () => {
  let azure: AzureEmulator
  let folder: string
  let serial = 0
  beforeAll(async () => {
    azure = await startEmulator()
    folder = mkdtempSync(join(tmpdir(), 'remit-emulated-'))
  })
  beforeEach(() => azure.reset())
  afterAll(() => {
    azure.close()
    rmSync(folder, { recursive: true })
  })

  async function open() {
    const store: ConversationStore = await openSqlite(join(folder, `${++serial}.db`))
    const talk = openTalk(store, azure.url)
    const say = (deed: Deed) => talk.say('ada', `e${++serial}`, deed)
    return { ...talk, say }
  }

  type Talk = Awaited<ReturnType<typeof open>>

  /** All of it up to the request that makes the ticket, with the consent that its kind of problem asks for. */
  async function submit({ say, settle }: Talk) {
    await say({ text: 'draft a ticket' })
    await say({ form: fields })
    await say({ text: 'submit it' })
    await settle()
    await say({ choice: 'service-1' })
    await settle()
    expect(saidIn(await say({ choice: 'problem-1' }))).toEqual(['question'])
    expect(saidIn(await say({ text: 'no' }))).toEqual(['submit.sending'])
  }

  it.each<[string, Fault | undefined]>([
    ['nothing going wrong', undefined],
    ['a lost request', { lose: 'request' }],
    ['a lost 202', { lose: 'answer' }],
    ['a 429', { status: 429, headers: { 'retry-after': '0' } }],
    ['a 500', { status: 500 }],
  ])('makes one ticket under three submissions and %s', async (_, fault) => {
    const talk = await open()
    if (fault) await azure.fail(fault)
    await submit(talk)
    await talk.say({ text: 'submit it' })
    await talk.say({ text: 'submit it' })
    expect(saidIn(await talk.settle())).toContain('receipt')
    expect(saidIn(await talk.say({ text: 'submit it' }))).toEqual(['submit.already'])
    const [ticket, ...more] = await azure.tickets()
    expect(more).toEqual([])
    expect(ticket?.properties).toMatchObject({
      severity: 'minimal',
      secondaryConsent: [{ type: 'DatabricksConsent', userConsent: 'No' }],
    })
    const puts = (await azure.requests()).filter(({ method }) => method === 'PUT')
    expect(new Set(puts.map(({ url }) => url)).size).toBe(1)
  })

  it('sends a change that was made after a lost 202 as a communication', async () => {
    const talk = await open()
    await azure.fail({ lose: 'answer' })
    await submit(talk)
    const change = { text: 'the scope is all pools' }
    expect(saidIn(await talk.say(change))).toEqual(['submit.read-only'])
    expect(saidIn(await talk.settle())).toContain('receipt')
    expect(saidIn(await talk.say(change))).toEqual(['submit.adding'])
    expect(saidIn(await talk.settle())).toEqual(['submit.added'])
    expect(await azure.tickets()).toHaveLength(1)
    const sent = (await azure.requests()).filter(({ url }) => url.includes('/communications/'))
    expect(sent).toMatchObject([
      { method: 'PUT', body: { properties: { body: 'Scope: all pools' } } },
    ])
  })

  it('tells which field is wrong where the emulator refuses the body', async () => {
    const talk = await open()
    await azure.fail({ status: 400 })
    await submit(talk)
    expect(await talk.settle()).toMatchObject([{ kind: 'receipt', stage: 'failed' }])
    expect(await azure.tickets()).toEqual([])
  })
})
