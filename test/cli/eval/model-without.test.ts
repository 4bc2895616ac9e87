import { expect, it } from 'vitest'
import { modelWithout } from '../../../src/cli/eval/model-without.ts'
import type { Lessons, MessageLesson } from '../../../src/understanding/lessons.ts'
import { train } from '../../../src/understanding/train.ts'

function lesson(voice: string, topic: string, text: string): MessageLesson {
  return { voice, text, marks: [], intent: 'coverage', topics: [topic], products: ['aks'] }
}

const kept = [lesson('one', 'mesh', 'the mesh drops calls'), lesson('one', 'store', 'etcd is slow')]
const topics = ['mesh', 'store'].map(id => ({ id, meaning: id, words: [id], examples: [] }))
const lessons: Lessons = {
  messages: [...kept, lesson('left-out-in-a-test', 'store', 'zebra')],
  topics,
  kinds: [],
}

it('makes the model that the other voices make, and the same again', () => {
  const expected = JSON.stringify(train({ messages: kept, topics, kinds: [] }))
  expect(JSON.stringify(modelWithout('left-out-in-a-test', lessons))).toBe(expected)
  expect(JSON.stringify(modelWithout('left-out-in-a-test', lessons))).toBe(expected)
})
