import { describe, expect, it } from 'vitest'
import { examplesNear } from '../../src/dialogue/near.ts'
import { book } from '../support/policies.ts'

describe('examples near a message', () => {
  it('share its rare words, the nearest first', () => {
    const [first] = examplesNear('something with the nvidia device plugin', book)
    expect(first?.toLowerCase()).toContain('nvidia')
  })

  it('are of different topics', () => {
    const near = examplesNear('istio or helm or calico on the cluster', book)
    const topics = near.map(
      example => [...book.topics.values()].find(({ examples }) => examples?.includes(example))?.id,
    )
    expect(new Set(topics).size).toBe(near.length)
    expect(near.length).toBeGreaterThan(1)
  })

  it('are none where no word is shared', () => {
    expect(examplesNear('purple monkey dishwasher', book)).toEqual([])
    expect(examplesNear('', book)).toEqual([])
  })
})
