import { expect, it } from 'vitest'
import { openConnector } from '../../../src/channels/teams/connector.ts'
import type { TeamsSettings } from '../../../src/channels/teams/settings.ts'
import { appId, tenant } from './platform.ts'

const app = { mode: 'cloud', appId, tenants: [tenant] } as const

it.each<readonly [string, TeamsSettings]>([
  ['a machine of its own', { mode: 'local' }],
  ['one tenant', { ...app, tenant, credentials: { kind: 'secret', secret: 'unused' } }],
  ['many tenants', { ...app, credentials: { kind: 'secret', secret: 'unused' } }],
  ['an identity of the machine', { ...app, tenant, credentials: { kind: 'identity' } }],
])('has one client for each address, for a bot of %s', async (_, settings) => {
  const connector = openConnector(settings)
  const address = 'http://127.0.0.1:1/teams/'
  const client = await connector.client(address)
  expect(await connector.client(address)).toBe(client)
  expect(await connector.client('http://127.0.0.1:2/teams/')).not.toBe(client)
})
