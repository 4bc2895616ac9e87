import { expect, it } from 'vitest'
import { openLine } from '../../src/conversation/line.ts'

const pace = { atWork: 64, together: 16 }
const turn = () => new Promise(resolve => setImmediate(resolve))

it('begins works in the order they came, so many together, and lets a turn pass in between', async () => {
  const line = openLine(pace)
  const begun: number[] = []
  const all = Promise.all(
    Array.from({ length: 40 }, (_, at) => line(async () => void begun.push(at))),
  )
  expect(begun).toEqual([])
  const after: number[] = []
  for (let left = 5; left > 0; left--) {
    await turn()
    after.push(begun.length)
  }
  expect(after).toEqual([16, 16, 32, 32, 40])
  await all
  expect(begun).toEqual(Array.from({ length: 40 }, (_, at) => at))
})

it('begins what comes alone at once, and gives what came of it', async () => {
  const line = openLine(pace)
  const begun: string[] = []
  const alone = line(async () => begun.push('alone'))
  await turn()
  expect(begun).toEqual(['alone'])
  expect(await alone).toBe(1)
})

it('has no more than so many at work, however many wait', async () => {
  const line = openLine(pace)
  let [atWork, most] = [0, 0]
  const work = async () => {
    most = Math.max(most, ++atWork)
    for (let left = 30; left > 0; left--) await turn()
    atWork--
  }
  await Promise.all(Array.from({ length: 500 }, () => line(work)))
  expect(most).toBe(64)
})

it('goes on after a work that failed, and tells its asker alone', async () => {
  const line = openLine(pace)
  const failed = line(() => Promise.reject(new Error('no'))).catch(({ message }: Error) => message)
  expect(await Promise.all([failed, line(() => Promise.resolve())])).toEqual(['no', undefined])
})

it('leaves what waited for longer than it may, and begins what may wait for ever', async () => {
  let now = 0
  const line = openLine(pace, () => now)
  const begun: string[] = []
  const begins = (what: string) => async () => void begun.push(what)
  const old = line(begins('old'), 4_500)
  const patient = line(begins('patient'))
  now = 4_501
  const fresh = line(begins('fresh'), 4_500)
  await expect(old).rejects.toMatchObject({ code: 'conversation/busy' })
  await Promise.all([patient, fresh])
  expect(begun).toEqual(['patient', 'fresh'])
})
