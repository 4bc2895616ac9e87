import { expect, it } from 'vitest'
import { canHoldTogether } from '../../../src/knowledge/check/together.ts'
import type { Clause } from '../../../src/policy/book.ts'
import { leaves } from '../../../src/policy/condition.ts'
import { openFacts } from '../../../src/policy/fact-book.ts'
import type { Condition, FactData } from '../../../src/policy/schema.ts'

const facts = openFacts([
  fact('colour', 'choice', ['red', 'green', 'lime']),
  fact('tags', 'set', ['a', 'b', 'c']),
  fact('days', 'number'),
  fact('broken', 'boolean'),
  fact('release', 'version'),
])

function fact(id: string, type: FactData['type'], values: readonly string[] = []): FactData {
  const of = (value: string) => ({
    id: value,
    label: value,
    ...(value === 'lime' ? { kindOf: ['green'], implies: { broken: true } } : {}),
  })
  return {
    id,
    label: id,
    type,
    asked: 'asked',
    why: 'it decides',
    ...(values.length > 0 ? { values: values.map(of) } : {}),
  }
}

function clause(...conditions: readonly Condition[]): Clause {
  return {
    id: 'a/b',
    topic: 'a',
    kind: 'fact',
    effect: 'states',
    say: 'It is so.',
    ledger: ['a/1'],
    section: 'A',
    conditions,
    tests: conditions.flatMap(leaves),
  }
}

const days = (test: object) => ({ fact: 'days', ...test }) as Condition

it.each<[string, Condition[], Condition[]]>([
  ['nothing', [], []],
  ['one value', [{ fact: 'colour', is: 'red' }], [{ fact: 'colour', oneOf: ['red', 'green'] }]],
  ['a kind of the other', [{ fact: 'colour', is: 'green' }], [{ fact: 'colour', is: 'lime' }]],
  ['two members of a set', [{ fact: 'tags', is: 'a' }], [{ fact: 'tags', is: 'c' }]],
  ['bounds that meet', [days({ atLeast: 30 })], [days({ atMost: 30 })]],
  ['a window', [days({ above: 30 })], [days({ below: 32 })]],
  [
    'ranges that meet',
    [{ fact: 'release', version: '>=1.28' }],
    [{ fact: 'release', version: '<1.29' }],
  ],
  ['facts apart', [{ fact: 'colour', is: 'red' }], [{ fact: 'broken', is: false }]],
  [
    'one of two ways',
    [{ any: [{ fact: 'colour', is: 'red' }, days({ above: 3 })] }],
    [{ fact: 'colour', is: 'green' }],
  ],
])('sees that %s can be', (...[, first, second]) => {
  expect(canHoldTogether(clause(...first), clause(...second), facts)).toBe(true)
})

it.each<[string, Condition[], Condition[]]>([
  ['two values of a choice', [{ fact: 'colour', is: 'red' }], [{ fact: 'colour', is: 'green' }]],
  ['yes and no', [{ fact: 'broken', is: true }], [{ fact: 'broken', is: false }]],
  ['bounds apart', [days({ above: 30 })], [days({ atMost: 30 })]],
  [
    'ranges apart',
    [{ fact: 'release', version: '>=1.29' }],
    [{ fact: 'release', version: '<1.29' }],
  ],
  ['a thing and its contrary', [{ fact: 'tags', is: 'a' }], [{ not: { fact: 'tags', is: 'a' } }]],
  [
    'a value and the contrary of what it implies',
    [{ fact: 'colour', is: 'lime' }],
    [{ fact: 'broken', is: false }],
  ],
])('sees that %s cannot be', (...[, first, second]) => {
  expect(canHoldTogether(clause(...first), clause(...second), facts)).toBe(false)
})
