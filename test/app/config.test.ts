import { expect, it } from 'vitest'
import { readConfig, settings } from '../../src/app/config.ts'

it('has a default for everything', () => {
  expect(readConfig({})).toEqual({ handover: '', colour: true })
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

it('lists every setting it reads, and no other', () => {
  const read = new Set<string>()
  const environment = new Proxy<Record<string, string>>(
    {},
    { get: (_, name) => void read.add(String(name)) },
  )
  readConfig(environment)
  expect([...read].toSorted()).toEqual(settings.map(({ name }) => name).toSorted())
})
