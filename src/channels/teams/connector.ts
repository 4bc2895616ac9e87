import {
  CloudAdapter,
  ConfigurationBotFrameworkAuthentication,
  type InvokeResponse,
  type TurnContext,
} from 'botbuilder'
import {
  type BotFrameworkAuthentication,
  ClaimsIdentity,
  type ConnectorClient,
  type ConnectorFactory,
  type ServiceClientCredentialsFactory,
} from 'botframework-connector'
import type { Received } from './activity.ts'
import type { TeamsSettings } from './settings.ts'

/** The Bot Framework as we use it: a turn for what comes in, a client for what goes out. */
export type Connector = {
  /** Runs what answers an activity that the guard let in; what it returns is the response to an invoke. */
  readonly turn: (
    activity: Received,
    claims: Readonly<Record<string, unknown>>,
    answer: (context: TurnContext) => Promise<InvokeResponse | undefined>,
  ) => Promise<InvokeResponse | undefined>
  /** The client of a service address: its calls end within the limit, and are tried once. */
  readonly client: (serviceUrl: string) => Promise<ConnectorClient>
}

/** How long one call to Teams may take; what fails is tried again by the outbox, not by the client. */
const callLimit = 8_000

/** Addresses whose clients are kept; an installation has a handful. */
const mostClients = 100

/** Opens the Bot Framework for these settings. `credentials` take the place of those made from them. */
export function openConnector(
  settings: TeamsSettings,
  credentials?: ServiceClientCredentialsFactory,
): Connector {
  const authentication = new ConfigurationBotFrameworkAuthentication(
    configOf(settings),
    credentials,
  )
  const clients = new Map<string, Promise<ConnectorClient>>()
  const own = new ClaimsIdentity(
    settings.mode === 'cloud' ? [{ type: 'aud', value: settings.appId }] : [],
    settings.mode === 'cloud',
  )
  const open = async (serviceUrl: string) =>
    limited(await authentication.createConnectorFactory(own).create(serviceUrl, audience))
  const client: Connector['client'] = serviceUrl => {
    const known = clients.get(serviceUrl)
    if (known) return known
    if (clients.size >= mostClients) clients.clear()
    const opened = open(serviceUrl)
    clients.set(serviceUrl, opened)
    opened.catch(() => clients.delete(serviceUrl))
    return opened
  }
  const adapter = new GuardedAdapter(authentication, client)
  return { client, turn: (activity, claims, answer) => adapter.turn(activity, claims, answer) }
}

const audience = 'https://api.botframework.com'

/**
 * Takes activities that are known to be genuine, and gives back what an invoke is answered. Left to itself the adapter
 * makes new clients for every activity, which costs as much as the rest of its turn.
 */
class GuardedAdapter extends CloudAdapter {
  readonly #connectorFactory: ConnectorFactory

  constructor(authentication: BotFrameworkAuthentication, client: Connector['client']) {
    super(withoutSignIn(authentication))
    this.#connectorFactory = { create: client }
    this.onTurnError = (_, error) => Promise.reject(error)
  }

  async turn(
    activity: Received,
    claims: Readonly<Record<string, unknown>>,
    answer: (context: TurnContext) => Promise<InvokeResponse | undefined>,
  ): Promise<InvokeResponse | undefined> {
    let response: InvokeResponse | undefined
    const connectorFactory = this.#connectorFactory
    const proven = { claimsIdentity: identityOf(claims), audience, connectorFactory }
    await this.processActivity(proven, activity as never, async context => {
      response = await answer(context)
      if (response) {
        await context.sendActivity({ type: 'invokeResponse', value: response })
      }
    })
    return response
  }
}

/** People sign in to nothing here, so the client for that which the first turn makes does for all. */
function withoutSignIn(authentication: BotFrameworkAuthentication): BotFrameworkAuthentication {
  let made: ReturnType<BotFrameworkAuthentication['createUserTokenClient']> | undefined
  const createUserTokenClient = (claims: ClaimsIdentity) => {
    made ??= authentication.createUserTokenClient(claims)
    made.catch(() => {
      made = undefined
    })
    return made
  }
  return Object.assign(Object.create(authentication) as BotFrameworkAuthentication, {
    createUserTokenClient,
  })
}

function identityOf(claims: Readonly<Record<string, unknown>>): ClaimsIdentity {
  const told = Object.entries(claims).map(([type, value]) => ({ type, value: String(value) }))
  return new ClaimsIdentity(told, told.length > 0)
}

/** What the client has of its HTTP pipeline; its own types do not tell. */
type Piped = {
  readonly client: { readonly pipeline: Pipeline }
}

type Pipeline = {
  readonly removePolicy: (which: { readonly name: string }) => void
  readonly addPolicy: (policy: {
    readonly name: string
    readonly sendRequest: (request: object, next: (request: object) => Promise<unknown>) => unknown
  }) => void
}

function limited(client: ConnectorClient): ConnectorClient {
  const { pipeline } = (client as unknown as Piped).client
  pipeline.removePolicy({ name: 'defaultRetryPolicy' })
  pipeline.addPolicy({
    name: 'time limit',
    sendRequest: (request, next) => next(Object.assign(request, { timeout: callLimit })),
  })
  return client
}

function configOf(settings: TeamsSettings): Readonly<Record<string, string>> {
  if (settings.mode === 'local') return {}
  const { appId, credentials, tenant } = settings
  const kind =
    credentials.kind === 'identity' ? 'UserAssignedMsi' : tenant ? 'SingleTenant' : 'MultiTenant'
  return {
    MicrosoftAppId: appId,
    MicrosoftAppType: kind,
    ...(tenant === undefined ? {} : { MicrosoftAppTenantId: tenant }),
    ...(credentials.kind === 'secret' ? { MicrosoftAppPassword: credentials.secret } : {}),
  }
}
