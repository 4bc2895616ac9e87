import { afterAll, describe, expect, it } from 'vitest'
import type { Desk } from '../../../src/vocabulary/answer.ts'
import { Fault } from '../../../src/vocabulary/fault.ts'
import { activity, type Served, serveTeams } from './served.ts'
import { textOf } from './shown.ts'

const running: Served[] = []
afterAll(async () => {
  await Promise.all(running.splice(0).map(bot => bot.stop()))
})

async function served(between: (desk: Desk) => Desk = desk => desk): Promise<Served> {
  const bot = await serveTeams(between)
  running.push(bot)
  return bot
}

const wait = (ms: number) => new Promise<void>(resolve => setTimeout(resolve, ms))

/** What takes so long that the answer comes late. */
const slow =
  (ms: number) =>
  (desk: Desk): Desk => ({
    ...desk,
    handle: async message => {
      await wait(ms)
      return desk.handle(message)
    },
  })

/** A store that takes nothing. */
const full = (desk: Desk): Desk => {
  const fault = () => Promise.reject(new Fault('store/unreachable', 'disk full', { hint: '' }))
  return { ...desk, accept: fault, handle: fault }
}

const message = (bot: Served, more: object = {}) =>
  activity(bot.platform.serviceUrl, 'personal', { text: 'Is Istio covered on AKS?', ...more })
const press = (bot: Served) =>
  message(bot, {
    type: 'invoke',
    name: 'adaptiveCard/action',
    value: { action: { data: { remit: { version: 1, command: 'help' } } } },
  })

describe.concurrent('slow work', () => {
  it.concurrent('shows that the bot is typing, and is answered in the end', async () => {
    const bot = await served(slow(1_500))
    expect((await bot.post(message(bot))).status).toBe(200)
    await bot.settled()
    expect(bot.platform.calls.map(({ body }) => body.type)).toEqual(['typing', 'message'])
  })

  it.concurrent('answers a button in time all the same, and the answer arrives in the conversation', async () => {
    const bot = await served(slow(4_300))
    const response = await bot.post(press(bot))
    expect(await response.text()).toContain('takes longer')
    expect(bot.platform.messages()).toEqual([])
    expect(textOf((await bot.posted(1))[0])).toContain('I answer from five')
  })
})

it.concurrent('never shows in a conversation what was asked in a dialog of the message menu, however late it is', async () => {
  const bot = await served(slow(4_300))
  const messagePayload = {
    id: '1',
    body: { content: 'Our AKS-HCI cluster was stopped for 45 days.' },
  }
  const response = await bot.post(
    activity(bot.platform.serviceUrl, 'groupChat', {
      type: 'invoke',
      name: 'composeExtension/fetchTask',
      value: { messagePayload },
    }),
  )
  expect(await response.text()).toContain('takes longer')
  await wait(1_000)
  expect(bot.platform.calls).toEqual([])
})

describe.concurrent('a store that takes nothing', () => {
  it.concurrent('tells the person who pressed a button to do it again', async () => {
    const bot = await served(full)
    const response = await bot.post(press(bot))
    expect([response.status, await response.text()]).toEqual([
      200,
      expect.stringContaining('send it again'),
    ])
    expect(bot.platform.calls).toEqual([])
  })

  it.concurrent('has Teams send a message again, and says nothing of it to anybody', async () => {
    const bot = await served(full)
    const response = await bot.post(message(bot))
    expect([response.status, await response.text()]).toEqual([503, 'Try again later.'])
    expect(JSON.stringify(bot.told)).not.toContain('disk full')
  })
})

describe.concurrent('Teams itself', () => {
  it.concurrent('busy for a moment gets the answer once it is not', async () => {
    const bot = await served()
    bot.platform.answer({ status: 429 })
    await bot.post(message(bot))
    await bot.settled()
    bot.platform.answer({})
    const calls = await bot.posted(2)
    expect(calls.map(textOf)).toEqual(Array(2).fill(expect.stringContaining('Not covered')))
    expect(textOf(calls[1])).not.toContain('may have seen')
  })

  it.concurrent('that refuses a card as it is gets the answer as text', async () => {
    const bot = await served()
    bot.platform.answer({ status: 400 })
    await bot.post(message(bot))
    const [, plain] = await bot.posted(2)
    expect([plain?.body.textFormat, textOf(plain)]).toEqual([
      'plain',
      expect.stringContaining('Not covered'),
    ])
    expect(plain?.body.attachments).toBe(undefined)
  })

  it.concurrent('failing in the middle gets the answer again, with a word on that', async () => {
    const bot = await served()
    bot.platform.answer({ status: 502 })
    await bot.post(message(bot))
    await bot.posted(1)
    bot.platform.answer({})
    const until = Date.now() + 14_000
    while (bot.platform.messages().length < 2 && Date.now() < until) await wait(50)
    expect(textOf(bot.platform.messages()[1])).toContain('may have seen this already')
  }, 20_000)
})
