import { describe, expect, it } from 'vitest'
import { readMessageFiles, readMessages } from '../../src/knowledge/training.ts'
import { tokenise } from '../../src/understanding/engine/tokens.ts'
import type { LabelledMessage } from '../../src/understanding/labelled.ts'
import { policyData } from '../support/policies.ts'
import { root } from '../support/sources.ts'

const { messages, problems } = readMessages(readMessageFiles(root), policyData)
const run = 5
const most = 3

describe('the messages learnt from', () => {
  it('can be read, every one', () => {
    expect(problems).toEqual([])
    expect(messages.length).toBeGreaterThan(4_000)
  })

  it('are refused where they name what nobody knows, or an id again, with file and line', () => {
    const good = { ...messages[0], id: 'x-1', voice: 'x', topics: ['third-party.istio'], facts: {} }
    const lines = [good, { ...good, topics: ['third-party.istoi'], products: ['aks-locl'] }]
    const file = {
      name: 'intents/messages/x.jsonl',
      text: lines.map(one => JSON.stringify(one)).join('\n'),
    }
    expect(readMessages([file], policyData).problems).toEqual([
      {
        file: file.name,
        line: 2,
        message: 'there is no topic "third-party.istoi"',
        hint: 'Did you mean "third-party.istio"?',
      },
      {
        file: file.name,
        line: 2,
        message: 'there is no product "aks-locl"',
        hint: 'Did you mean "aks-local"?',
      },
      { file: file.name, line: 2, message: 'the id "x-1" came before' },
    ])
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
