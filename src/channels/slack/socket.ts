import { SocketModeReceiver } from '@slack/bolt'
import type { Log } from '../../vocabulary/log.ts'
import { boltLog } from './bolt-log.ts'
import { codeOf } from './connection.ts'
import type { Transport } from './transport.ts'

/** Waits before another try: a second, doubled each time, at most a minute. */
const pause = { first: 1_000, most: 60_000 } as const

/** A socket that lived so long was no failure when Slack closed it, which it does every few hours: it is opened at once. */
const lives = 10_000

/** Slack greets a socket within this time, or it is given up. */
const patience = 20_000

/** Slack takes longer only when it is in trouble. */
const timeout = 5_000

/**
 * Socket Mode: Slack is asked for an address and a socket is opened there, again whenever it is closed, ever more slowly
 * while that fails. The SDK's own way to open it again ends the process when Slack is away at that moment.
 */
export function overSocket(
  { appToken, apiUrl }: { readonly appToken: string; readonly apiUrl?: string },
  log: Log,
): Transport {
  const receiver = openReceiver(appToken, apiUrl, log)
  return { receiver, mounts: [], vouched: apiUrl === undefined, ...keptOpen(receiver, log) }
}

function keptOpen(
  receiver: SocketModeReceiver,
  log: Log,
): Pick<Transport, 'unready' | 'start' | 'stop'> {
  let wrong: string | undefined = 'the socket to Slack is not open yet'
  let timer: NodeJS.Timeout | undefined
  let stopped = false

  async function open(tries: number): Promise<void> {
    try {
      const { closed } = await greeted(receiver)
      wrong = undefined
      const since = performance.now()
      await closed
      wrong = 'Slack closed the socket'
      again(performance.now() - since < lives ? tries + 1 : 0)
    } catch (error) {
      wrong = `Slack opens no socket: ${codeOf(error)}`
      log('warn', 'Slack opens no socket; trying again', { code: codeOf(error) })
      again(tries + 1)
    }
  }

  function again(tries: number): void {
    if (stopped) return
    const wait = tries === 0 ? 0 : Math.min(pause.first * 2 ** (tries - 1), pause.most)
    timer = setTimeout(() => void open(tries), wait).unref()
  }

  return {
    unready: () => wrong,
    start: () => void open(0),
    stop: async () => {
      stopped = true
      clearTimeout(timer)
      await receiver.stop().catch(() => undefined)
    },
  }
}

/** What is not taken in is not acknowledged, so that Slack sends it again. */
function openReceiver(appToken: string, apiUrl: string | undefined, log: Log): SocketModeReceiver {
  return new SocketModeReceiver({
    appToken,
    logger: boltLog(log),
    autoReconnectEnabled: false,
    processEventErrorHandler: () => Promise.resolve(false),
    installerOptions: {
      clientOptions: {
        ...(apiUrl ? { slackApiUrl: apiUrl } : {}),
        retryConfig: { retries: 0 },
        rejectRateLimitedCalls: true,
        timeout,
      },
    },
  })
}

/** Opens the socket and gives when it is closed. @throws where Slack gives no address, or does not greet in time */
async function greeted({
  client,
}: SocketModeReceiver): Promise<{ readonly closed: Promise<void> }> {
  const late = setTimeout(() => void client.disconnect(), patience).unref()
  try {
    await client.start()
    return { closed: new Promise(resolve => client.once('disconnected', () => resolve())) }
  } finally {
    clearTimeout(late)
  }
}
