import fc from 'fast-check'
import { expect, it } from 'vitest'
import { remember } from '../../src/vocabulary/remember.ts'

it('gives what the work gives, whatever was asked for before', () => {
  fc.assert(
    fc.property(
      fc.array(fc.string({ maxLength: 2 })),
      fc.integer({ min: 1, max: 5 }),
      (keys, most) => {
        const lengths = remember(most, key => key.length)
        expect(keys.map(lengths)).toEqual(keys.map(key => key.length))
      },
    ),
  )
})

it('does the work once for keys that come again, and holds no more of them than it may', () => {
  const done: string[] = []
  const shout = remember(2, key => {
    done.push(key)
    return key.toUpperCase()
  })
  for (const key of ['a', 'b', 'a', 'b', 'c', 'c', 'a']) shout(key)
  expect(done).toEqual(['a', 'b', 'c', 'a'])
})
