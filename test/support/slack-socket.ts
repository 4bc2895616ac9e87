import { randomUUID } from 'node:crypto'
import type { AddressInfo } from 'node:net'
import { type RawData, type WebSocket, WebSocketServer } from 'ws'

/** What the bot sent back for an envelope: nothing in it where it only acknowledged. */
export type SocketAck = { readonly envelope_id: string; readonly payload?: object }

/** A stand-in for the end of a socket that Slack gives out, on loopback. */
export type SocketDouble = {
  readonly url: string
  readonly acks: readonly SocketAck[]
  /** How many sockets were opened so far, and whether one is open now. */
  readonly opened: () => number
  readonly isOpen: () => boolean
  /** Sends an envelope and waits for what is acknowledged; nothing after `ms`. */
  readonly send: (type: string, payload: object, ms?: number) => Promise<SocketAck | undefined>
  /** Asks the bot to open another socket, as Slack does before it closes this one. */
  readonly refresh: () => void
  /** Breaks the line without a word. */
  readonly cut: () => void
  readonly stop: () => Promise<void>
}

/** Starts the double; it greets whoever opens a socket, unless it is told to say nothing. */
export async function socketDouble(): Promise<SocketDouble> {
  const acks: SocketAck[] = []
  let opened = 0
  let socket: WebSocket | undefined
  const server = new WebSocketServer({ host: '127.0.0.1', port: 0 })
  await new Promise(resolve => server.once('listening', resolve))
  server.on('connection', open => {
    opened++
    socket = open
    open.on('message', data => acks.push(JSON.parse(textOf(data)) as SocketAck))
    open.on('close', () => {
      if (socket === open) socket = undefined
    })
    open.send(JSON.stringify({ type: 'hello', num_connections: 1 }))
  })
  const { port } = server.address() as AddressInfo
  return {
    url: `ws://127.0.0.1:${port}/`,
    acks,
    opened: () => opened,
    isOpen: () => socket !== undefined,
    send: async (type, payload, ms = 3_000) => {
      const envelope_id = randomUUID()
      const envelope = { envelope_id, type, payload, accepts_response_payload: true }
      socket?.send(JSON.stringify(envelope))
      const found = () => acks.find(ack => ack.envelope_id === envelope_id)
      for (const until = performance.now() + ms; !found() && performance.now() < until; )
        await new Promise(resolve => setTimeout(resolve, 5))
      return found()
    },
    refresh: () =>
      socket?.send(JSON.stringify({ type: 'disconnect', reason: 'refresh_requested' })),
    cut: () => socket?.terminate(),
    stop: () => {
      socket?.terminate()
      return new Promise(resolve => server.close(() => resolve()))
    },
  }
}

function textOf(data: RawData): string {
  return Buffer.concat([data].flat().map(part => Buffer.from(part as ArrayBuffer))).toString()
}
