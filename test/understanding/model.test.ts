import { describe, expect, it } from 'vitest'
import { loadModel, modelText } from '../../src/knowledge/model.ts'
import { hashLessons, readLessons, readMessageFiles } from '../../src/knowledge/training.ts'
import { guess } from '../../src/understanding/guesses.ts'
import { openModel } from '../../src/understanding/model.ts'
import { train } from '../../src/understanding/train.ts'
import { readOwnLexicon } from '../support/lexicon.ts'
import { policyData } from '../support/policies.ts'
import { root } from '../support/sources.ts'

const file = loadModel()
const lexicon = readOwnLexicon()
const lessons = readLessons(readMessageFiles(root), { policy: policyData, lexicon })

describe('the model', () => {
  it('is made from the data as it stands; if not, run: remit train', () => {
    expect(file.data).toBe(hashLessons(lessons))
  })

  it('is no larger than 3 MB', () => {
    expect(modelText(file).length).toBeLessThan(3_000_000)
  })

  it('knows what it has learnt', () => {
    const model = openModel(file)
    const sample = lessons.messages.filter(({ topics }, at) => topics.length > 0 && at % 17 === 0)
    const right = sample.filter(message =>
      message.topics.includes(guess(model, message).topics[0]?.topics[0] ?? ''),
    )
    expect(right.length / sample.length).toBeGreaterThan(0.97)
  })
})

describe('training', () => {
  const small = {
    messages: lessons.messages.filter((_, at) => at % 20 === 0),
    topics: lessons.topics.slice(0, 20),
    kinds: lessons.kinds.filter(({ topic }) => topic === undefined),
  }

  it('makes the same model from the same lessons', () => {
    expect(JSON.stringify(train(small))).toBe(JSON.stringify(train(small)))
  })

  it('makes a model that gives chances', () => {
    const model = openModel(train(small))
    const asked = { text: 'aad-pod-identity, MSI for pods', products: [], marks: [] }
    const { topics, intents } = guess(model, asked)
    expect(topics[0]?.topics).toEqual(['addon.aad-pod-identity'])
    for (const { confidence } of [...topics, ...intents]) {
      expect(confidence).toBeGreaterThanOrEqual(0)
      expect(confidence).toBeLessThanOrEqual(1)
    }
  })
})
