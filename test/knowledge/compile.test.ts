import { describe, expect, it } from 'vitest'
import { wordingFile } from '../../src/dialogue/schema.ts'
import { readKnowledge } from '../../src/knowledge/compile.ts'
import { readSources } from '../../src/knowledge/load.ts'
import { change } from '../support/tells.ts'
import { type Edit, edited } from '../support/written-policy.ts'

const files = readSources()

/** What is wrong after a change, as `file message`. */
function problems(...edits: readonly Edit[]): readonly string[] {
  const read = readKnowledge(edited(files, edits), wordingFile)
  return read.problems.map(({ file, message }) => `${file} ${message}`)
}

it('reads policies, tickets, words and wording together', () => {
  const { knowledge } = readKnowledge(files, wordingFile)
  expect(Object.keys(knowledge ?? {})).toEqual([
    'policy',
    'lexicon',
    'tickets',
    'wording',
    'prints',
  ])
})

it('tells a file that is missing', () => {
  const rest = files.filter(({ name }) => name !== 'intents/wording.yaml')
  const { knowledge, problems: found } = readKnowledge(rest, wordingFile)
  expect(knowledge).toBeUndefined()
  expect(found).toEqual([
    { file: 'intents/wording.yaml', line: 1, message: 'this file is missing' },
  ])
})

describe('what the policies do not define is told', () => {
  it.each([
    [
      'a topic',
      change('intents/aspects.yaml', '  lifecycle: state', '  lifecycel: state'),
      'unknown topic "lifecycel"',
    ],
    [
      'a product',
      change('intents/products.yaml', 'means: [aks-hci', 'means: [aks-hic'),
      'unknown product',
    ],
    [
      'a fact',
      change('intents/facts.yaml', /- fact: stoppedDays/, '- fact: stopedDays'),
      'unknown fact "stopedDays"',
    ],
    [
      'a value',
      change('intents/facts.yaml', 'value: suspended', 'value: suspendet'),
      '"subscriptionState" has no value "suspendet"',
    ],
    [
      'a fact of a ticket',
      change('policy-data/tickets/fields.yaml', 'fact: hostOs', 'fact: hostOS'),
      'unknown fact "hostOS"',
    ],
  ])('as %s', (...[, edit, message]) => {
    expect(problems(edit)).toEqual([expect.stringContaining(message)])
  })
})
