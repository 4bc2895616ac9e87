import { expect, it } from 'vitest'
import { openKnown, openNumbers } from '../../../src/app/thread/numbered.ts'
import { anyMessage } from '../../support/change.ts'

it('knows a message again by its number, however often it is copied', () => {
  const [numbered, known] = [openNumbers(), openKnown()]
  const message = anyMessage()
  const sent = () => structuredClone(numbered(message))
  const first = known(sent())
  expect(first).toEqual(message)
  expect(known(sent())).toBe(first)
})

it('tells messages apart that say the same', () => {
  const [numbered, known] = [openNumbers(), openKnown()]
  const [one, other] = [anyMessage(), anyMessage()].map(message => known(numbered(message)))
  expect(one).toEqual(other)
  expect(one).not.toBe(other)
})

it('forgets the first of many that never came again', () => {
  const known = openKnown()
  const first = known({ number: 1, message: anyMessage() })
  const second = known({ number: 2, message: anyMessage() })
  for (let number = 3; number <= 1001; number++) known({ number, message: anyMessage() })
  expect(known({ number: 2, message: anyMessage() })).toBe(second)
  expect(known({ number: 1, message: anyMessage() })).not.toBe(first)
})
