import { describe, expect, it } from 'vitest'
import { readConfig, readPackaging, settings } from '../../src/app/config.ts'

it('has a default for everything', () => {
  expect(readConfig({})).toEqual({
    handover: '',
    submit: { mode: 'dry-run', submitters: [] },
    colour: true,
    host: '127.0.0.1',
    port: 3978,
    adminHost: '127.0.0.1',
    adminPort: 3979,
    local: true,
    teams: { mode: 'local' },
    page: true,
    databaseUrl: expect.stringMatching(/remit\/remit\.db$/),
    retention: { conversations: 30, drafts: 90, audit: 365 },
  })
})

it('puts the port for operators beside the other one', () => {
  expect(readConfig({ PORT: '80' })).toMatchObject({ port: 80, adminPort: 81 })
  expect(readConfig({ PORT: '0' })).toMatchObject({ port: 0, adminPort: 0 })
})

it.each(['x', '-1', '70000', '1e3', '3978.5'])('refuses PORT=%s by name', PORT => {
  expect(() => readConfig({ PORT })).toThrow(`PORT is "${PORT}"`)
})

it('reads whom to turn to, without blanks around it', () => {
  expect(readConfig({ HANDOVER: ' #platform-help \n' }).handover).toBe('#platform-help')
})

it.each([
  ['1', false],
  ['false', false],
  ['', true],
])('takes NO_COLOR=%j for what it says', (value, colour) => {
  expect(readConfig({ NO_COLOR: value }).colour).toBe(colour)
})

it.each(['0', '-3', '1.5', 'never'])('refuses RETENTION_DAYS=%s by name', days => {
  expect(() => readConfig({ RETENTION_DAYS: days })).toThrow(`RETENTION_DAYS is "${days}"`)
})

it('lists every setting it reads, and no other', () => {
  const read = new Set<string>()
  const environment = new Proxy<Record<string, string>>(
    {},
    { get: (_, name) => void read.add(String(name)) },
  )
  readConfig(environment)
  readPackaging(environment)
  expect([...read].toSorted()).toEqual(settings.map(({ name }) => name).toSorted())
})

describe('Teams', () => {
  const app = { TEAMS_APP_ID: 'app', TEAMS_APP_PASSWORD: 'secret', TEAMS_TENANT_ID: 'own' }

  it('serves the people of its own tenant, or of those named', () => {
    const own = { mode: 'cloud', appId: 'app', tenant: 'own', tenants: ['own'] }
    expect(readConfig(app)).toMatchObject({ teams: own, local: false, page: false })
    const { teams } = readConfig({ ...app, TEAMS_TENANTS: 'own, friends' })
    expect(teams).toMatchObject({ tenants: ['own', 'friends'] })
  })

  it('knows an identity of the machine, and an app of many tenants', () => {
    const identity = {
      TEAMS_APP_ID: 'app',
      TEAMS_APP_TYPE: 'UserAssignedMSI',
      TEAMS_TENANT_ID: 'own',
    }
    expect(readConfig(identity).teams).toMatchObject({ credentials: { kind: 'identity' } })
    const many = { ...app, TEAMS_APP_TYPE: 'multitenant', TEAMS_TENANTS: 'a,b' }
    expect(readConfig(many).teams).not.toHaveProperty('tenant')
    expect(readConfig(many).teams).toMatchObject({ tenants: ['a', 'b'] })
  })

  it.each([
    ['without a tenant', { TEAMS_TENANT_ID: '' }, 'TEAMS_TENANT_ID is not set'],
    ['without a secret', { TEAMS_APP_PASSWORD: ' ' }, 'TEAMS_APP_PASSWORD is not set'],
    [
      'of many tenants without a list',
      { TEAMS_APP_TYPE: 'MultiTenant' },
      'TEAMS_TENANTS is not set',
    ],
    ['of an unknown type', { TEAMS_APP_TYPE: 'Open' }, 'TEAMS_APP_TYPE is "Open"'],
    [
      'with an identity and a secret',
      { TEAMS_APP_TYPE: 'UserAssignedMSI' },
      'TEAMS_APP_PASSWORD is set',
    ],
  ])('refuses to start %s', (_, more, told) => {
    expect(() => readConfig({ ...app, ...more })).toThrow(told)
  })
})

describe('where nothing is set up', () => {
  it.each(['0.0.0.0', '::', '10.0.0.4', 'example.com'])('refuses to listen on %s', HOST => {
    expect(() => readConfig({ HOST })).toThrow(`HOST is "${HOST}" and no channel is set up`)
  })

  it.each(['127.0.0.1', 'localhost', '::1'])('is open to this machine on %s', HOST => {
    expect(readConfig({ HOST })).toMatchObject({ local: true, page: true })
    expect(readConfig({ HOST, PAGE: 'off' })).toMatchObject({ local: true, page: false })
  })

  it('never shows the page to others', () => {
    const app = { TEAMS_APP_ID: 'app', TEAMS_APP_PASSWORD: 'secret', TEAMS_TENANT_ID: 'own' }
    expect(readConfig({ ...app, PAGE: 'on' }).page).toBe(true)
    expect(() => readConfig({ ...app, PAGE: 'on', HOST: '0.0.0.0' })).toThrow('PAGE is "on"')
    expect(() => readConfig({ PAGE: 'maybe' })).toThrow('PAGE is "maybe"')
  })
})

describe('who may file tickets', () => {
  const id = '5f1c2d3e-1111-2222-3333-444455556666'
  const slack = {
    SLACK_BOT_TOKEN: 'xoxb-1',
    SLACK_SIGNING_SECRET: '0123456789abcdef0123456789abcdef',
  }

  it('is read person by person', () => {
    const SUBMITTERS = `slack:T1/U1=${id}:B teams:t/o=${id},${id.toUpperCase()}:a`
    expect(readConfig({ SUBMITTERS }).submit.submitters).toEqual([
      { channel: 'slack', tenant: 'T1', person: 'U1', subscriptions: [id], highest: 'B' },
      { channel: 'teams', tenant: 't', person: 'o', subscriptions: [id, id], highest: 'A' },
    ])
  })

  it('is read group by group, each listed once', () => {
    const SUBMITTER_GROUPS = 'platform=slack:T1/U1,slack:T1/U2 on-call=teams:t/o'
    const SUBMITTERS = `group:platform=${id}:B group:on-call=${id}:A slack:T1/U2=${id}:A`
    const { submitters } = readConfig({ SUBMITTERS, SUBMITTER_GROUPS }).submit
    expect(submitters.map(({ person, highest }) => `${person} ${highest}`)).toEqual([
      'U1 B',
      'U2 B',
      'o A',
      'U2 A',
    ])
  })

  it('is nobody by default', () => {
    expect(readConfig({}).submit).toEqual({ mode: 'dry-run', submitters: [] })
  })

  it('tells every problem at once', () => {
    const environment = {
      SUBMIT: 'yes',
      SUBMITTERS: `ada slack:T1/U1=${id} slack:T1/U1=sub:B group:platfrm=${id}:B group:a=${id}:D`,
      SUBMITTER_GROUPS: 'platform=slack:T1/U1 a=slack:T1/U1,bo,slack:T1/U1 a=slack:T1/U2 x=',
    }
    const told = tellsOf(() => readConfig(environment))
    expect(told).toEqual([
      'SUBMIT is "yes", which is none of off, dry-run, live',
      'SUBMITTER_GROUPS has in "a" "bo", which is neither slack:TEAM/USER nor teams:TENANT/OBJECT',
      'SUBMITTER_GROUPS has in "a" "slack:T1/U1" twice',
      'SUBMITTER_GROUPS names "a" twice',
      'SUBMITTER_GROUPS holds "x=", which is not NAME=PERSON,PERSON',
      'SUBMITTER_GROUPS names "platform", to which SUBMITTERS gives nothing',
      'SUBMITTERS holds "ada": "ada" is neither slack:TEAM/USER, teams:TENANT/OBJECT nor group:NAME',
      'SUBMITTERS holds "ada": no subscription stands after "="',
      'SUBMITTERS holds "ada": "" at its end is no severity: A, B or C',
      `SUBMITTERS holds "slack:T1/U1=${id}": no subscription stands after "="`,
      `SUBMITTERS holds "slack:T1/U1=${id}": "" at its end is no severity: A, B or C`,
      'SUBMITTERS holds "slack:T1/U1=sub:B": "sub" is no id of a subscription',
      `SUBMITTERS holds "group:platfrm=${id}:B": SUBMITTER_GROUPS has no group "platfrm"; did you mean "group:platform"?`,
      `SUBMITTERS holds "group:a=${id}:D": "D" at its end is no severity: A, B or C`,
    ])
  })

  it.each([
    [{ SUBMIT: 'yes' }, 'SUBMIT is "yes"'],
    [{ SUBMITTERS: 'ada' }, 'SUBMITTERS holds "ada"'],
    [{ ...slack, SUBMIT: 'live' }, 'SUBMITTERS names nobody'],
    [{ SUBMIT: 'live', SUBMITTERS: `slack:T1/U1=${id}:B` }, 'local mode'],
  ])('refuses to start with %j', (environment, message) => {
    expect(() => readConfig(environment)).toThrow(message)
  })
})

/** The lines of the fault that something throws. */
function tellsOf(act: () => unknown): readonly string[] {
  try {
    act()
  } catch (error) {
    return (error as Error).message.split('\n')
  }
  return []
}
