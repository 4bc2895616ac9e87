import { expect, it } from 'vitest'
import { readConfig, settings } from '../../src/app/config.ts'

it('has a default for everything', () => {
  expect(readConfig({})).toEqual({
    handover: '',
    colour: true,
    host: '127.0.0.1',
    port: 3978,
    adminHost: '127.0.0.1',
    adminPort: 3979,
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
  expect([...read].toSorted()).toEqual(settings.map(({ name }) => name).toSorted())
})
