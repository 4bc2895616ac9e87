import { expect, it } from 'vitest'
import { openLine } from '../../../src/channels/slack/line.ts'

const turn = () => new Promise(resolve => setImmediate(resolve))

it('begins works in the order they came, a few together, and lets as many turns pass again', async () => {
  const line = openLine()
  const begun: number[] = []
  const all = Promise.all(
    Array.from({ length: 20 }, (_, at) => line(async () => void begun.push(at))),
  )
  expect(begun).toEqual([])
  const after: number[] = []
  for (let left = 34; left > 0; left--) {
    await turn()
    after.push(begun.length)
  }
  expect(after.slice(0, 17)).toEqual(Array.from({ length: 17 }, () => 8))
  expect(after.slice(17)).toEqual(Array.from({ length: 17 }, () => 16))
  await all
  expect(begun).toEqual(Array.from({ length: 20 }, (_, at) => at))
})

it('begins what comes alone at once', async () => {
  const line = openLine()
  const begun: string[] = []
  void line(async () => void begun.push('alone'))
  await turn()
  expect(begun).toEqual(['alone'])
})

it('has no more than so many at work, however many wait', async () => {
  const line = openLine()
  let [atWork, most] = [0, 0]
  const work = async () => {
    most = Math.max(most, ++atWork)
    for (let left = 300; left > 0; left--) await turn()
    atWork--
  }
  await Promise.all(Array.from({ length: 500 }, () => line(work)))
  expect(most).toBe(64)
})

it('goes on after a work that failed, and tells its asker alone', async () => {
  const line = openLine()
  const failed = line(() => Promise.reject(new Error('no'))).catch(({ message }: Error) => message)
  expect(await Promise.all([failed, line(() => Promise.resolve())])).toEqual(['no', undefined])
})

it('leaves to the worker what waited for too long', async () => {
  let now = 0
  const line = openLine(() => now)
  const begun: string[] = []
  const old = line(async () => void begun.push('old'))
  now = 4_501
  const fresh = line(async () => void begun.push('fresh'))
  await Promise.all([old, fresh])
  expect(begun).toEqual(['fresh'])
})
