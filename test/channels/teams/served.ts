import { randomUUID } from 'node:crypto'
import { serve } from '../../../src/app/serve.ts'
import { openService } from '../../../src/app/service.ts'
import { openWork } from '../../../src/app/work.ts'
import type { TeamsSettings } from '../../../src/channels/teams/settings.ts'
import { teamsSurface } from '../../../src/channels/teams/surface.ts'
import { memoryStore } from '../../../src/store/memory.ts'
import type { Desk } from '../../../src/vocabulary/answer.ts'
import { bot } from '../../support/bot.ts'
import { appId, LoopbackCredentials, type Platform, startPlatform, tenant } from './platform.ts'

/** The bot as Teams finds it. */
export type Served = {
  readonly platform: Platform
  readonly port: number
  /** Posts an activity with a good token, unless another is given. */
  readonly post: (activity: object, headers?: Readonly<Record<string, string>>) => Promise<Response>
  /** What was posted by the bot, once it stands at so many messages. */
  readonly posted: (count: number) => Promise<Platform['calls']>
  /** Once every answer was reported as shown or missed. */
  readonly settled: () => Promise<void>
  readonly told: readonly unknown[]
  readonly stop: () => Promise<void>
}

const cloud: TeamsSettings = {
  mode: 'cloud',
  appId,
  tenant,
  tenants: [tenant],
  credentials: { kind: 'secret', secret: 'unused' },
}

/** Serves Teams and nothing else; `desk` may stand between the channel and the bot. */
export async function serveTeams(
  between: (desk: Desk) => Desk = desk => desk,
  settings: TeamsSettings = cloud,
): Promise<Served> {
  const platform = await startPlatform()
  const service = openService(bot, memoryStore(), {
    conversations: 30,
    drafts: 90,
    audit: 365,
  })
  const told: unknown[] = []
  const log = (...line: readonly unknown[]) => void told.push(line)
  const counted = counting(service.desk)
  const surface = teamsSurface(
    { desk: between(counted.desk), settings, log },
    {
      issuer: 'https://api.botframework.com',
      metadata: `${platform.address}/openid`,
      credentials: new LoopbackCredentials(appId, '', tenant),
    },
  )
  const running = await serve({
    work: openWork(service, log),
    surfaces: [surface],
    config: {
      host: '127.0.0.1',
      port: 0,
      adminHost: '127.0.0.1',
      adminPort: 0,
      local: settings.mode === 'local',
    },
    log,
  })
  const token = await platform.token()
  return {
    platform,
    port: running.port,
    told,
    post: (activity, headers = { authorization: `Bearer ${token}` }) =>
      fetch(`http://127.0.0.1:${running.port}/api/messages`, {
        method: 'POST',
        headers: { 'content-type': 'application/json', ...headers },
        body: JSON.stringify(activity),
      }),
    posted: count => arrived(platform, count),
    settled: counted.settled,
    stop: async () => {
      await running.stop()
      await platform.stop()
    },
  }
}

/** A desk that knows how many of its answers are still to be reported. */
function counting(desk: Desk): { readonly desk: Desk; readonly settled: () => Promise<void> } {
  let open = 0
  const reported = async (report: Promise<void>) => {
    await report
    open -= 1
  }
  return {
    desk: {
      ...desk,
      handle: async message => {
        const answer = await desk.handle(message)
        if (answer.now === 'show') open += 1
        return answer
      },
      shown: id => reported(desk.shown(id)),
      missed: id => reported(desk.missed(id)),
    },
    settled: async () => {
      const until = Date.now() + 8_000
      while (open > 0 && Date.now() < until) await new Promise(resolve => setTimeout(resolve, 2))
    },
  }
}

async function arrived(platform: Platform, count: number): Promise<Platform['calls']> {
  const until = Date.now() + 8_000
  while (platform.messages().length < count && Date.now() < until)
    await new Promise(resolve => setTimeout(resolve, 10))
  return platform.messages()
}

/** Where people are in Teams. */
export const places = {
  personal: { id: 'a:one-to-one', conversationType: 'personal', tenantId: tenant },
  groupChat: {
    id: '19:group@thread.v2',
    conversationType: 'groupChat',
    isGroup: true,
    tenantId: tenant,
  },
  channel: {
    id: '19:channel@thread.tacv2;messageid=1700000000000',
    conversationType: 'channel',
    isGroup: true,
    tenantId: tenant,
  },
} as const

const bot28 = { id: `28:${appId}`, name: 'Remit' }
const mention = { type: 'mention', mentioned: bot28, text: '<at>Remit</at>' }

/** An activity as Teams sends it; what is given replaces what is usual. */
export function activity(
  serviceUrl: string,
  place: keyof typeof places,
  more: Readonly<Record<string, unknown>> = {},
): Readonly<Record<string, unknown>> {
  return {
    type: 'message',
    id: randomUUID(),
    timestamp: '2026-11-26T10:00:00.000Z',
    serviceUrl,
    channelId: 'msteams',
    from: { id: '29:alex', name: 'Alex', aadObjectId: 'aad-alex' },
    recipient: bot28,
    conversation: places[place],
    channelData: { tenant: { id: tenant } },
    ...(place === 'personal' ? {} : { entities: [mention] }),
    ...more,
  }
}

/** Text as Teams sends it: with the mention that a group needs. */
export function text(place: keyof typeof places, words: string): string {
  return place === 'personal' ? words : `<at>Remit</at>&nbsp;${words}`
}
