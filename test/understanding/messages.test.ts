import { describe, expect, it } from 'vitest'
import { readMessageFiles, readMessages } from '../../src/knowledge/training.ts'
import { tokenise } from '../../src/understanding/engine/tokens.ts'
import type { LabelledMessage } from '../../src/understanding/labelled.ts'
import { policyData } from '../support/policies.ts'
import { root } from '../support/sources.ts'

const { messages, problems } = readMessages(readMessageFiles(root))
const run = 5
const most = 3

describe('the messages learnt from', () => {
  it('can be read, every one', () => {
    expect(problems).toEqual([])
    expect(messages.length).toBeGreaterThan(4_000)
  })

  it('have ids and topics that are known, and no id twice', () => {
    const known = new Set(policyData.topics.map(({ id }) => id))
    expect(messages.flatMap(({ topics }) => topics).filter(topic => !known.has(topic))).toEqual([])
    expect(new Set(messages.map(({ id }) => id)).size).toBe(messages.length)
  })

  it('are not made from one mould: no five words in a row in more than three of a topic', () => {
    const topics = groupBy(messages, ({ topics: [first = ''] }) => first)
    topics.delete('')
    expect(
      [...topics].flatMap(([topic, all]) => repeated(all).map(words => [topic, words])),
    ).toEqual([])
  })

  it('are not made from one mould: no five words in a row in more than three of an intent', () => {
    const moves = messages.filter(({ topics }) => topics.length === 0)
    const intents = groupBy(moves, ({ intent }) => intent)
    expect(
      [...intents].flatMap(([intent, all]) => repeated(all).map(words => [intent, words])),
    ).toEqual([])
  })
})

function repeated(all: readonly LabelledMessage[]): readonly string[] {
  const counts = new Map<string, number>()
  for (const words of all.flatMap(({ text }) => [...runsOf(text)])) {
    counts.set(words, (counts.get(words) ?? 0) + 1)
  }
  return [...counts].filter(([, count]) => count > most).map(([words]) => words)
}

function runsOf(text: string): ReadonlySet<string> {
  const words = tokenise(text).map(({ word }) => word)
  return new Set(words.slice(run - 1).map((_, at) => words.slice(at, at + run).join(' ')))
}

function groupBy<T>(all: readonly T[], key: (one: T) => string): Map<string, T[]> {
  const groups = new Map<string, T[]>()
  for (const one of all) {
    const group = groups.get(key(one))
    if (group) group.push(one)
    else groups.set(key(one), [one])
  }
  return groups
}
