import { MessageChannel } from 'node:worker_threads'
import { afterEach, expect, it } from 'vitest'
import { connect, type End } from '../../../src/app/thread/wire.ts'

const ends: (() => void)[] = []
afterEach(() => {
  for (const end of ends.splice(0)) end()
})

type Doubling = { readonly double: (number: number) => Promise<number> }

/** One end that asks, one that doubles, and how many messages went over. */
function bothEnds() {
  const { port1, port2 } = new MessageChannel()
  ends.push(() => port1.close())
  let messages = 0
  const counted = (port: typeof port1): End => ({
    on: (event, hear) => port.on(event, hear),
    postMessage: values => {
      messages++
      port.postMessage(values)
    },
  })
  const asking = connect<Doubling, object>(counted(port1), {})
  connect<object, Doubling>(counted(port2), {
    double: async number => {
      if (number < 0) throw new RangeError(`${number} is negative`)
      return number * 2
    },
  })
  return { asking, messages: () => messages }
}

it('sends what comes of one turn as one message each way, and gives each caller their own', async () => {
  const { asking, messages } = bothEnds()
  const numbers = Array.from({ length: 40 }, (_, at) => at)
  const doubled = await Promise.all(numbers.map(number => asking.double(number)))
  expect(doubled).toEqual(numbers.map(number => number * 2))
  expect(messages()).toBe(2)
})

it('tells the caller alone what failed', async () => {
  const { asking } = bothEnds()
  const [bad, good] = await Promise.allSettled([asking.double(-1), asking.double(1)])
  expect(good).toEqual({ status: 'fulfilled', value: 2 })
  expect(bad).toMatchObject({ status: 'rejected', reason: { message: '-1 is negative' } })
})
