import { describe } from 'vitest'
import { accepts, change, tells, written } from '../../support/tells.ts'

const { topics, changing } = written

describe('a condition that repeats its topic', () => {
  const words = '    words: [support told us]\n'
  const entails = (value: string) => change(topics, words, `${words}    entails: ${value}\n`)
  tells({
    'with the same value': [
      entails('{ directed: true }'),
      [
        changing,
        'when:',
        'the condition of "tin/change-directed" repeats what its topic entails, directed: true',
      ],
    ],
  })
  accepts({
    'with another value': entails('{ directed: false }'),
    'with another fact': entails('{ way: hand }'),
  })
})

describe('an exception that asks for nothing of its own', () => {
  const duty = `    topic: node.change
    kind: process
    effect: obliges
    party: customer
`
  const exception = (topic: string) =>
    change(
      changing,
      duty,
      `    topic: ${topic}
    kind: coverage
    effect: permits
    exceptionTo: [tin/change-ends]
`,
    )
  tells({
    'and lifts a rule below it': [
      exception('node'),
      [
        changing,
        'coverage\n    effect: permits\n    exceptionTo',
        '"tin/change-asked" is too general to lift the more specific "tin/change-ends"',
      ],
    ],
  })
  accepts({
    'from a topic below': exception('node.change.directed'),
    'from a topic that comes with the rule': exception('node.stop'),
    'on the topic itself': exception('node.change'),
  })
})
