import fc from 'fast-check'
import { expect, it } from 'vitest'
import { askPanel, openPanel } from '../../../src/understanding/engine/panel.ts'
import { classify, openClassifier } from '../../../src/understanding/engine/parts.ts'
import { packRows } from '../../../src/understanding/engine/rows.ts'

const features = 12

const weight = fc.float({ min: -3, max: 3, noNaN: true })

/** A classifier of a few classes, some features of which say nothing. */
const packed = fc.array(weight, { minLength: 1, maxLength: 5 }).chain(offsets =>
  fc
    .array(
      fc.uniqueArray(fc.tuple(fc.nat(offsets.length - 1), weight), {
        selector: ([category]) => category,
      }),
      { minLength: features, maxLength: features },
    )
    .map(rows => ({ rows: packRows(rows), offsets })),
)

const vector = fc
  .uniqueArray(fc.nat(features - 1))
  .chain(ids =>
    fc
      .array(weight, { minLength: ids.length, maxLength: ids.length })
      .map(values => ({ ids: Int32Array.from(ids), values: Float32Array.from(values) })),
  )

it('says what each of its classifiers says by itself', () => {
  fc.assert(
    fc.property(fc.array(packed, { minLength: 1, maxLength: 4 }), vector, (classifiers, text) => {
      const said = askPanel(openPanel(classifiers, features), text)
      const alone = classifiers.map(one => classify(openClassifier(one, features), text))
      expect(said.map(({ length }) => length)).toEqual(alone.map(({ length }) => length))
      for (const [at, scores] of alone.entries())
        for (const [category, score] of scores.entries())
          expect(said[at]?.[category]).toBeCloseTo(score, 9)
    }),
  )
})
