import fc from 'fast-check'
import { expect, it } from 'vitest'
import {
  askPanel,
  type Classifier,
  openPanel,
  packPanel,
} from '../../../src/understanding/engine/panel.ts'
import type { Vector } from '../../../src/understanding/engine/vector.ts'

const features = 12

const weight = fc.float({ min: -3, max: 3, noNaN: true })

/** A classifier of a few classes, some features of which say nothing. */
const classifier = fc.array(weight, { minLength: 1, maxLength: 5 }).chain(offsets =>
  fc
    .array(
      fc.uniqueArray(fc.tuple(fc.nat(offsets.length - 1), weight), {
        selector: ([category]) => category,
      }),
      { minLength: features, maxLength: features },
    )
    .map((rows): Classifier => ({ rows, offsets })),
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
    fc.property(fc.array(classifier, { minLength: 1, maxLength: 4 }), vector, (all, text) => {
      const said = ask(all, text)
      const alone = all.flatMap(one => ask([one], text))
      expect(said).toEqual(alone)
    }),
  )
})

it('says what the weights come to, but for what is lost in steps', () => {
  fc.assert(
    fc.property(classifier, vector, (one, text) => {
      const most = Math.max(...one.rows.flat().map(([, size]) => Math.abs(size)), 0)
      const lost = text.values.reduce((sum, value) => sum + Math.abs(value) * most * 0.03, 0.001)
      for (const [category, score] of (ask([one], text)[0] ?? []).entries())
        expect(Math.abs(score - sumOf(one, text, category))).toBeLessThanOrEqual(lost)
    }),
  )
})

function ask(all: readonly Classifier[], text: Vector): readonly (readonly number[])[] {
  return askPanel(openPanel(packPanel(all), features), text).map(scores => [...scores])
}

function sumOf({ rows, offsets }: Classifier, { ids, values }: Vector, category: number): number {
  return [...ids.entries()].reduce((sum, [at, id]) => {
    const [, size = 0] = rows[id]?.find(([other]) => other === category) ?? []
    return sum + size * (values[at] ?? 0)
  }, offsets[category] ?? 0)
}
