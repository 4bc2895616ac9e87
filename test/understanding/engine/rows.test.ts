import fc from 'fast-check'
import { expect, it } from 'vitest'
import {
  addScores,
  openRows,
  packRows,
  type Rows,
  stepped,
} from '../../../src/understanding/engine/rows.ts'

const row = fc.uniqueArray(fc.tuple(fc.nat(700), fc.float({ min: -3, max: 3, noNaN: true })), {
  selector: ([category]) => category,
  maxLength: 20,
})

it('packs weights so that none is off by more than half a step', () => {
  fc.assert(
    fc.property(fc.array(row, { maxLength: 30 }), rows => {
      const packed = packRows(stepped(rows))
      const open = openRows(packed, rows.length)
      const off = rows.flatMap((entries, feature) =>
        entries.map(([category, weight]) => Math.abs(saidOf(open, feature, category) - weight)),
      )
      expect(Math.max(0, ...off)).toBeLessThanOrEqual(packed.step * 0.5001)
    }),
  )
})

function saidOf(rows: Rows, feature: number, category: number) {
  const scores = new Float64Array(701)
  addScores(rows, { ids: Int32Array.of(feature), values: Float32Array.of(1) }, scores)
  return scores[category] ?? 0
}
