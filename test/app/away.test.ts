import { type ChildProcess, spawn } from 'node:child_process'
import { env } from 'node:process'
import pg from 'pg'
import { afterAll, afterEach, expect, it } from 'vitest'
import { openStore } from '../../src/app/store.ts'
import { startPostgres } from '../support/postgres.ts'
import { slackDouble } from '../support/slack-double.ts'
import { command, event, type SlackRequest, secret, signed } from '../support/slack-requests.ts'
import { root } from '../support/sources.ts'

const server = await startPostgres()
const slack = await slackDouble()
const served: ChildProcess[] = []
afterEach(() => {
  for (const child of served.splice(0)) child.kill('SIGKILL')
})
afterAll(async () => {
  await slack.stop()
  await server.remove()
})

/** `remit serve` as an operator starts it, on a database. */
function remitServe(databaseUrl: string) {
  const child = spawn(process.execPath, ['--import', 'tsx', 'src/cli/main.ts', 'serve'], {
    cwd: root,
    env: {
      ...env,
      PORT: '0',
      ADMIN_PORT: '0',
      DATABASE_URL: databaseUrl,
      SLACK_API_URL: slack.api,
      SLACK_BOT_TOKEN: 'xoxb-test',
      SLACK_SIGNING_SECRET: secret,
    },
    stdio: ['ignore', 'ignore', 'pipe'],
  })
  served.push(child)
  let said = ''
  child.stderr.on('data', (chunk: Buffer) => {
    said += chunk.toString()
  })
  const ended = new Promise<number | null>(resolve => child.once('exit', resolve))
  return { said: () => said, ended, stop: () => child.kill('SIGTERM') }
}

const listening = /"listening".*?"port":(\d+),"adminPort":(\d+)/

it('serves while its database is away, says so, takes nothing in, and goes on by itself', async () => {
  const url = await server.database()
  await server.stop()
  const process = remitServe(url)
  await expect.poll(process.said, { timeout: 20_000 }).toMatch(listening)
  const [, port, admin] = listening.exec(process.said()) ?? []
  const get = (of: string | undefined, path: string) => fetch(`http://127.0.0.1:${of}${path}`)
  const send = ({ type, body }: SlackRequest) =>
    fetch(`http://127.0.0.1:${port}/slack/events`, {
      method: 'POST',
      headers: { 'content-type': type, ...signed(body, Date.now()) },
      body,
    })
  const said = { type: 'message', channel: 'D1', channel_type: 'im', user: 'U1', ts: '1.1' }
  const message = event({ ...said, text: 'Is Istio covered on AKS?' })
  const asked = command('Is Istio covered on AKS?', { response_url: slack.responseUrl })

  expect((await get(port, '/healthz')).status).toBe(200)
  const unready = await get(admin, '/readyz')
  expect([unready.status, await unready.json()]).toMatchObject([
    503,
    { wrong: [{ part: 'store', why: expect.stringContaining('cannot be used') }] },
  ])
  expect((await send(message)).status).toBe(503)
  expect(await (await send(asked)).text()).toContain('send it again')
  expect(process.said()).toContain('"the store cannot be used, and is waited for"')

  await server.start()
  const ready = async () => (await get(admin, '/readyz')).status
  await expect.poll(ready, { timeout: 20_000, interval: 200 }).toBe(200)
  expect((await send(message)).status).toBe(200)
  expect((await send(asked)).status).toBe(200)
  const [answer] = await slack.until(1, 'respond')
  expect(JSON.stringify(answer?.body)).toContain('Not covered')
  const [posted] = await slack.until(1, 'chat.postMessage')
  expect(JSON.stringify(posted?.body)).toContain('Not covered')
  expect(process.said()).toContain('"the store can be used"')
  process.stop()
  expect(await process.ended).toBe(0)
}, 60_000)

it('does not serve on a database of a newer program, and says why', async () => {
  const url = await server.database()
  await (await openStore({ databaseUrl: url })).close()
  const client = new pg.Client(url)
  await client.connect()
  await client.query('UPDATE remit_schema SET version = 99')
  await client.end()
  const process = remitServe(url)
  expect(await process.ended).not.toBe(0)
  expect(process.said()).toContain('The database has schema 99')
  expect(process.said()).toContain('Start a Remit at least as new')
  expect(process.said()).not.toMatch(listening)
}, 30_000)
