import { expect, it } from 'vitest'
import { oneAfterAnother } from '../../../src/store/sqlite/one-after-another.ts'

/** A work whose runs end as they are told to. */
function watched() {
  const runs: { readonly done: () => void; readonly failed: (why: Error) => void }[] = []
  const ask = oneAfterAnother(
    () =>
      new Promise<void>((done, failed) => {
        runs.push({ done, failed })
      }),
  )
  return { ask, runs }
}

it('begins at once, and again for all who asked meanwhile when that has ended', async () => {
  const { ask, runs } = watched()
  const first = ask()
  const [second, third] = [ask(), ask()]
  expect([runs.length, second === third]).toEqual([1, true])
  runs[0]?.done()
  await first
  await expect.poll(() => runs.length).toBe(2)
  runs[1]?.done()
  await second
})

it('begins again where it failed, for whom it was too early', async () => {
  const { ask, runs } = watched()
  const [first, second] = [ask(), ask()]
  runs[0]?.failed(new Error('the disk fails'))
  await expect(first).rejects.toThrow('the disk fails')
  await expect.poll(() => runs.length).toBe(2)
  runs[1]?.done()
  await second
})
