import { createServer, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { CloudAdapter, ConfigurationBotFrameworkAuthentication } from 'botbuilder'
import { readBody } from '../../../src/app/read-body.ts'
import { serve } from '../../../src/app/serve.ts'
import { workThere } from '../../../src/app/work-there.ts'
import { teamsSurface } from '../../../src/channels/teams/surface.ts'
import { startWorker } from '../../../src/cli/start-worker.ts'
import { appId, LoopbackCredentials, tenant } from '../../channels/teams/platform.ts'

/** Asks for what it listens on, and for what it has used of the processor. */
export type Told = { readonly port: number } | { readonly cpu: number; readonly memory: number }

const [kind, platform = ''] = process.argv.slice(2)
const credentials = new LoopbackCredentials(appId, '', tenant)
const longestBody = 256 * 1024

const port = kind === 'echo' ? await echo() : await remit()
process.send?.({ port } satisfies Told)
process.on('message', () => {
  const { user, system } = process.cpuUsage()
  process.send?.({ cpu: user + system, memory: process.memoryUsage().rss } satisfies Told)
})

/** Remit with Teams alone, its store on disk. */
async function remit(): Promise<number> {
  const work = await workThere(startWorker(), () => undefined)
  const surface = teamsSurface(
    {
      desk: work.desk,
      log: () => undefined,
      settings: {
        mode: 'cloud',
        appId,
        tenant,
        tenants: [tenant],
        credentials: { kind: 'secret', secret: 'unused' },
      },
    },
    { issuer: 'https://api.botframework.com', metadata: `${platform}/openid`, credentials },
  )
  const config = { host: '127.0.0.1', port: 0, adminHost: '127.0.0.1', adminPort: 0 }
  return (await serve({ work, surfaces: [surface], config, log: () => undefined })).port
}

/** The Bot Framework alone: it checks the token, and sends back what was said. */
async function echo(): Promise<number> {
  const settings = {
    MicrosoftAppId: appId,
    ToChannelFromBotLoginUrl: 'https://login.microsoftonline.com/botframework.com',
    ToChannelFromBotOAuthScope: 'https://api.botframework.com',
    ToBotFromChannelTokenIssuer: 'https://api.botframework.com',
    OAuthUrl: 'https://token.botframework.com',
    ToBotFromChannelOpenIdMetadataUrl: `${platform}/openid`,
    ToBotFromEmulatorOpenIdMetadataUrl: `${platform}/openid`,
    CallerId: 'echo',
  }
  const adapter = new CloudAdapter(
    new ConfigurationBotFrameworkAuthentication(settings, credentials),
  )
  const server = createServer((request, response) => {
    void readBody(request, longestBody).then(body =>
      adapter.process(
        Object.assign(request, { body: JSON.parse(body ?? '{}') as object }) as never,
        shim(response) as never,
        async context => {
          await context.sendActivity(`echo: ${context.activity.text}`)
        },
      ),
    )
  })
  await new Promise<void>(resolve => server.listen(0, '127.0.0.1', resolve))
  return (server.address() as AddressInfo).port
}

/** The four methods of a response that the adapter calls. */
function shim(response: ServerResponse) {
  const made = {
    status: (code: number) => {
      response.statusCode = code
      return made
    },
    header: (name: string, value: string) => {
      response.setHeader(name, value)
      return made
    },
    send: (body: unknown) => {
      response.end(typeof body === 'string' ? body : JSON.stringify(body))
      return made
    },
    end: () => {
      if (!response.writableEnded) response.end()
      return made
    },
  }
  return made
}
