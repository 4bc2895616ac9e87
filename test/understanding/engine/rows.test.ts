import fc from 'fast-check'
import { expect, it } from 'vitest'
import { openRows, packRows, weightOf } from '../../../src/understanding/engine/rows.ts'

const row = fc.uniqueArray(fc.tuple(fc.nat(700), fc.float({ min: -3, max: 3, noNaN: true })), {
  selector: ([category]) => category,
  maxLength: 20,
})

it('packs weights so that none is off by more than half a step', () => {
  fc.assert(
    fc.property(fc.array(row, { maxLength: 30 }), rows => {
      const packed = packRows(rows)
      const open = openRows(packed, rows.length)
      const off = rows.flatMap((entries, feature) =>
        entries.map(([category, weight]) => Math.abs(weightOf(open, feature, category) - weight)),
      )
      expect(Math.max(0, ...off)).toBeLessThanOrEqual(packed.step * 0.5001)
    }),
  )
})
