import { expect, it } from 'vitest'
import { lies, likelyTopics, nearest } from '../../src/understanding/gate.ts'

const guess = (topic: string, confidence: number) => ({
  topics: [topic],
  confidence,
  by: ['word' as const],
})

it('lets a topic lie under itself and its roots, not under its neighbours', () => {
  expect(lies('node.metadata.user', ['node'])).toBe(true)
  expect(lies('node', ['node'])).toBe(true)
  expect(lies('nodes', ['node'])).toBe(false)
})

it('finds the longest prefix a table lists', () => {
  const table = { lifecycle: 1, 'lifecycle.stopped': 2 }
  expect(nearest(table, 'lifecycle.stopped.update')).toBe(2)
  expect(nearest(table, 'lifecycle.deallocated')).toBe(1)
  expect(nearest(table, 'toString')).toBeUndefined()
})

it('counts the ways to understand a message that are not far behind the best', () => {
  const guesses = [guess('a', 0.9), guess('b', 0.4), guess('c', 0.1), guess('d', 0.9)]
  expect(likelyTopics(guesses)).toEqual(['a', 'b'])
})
