import { afterAll, beforeAll, expect, it } from 'vitest'
import { activity, type Served, serveTeams, text } from './served.ts'
import { cardOf, inputsOf, pressOf, textOf } from './shown.ts'

let bot: Served
beforeAll(async () => {
  bot = await serveTeams(undefined, { mode: 'local' })
})
afterAll(() => bot.stop())

const json = { 'content-type': 'application/json' }
const message = (more: object = {}) =>
  activity(bot.platform.serviceUrl, 'personal', { text: 'help', ...more })

it('answers a client on this machine without a token', async () => {
  expect((await bot.post(message(), json)).status).toBe(200)
  expect(textOf((await bot.posted(1))[0])).toContain('I answer from five')
})

it('draws the form of a ticket into a channel, for a client that opens no dialogs', async () => {
  const inChannel = (more: Readonly<Record<string, unknown>>) =>
    activity(bot.platform.serviceUrl, 'channel', more)
  const before = bot.platform.messages().length
  await bot.post(inChannel({ text: text('channel', 'draft a ticket for AKS: node down') }), json)
  const [drafted] = (await bot.posted(before + 1)).slice(before)
  expect(textOf(drafted)).not.toContain('node down')
  const data = pressOf(drafted, 'Edit')
  const value = { action: { type: 'Action.Execute', verb: 'remit', data } }
  await bot.post(inChannel({ type: 'invoke', name: 'adaptiveCard/action', value }), json)
  const [form] = (await bot.posted(before + 2)).slice(before + 1)
  expect(inputsOf(cardOf(form))).toContain('field:symptom')
})

it.each([
  ['a page elsewhere', { ...json, origin: 'https://evil.example' }, 403],
  ['a page of another port', { ...json, origin: 'http://127.0.0.1:1' }, 403],
  ['a form of a page', { 'content-type': 'application/x-www-form-urlencoded' }, 400],
  ['a request that needs no permission', { 'content-type': 'text/plain' }, 400],
])('refuses %s', async (_, headers, status) => {
  const before = bot.platform.calls.length
  expect((await bot.post(message(), headers)).status).toBe(status)
  expect(bot.platform.calls.length).toBe(before)
})

it.each([
  'https://smba.trafficmanager.net/teams/',
  'http://192.168.0.1/',
  'http://127.0.0.1.evil.example/',
])('sends nothing to %s', async serviceUrl => {
  expect((await bot.post(message({ serviceUrl }), json)).status).toBe(400)
})
