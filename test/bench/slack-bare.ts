import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { App, HTTPReceiver, LogLevel } from '@slack/bolt'

/** The ceiling: Bolt alone on `node:http`, answering each command with its own words through `respond()`. */
const receiver = new HTTPReceiver({
  signingSecret: process.argv[2] ?? '',
  endpoints: ['/slack/events'],
  logLevel: LogLevel.ERROR,
})
const app = new App({
  receiver,
  authorize: () => Promise.resolve({ botToken: 'xoxb-bench', botId: 'B' }),
  convoStore: false,
  logLevel: LogLevel.ERROR,
})
app.command('/remit', async ({ command, ack, respond }) => {
  await ack()
  await respond(`echo: ${command.text}`)
})
const server = createServer((request, response) => receiver.requestListener(request, response))
server.listen(0, '127.0.0.1', () => {
  const { port } = server.address() as AddressInfo
  process.stderr.write(`${JSON.stringify({ what: 'listening', port })}\n`)
})
