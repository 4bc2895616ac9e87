import { expect, it } from 'vitest'
import { readConfig } from '../../src/app/config.ts'
import { pageMatrix } from '../../src/app/page.ts'
import { openSurfaces } from '../../src/app/surfaces.ts'
import type { Desk } from '../../src/vocabulary/answer.ts'
import { bot } from '../support/bot.ts'

const slack = { SLACK_BOT_TOKEN: 'xoxb-1', SLACK_SIGNING_SECRET: 'a-signing-secret' }
const teams = {
  TEAMS_APP_ID: '11111111-2222-3333-4444-555555555555',
  TEAMS_APP_PASSWORD: 'secret',
  TEAMS_TENANT_ID: '99999999-8888-7777-6666-555555555555',
}

/** Which paths are served under an environment. */
async function paths(environment: Readonly<Record<string, string>>): Promise<readonly string[]> {
  const config = readConfig(environment)
  const matrix = async () => pageMatrix(bot)
  const surfaces = await openSurfaces({ desk: {} as Desk, matrix, config, log: () => {} })
  const mounts = surfaces.flatMap(surface => surface.mounts)
  return [...new Set(mounts.map(({ path }) => path).filter(path => !path.startsWith('/page/')))]
}

it('serves this machine alone what needs no credentials: the page, and a local client of Teams', async () => {
  expect(await paths({})).toEqual(['/api/messages', '/'])
})

it('serves nobody without credentials where others listen too', async () => {
  expect(await paths({ ...slack, HOST: '0.0.0.0' })).toEqual(['/slack/events'])
  expect(await paths({ ...teams, HOST: '0.0.0.0' })).toEqual(['/api/messages'])
  expect(await paths({ ...teams, ...slack, HOST: '0.0.0.0' })).toEqual([
    '/slack/events',
    '/api/messages',
  ])
  expect(() => readConfig({ HOST: '0.0.0.0' })).toThrow(/no channel is set up/)
})

it('takes no requests from Slack where it opens a socket to it', async () => {
  expect(await paths({ ...slack, SLACK_APP_TOKEN: 'xapp-1' })).toEqual([])
})
