import { createServer, type IncomingMessage } from 'node:http'
import type { AddressInfo } from 'node:net'
import { openStore } from '../../../src/app/store.ts'
import { openDesk } from '../../../src/conversation/desk.ts'
import { createPath } from '../../../src/conversation/handle.ts'
import { handleDue } from '../../../src/conversation/handle-due.ts'
import { deliverDue } from '../../../src/delivery/deliver-due.ts'
import { startLoop } from '../../../src/delivery/loop.ts'
import { redactMessage } from '../../../src/redaction/redact-message.ts'
import type { Deliver } from '../../../src/vocabulary/delivery.ts'
import type { Message } from '../../../src/vocabulary/message.ts'
import type { Reply } from '../../../src/vocabulary/reply.ts'
import { countingParts } from './counting.ts'
import type { Shown } from './platform.ts'

// A process that is there to be killed: all of Remit between the wire and the disk, around a bot that counts.
// Usage: node victim.mjs DATABASE_URL PLATFORM_URL NAME EPOCH

const [databaseUrl = '', platform = '', by = '', epoch = ''] = process.argv.slice(2)

/** Time runs twice as fast, from a moment that all processes share, so that nobody waits for long. */
const now = () => Number(epoch) + (Date.now() - Number(epoch)) * 2

const line = (id: string): Reply => ({ kind: 'text', id, text: id })
const store = await openStore({ databaseUrl })
const path = createPath(countingParts(store, now))
const desk = openDesk({ redact: redactMessage, path, store, now, busy: line('busy') })

/** Posts to the platform; what is not accepted is thrown. */
async function show(shown: Omit<Shown, 'by'>): Promise<void> {
  const response = await fetch(platform, {
    method: 'POST',
    body: JSON.stringify({ ...shown, by }),
    signal: AbortSignal.timeout(2000),
  })
  if (!response.ok) throw new Error(`refused: ${response.status}`)
}

async function answer(message: Message): Promise<void> {
  const { id, now: todo, replies } = await desk.handle(message)
  if (todo !== 'show') return
  await show({ conversation: message.conversation, texts: textsOf(replies), again: false })
  await desk.shown(id)
}

/** A message that its platform sends once is accepted, acknowledged, answered; any other is answered, acknowledged. */
const server = createServer((request, response) => {
  const end = (status: number) => response.writeHead(status).end()
  void read(request)
    .then(async message => {
      if (message.visibility === 'channel') {
        await answer(message)
        return end(200)
      }
      await desk.accept(message)
      end(200)
      return answer(message).catch(() => {})
    })
    .catch(() => end(503))
})

async function read(request: IncomingMessage): Promise<Message> {
  const chunks: Buffer[] = []
  for await (const chunk of request) chunks.push(chunk as Buffer)
  return JSON.parse(Buffer.concat(chunks).toString()) as Message
}

function textsOf(replies: readonly Reply[]): readonly string[] {
  return replies.flatMap(reply => ('text' in reply ? [reply.text] : []))
}

const inbox = { inbox: store.inbox, path, apologise: path, now }
const deliver: Deliver = async ({ address, replies, again }) => {
  await show({ conversation: address.conversation, texts: textsOf(replies), again })
  return { kind: 'shown' }
}
const outbox = {
  outbox: store.outbox,
  now,
  say: { lost: line('lost'), again: line('again') },
  deliver,
  log: () => {},
}
startLoop(
  'inbox',
  () => handleDue(inbox),
  () => {},
)
startLoop(
  'outbox',
  () => deliverDue(outbox),
  () => {},
)

// Whoever started it is gone: so is it.
process.stdin.resume().on('end', () => process.exit())

server.listen(0, '127.0.0.1', () => {
  process.stdout.write(`${(server.address() as AddressInfo).port}\n`)
})
