import { expect, it } from 'vitest'
import { openKinds, packKinds } from '../../../src/understanding/engine/kinds.ts'
import { tokenise } from '../../../src/understanding/engine/tokens.ts'

const kinds = openKinds(
  packKinds([
    { kind: 'scanner', names: ['Qualys', 'prisma cloud'] },
    { kind: 'off', names: ['switch off', 'parked'] },
  ]),
)

it.each([
  ['a Qualys report', ['scanner']],
  ['we run Prisma on the cloud', []],
  ['PRISMA CLOUD was switched off', ['scanner', 'off']],
  ['switched it off', []],
  ['parking', ['off']],
  ['', []],
])('finds in %j the kinds %j', (text, found) => {
  expect([...kinds(tokenise(text))]).toEqual(found)
})
