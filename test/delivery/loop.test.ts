import { expect, it } from 'vitest'
import { startLoop } from '../../src/delivery/loop.ts'
import { Fault } from '../../src/vocabulary/fault.ts'

it('goes on while there is work, and ends the round under way when stopped', async () => {
  let rounds = 0
  const loop = startLoop(
    'work',
    async () => (++rounds < 5 ? 1 : 0),
    () => {},
  )
  await new Promise(resolve => setTimeout(resolve, 20))
  await loop.stop()
  expect(rounds).toBe(5)
})

it('goes on after a round that failed, and tells what failed without a word of why', async () => {
  const told: unknown[] = []
  let rounds = 0
  const loop = startLoop(
    'work',
    async () => {
      rounds += 1
      if (rounds === 1) throw new Fault('store/unreachable', 'secret', { hint: 'wait' })
      return 0
    },
    (...line) => void told.push(line),
  )
  while (rounds < 2) await new Promise(resolve => setTimeout(resolve, 50))
  await loop.stop()
  const what = 'a background work failed and will be tried again'
  expect(told).toEqual([['warn', what, { name: 'work', code: 'store/unreachable' }]])
})
