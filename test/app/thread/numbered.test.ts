import { expect, it } from 'vitest'
import { openKnown, openNumbers } from '../../../src/app/thread/numbered.ts'
import { anyMessage } from '../../support/change.ts'

it('knows an accepted message again by its number, however often it is copied, and once', () => {
  const [numbered, known] = [openNumbers(), openKnown()]
  const message = anyMessage()
  const sent = () => structuredClone(numbered(message))
  const first = known.accepted(sent())
  expect(first).toEqual(message)
  expect(known.handled(sent())).toBe(first)
  expect(known.handled(sent())).not.toBe(first)
})

it('tells messages apart that say the same', () => {
  const [numbered, known] = [openNumbers(), openKnown()]
  const [one, other] = [numbered(anyMessage()), numbered(anyMessage())]
  known.accepted(one)
  expect(known.handled(other)).toBe(other.message)
  expect(known.handled(one)).toBe(one.message)
})

it('keeps no more than so many that are never handled', () => {
  const known = openKnown()
  const all = Array.from({ length: 1001 }, (_, number) => ({ number, message: anyMessage() }))
  for (const one of all) known.accepted(one)
  const again = (number: number) => known.handled({ number, message: anyMessage() })
  expect(again(0)).not.toBe(all[0]?.message)
  expect(again(1)).toBe(all[1]?.message)
})
