import { expect, it } from 'vitest'
import { givenDay, givenFacts } from '../../src/cli/given.ts'
import { book } from '../support/policies.ts'
import { heard } from '../support/terminal.ts'

it.each([
  [['stoppedDays=42'], { stoppedDays: 42 }],
  [['stoppedDays=35-49'], { stoppedDays: [35, 49] }],
  [['hostOs=windows-server-2019'], { hostOs: 'windows-server-2019' }],
  [['changeMethod=ssh,azure-portal'], { changeMethod: ['ssh', 'azure-portal'] }],
  [['clusterHealthy=no'], { clusterHealthy: false }],
  [['kubernetesVersion=v1.27.3'], { kubernetesVersion: 'v1.27.3' }],
  [['stoppedDays=1', 'stoppedDays=2'], { stoppedDays: 2 }],
  [['product=aks', 'stoppedDays=0'], { product: 'aks', stoppedDays: 0 }],
])('takes %j', (given, facts) => {
  expect({ ...givenFacts(given, book) }).toEqual(facts)
})

it('keeps facts where no name can reach a prototype', () => {
  expect(Object.getPrototypeOf(givenFacts(['stoppedDays=1'], book))).toBeNull()
})

it.each([
  ['stoppedDay=1', 'usage/unknown-fact', 'Did you mean "stoppedDays"?'],
  ['nothingLikeIt=1', 'usage/unknown-fact', 'policy-data/facts.yaml lists them all'],
  ['__proto__=x', 'usage/unknown-fact', 'policy-data/facts.yaml lists them all'],
  ['constructor=x', 'usage/unknown-fact', 'policy-data/facts.yaml lists them all'],
  ['stoppedDays=many', 'usage/unknown-value', 'Write --fact stoppedDays=VALUE'],
  ['stoppedDays=', 'usage/unknown-value', 'Write --fact stoppedDays=VALUE'],
  ['stoppedDays=-5', 'usage/unknown-value', 'Write --fact stoppedDays=VALUE'],
  ['stoppedDays=49-35', 'usage/unknown-value', 'Write --fact stoppedDays=VALUE'],
  ['stoppedDays=0x10', 'usage/unknown-value', 'Write --fact stoppedDays=VALUE'],
  ['product=eks', 'usage/unknown-value', 'One of: aks, aks-hci, aks-arc, aks-engine, aks-local'],
  ['clusterHealthy=maybe', 'usage/unknown-value', 'true or false'],
  ['stoppedDays', 'usage/missing', 'For example: --fact stoppedDays=42'],
  ['=5', 'usage/missing', 'For example: --fact stoppedDays=42'],
])('refuses %s', (given, code, words) => {
  const fault = caught(() => givenFacts([given], book))
  expect(fault).toMatchObject({ code })
  expect(`${fault.message} ${fault.hint}`).toContain(words)
})

it('takes a day of the calendar, else today', () => {
  const { terminal } = heard('', '2026-11-26')
  expect(givenDay('2028-02-29', terminal)).toBe('2028-02-29')
  expect(givenDay(undefined, terminal)).toBe('2026-11-26')
})

it.each(['2026-02-29', '2026-13-01', '26-01-01', '2026-1-1', 'today', ''])(
  'refuses "%s" as a day',
  day => {
    expect(caught(() => givenDay(day, heard().terminal))).toMatchObject({
      code: 'usage/unknown-value',
      hint: 'Write it as YYYY-MM-DD',
    })
  },
)

function caught(act: () => unknown): { readonly message: string; readonly hint: string } {
  try {
    act()
  } catch (error) {
    return error as { message: string; hint: string }
  }
  throw new Error('nothing was refused')
}
