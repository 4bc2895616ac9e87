import fc from 'fast-check'
import { expect, it } from 'vitest'
import { openLists, packLists } from '../../../src/understanding/engine/lists.ts'

const list = fc
  .uniqueArray(fc.nat(65_535), { maxLength: 20 })
  .map(numbers => numbers.toSorted((a, b) => a - b))

it('reads the lists that were written, short steps and long ones', () => {
  fc.assert(
    fc.property(fc.array(list, { maxLength: 30 }), lists => {
      const { starts, numbers } = openLists(packLists(lists), lists.length)
      const read = lists.map((_, at) => [...numbers.subarray(starts[at], starts[at + 1])])
      expect(read).toEqual(lists)
    }),
  )
})
