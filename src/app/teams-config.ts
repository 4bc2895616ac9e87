import type { Packaging } from '../channels/teams/app-package.ts'
import type { TeamsSettings } from '../channels/teams/settings.ts'
import { Fault } from '../vocabulary/fault.ts'
import type { Environment, Setting } from './setting.ts'

/** What an installation sets to be in Teams, by its name in the environment. */
export const teamsSettings: readonly Setting[] = [
  {
    name: 'TEAMS_APP_ID',
    means: 'the app id of the bot in Azure; with it, Teams is served',
    unset: 'Teams is not served, except to a client on this machine',
  },
  {
    name: 'TEAMS_APP_TYPE',
    means: '`SingleTenant`, `UserAssignedMSI` or `MultiTenant`',
    unset: '`SingleTenant`',
  },
  {
    name: 'TEAMS_APP_PASSWORD',
    means: 'the client secret of the app; not with `UserAssignedMSI`',
    unset: 'needed with the two other types',
  },
  {
    name: 'TEAMS_TENANT_ID',
    means: 'the tenant of the app; its people are served',
    unset: 'needed, except with `MultiTenant`',
  },
  {
    name: 'TEAMS_TENANTS',
    means: 'the tenants whose people are served, with commas',
    unset: '`TEAMS_TENANT_ID`; needed with `MultiTenant`',
  },
]

/** What an installation sets to make its app package for Teams. */
export const packagingSettings: readonly Setting[] = [
  {
    name: 'PUBLISHER_NAME',
    means: 'who publishes the app, as Teams shows it',
    unset: '`Remit`',
  },
  {
    name: 'PUBLISHER_URL',
    means: 'a page of yours on the app, its privacy and its terms',
    unset: 'needed to make the app package',
  },
]

const types = ['SingleTenant', 'UserAssignedMSI', 'MultiTenant'] as const

/** The settings of Teams; nothing where there is no app id. @throws Fault where they would leave the bot open. */
export function readTeams(environment: Environment): TeamsSettings | undefined {
  const [appId, named = types[0], secret, tenant, list = ''] = teamsSettings.map(
    ({ name }) => environment[name]?.trim() || undefined,
  )
  if (appId === undefined) return undefined
  const type = types.find(one => one.toLowerCase() === named.toLowerCase())
  if (!type) throw refuse(`TEAMS_APP_TYPE is "${named}"`, `Set it to one of ${types.join(', ')}`)
  const tenants = list.split(',').flatMap(id => id.trim() || [])
  const credentials = credentialsOf(type, secret)
  if (type === 'MultiTenant') {
    if (tenants.length > 0) return { mode: 'cloud', appId, credentials, tenants }
    throw refuse('TEAMS_TENANTS is not set', 'An app of many tenants needs those it may serve')
  }
  if (tenant === undefined)
    throw refuse('TEAMS_TENANT_ID is not set', `An app of type ${type} needs its tenant`)
  const served = tenants.length > 0 ? tenants : [tenant]
  return { mode: 'cloud', appId, credentials, tenant, tenants: served }
}

function credentialsOf(type: (typeof types)[number], secret: string | undefined) {
  if (type === 'UserAssignedMSI') {
    if (secret === undefined) return { kind: 'identity' } as const
    throw refuse('TEAMS_APP_PASSWORD is set', 'A managed identity has no secret: unset it')
  }
  if (secret !== undefined) return { kind: 'secret', secret } as const
  throw refuse('TEAMS_APP_PASSWORD is not set', `An app of type ${type} needs its client secret`)
}

function refuse(message: string, hint: string): Fault {
  return new Fault('usage/setting', message, { hint })
}

/** What the app package is made with; what is missing is told where it is made. */
export function packagingOf(environment: Environment): Packaging {
  const read = (name: string) => environment[name]?.trim() ?? ''
  return {
    appId: read('TEAMS_APP_ID'),
    publisher: read('PUBLISHER_NAME') || 'Remit',
    address: read('PUBLISHER_URL'),
  }
}
