import { describe } from 'vitest'
import { change, tells, written } from '../../support/tells.ts'

const { facts, topics, changing, stopping } = written

describe('facts that are not there', () => {
  tells({
    'in a condition': [
      change(changing, 'when: { fact: directed', 'when: { fact: directd'),
      [changing, 'when:', 'unknown fact "directd"'],
    ],
    'in a condition within': [
      change(stopping, '{ fact: days, above', '{ fact: day, above'),
      [stopping, 'fact: day,', 'unknown fact "day"'],
    ],
    'in a case': [
      change(changing, '{ way: tool }', '{ wya: tool, directed: false }'),
      [changing, 'wya', 'unknown fact "wya"'],
    ],
    'in what a topic entails': [
      change(topics, '{ way: hand }', '{ wey: hand }'),
      [topics, 'wey', 'unknown fact "wey"'],
    ],
    'in what a value implies': [
      change(facts, '{ directed: false }', '{ direct: false }'),
      [facts, 'direct: false', 'unknown fact "direct"'],
      [
        changing,
        'way: tool',
        'a case of "tin/change-directed" is said to be judged "fails", and is judged "unknown"',
      ],
    ],
  })
})

describe('values that a fact cannot have', () => {
  tells({
    'in a case': [
      change(changing, '{ way: tool }', '{ way: tooll, directed: false }'),
      [changing, 'tooll', '"way" has no value "tooll"'],
    ],
    'in what a topic entails': [
      change(topics, '{ way: hand }', '{ way: foot }'),
      [topics, 'foot', '"way" has no value "foot"'],
    ],
    'in what one product entails': [
      change(topics, 'entails: { way: hand }', 'entailsFor: { tin: { way: foot } }'),
      [topics, 'foot', '"way" has no value "foot"'],
    ],
    'in what a value implies': [
      change(facts, '{ directed: false }', '{ directed: nearly }'),
      [facts, 'nearly', '"directed" cannot be "nearly"'],
    ],
    'as a bare yes': [
      change(changing, '{ directed: true }', '{ directed: yes }'),
      [changing, 'directed: yes', '"directed" cannot be "yes"'],
    ],
    'as an interval the wrong way round': [
      change(stopping, '[20, 30]', '[30, 20]'),
      [stopping, '[30, 20]', '"days" cannot be [30,20]'],
    ],
    'as a version that is none': [
      change(stopping, 'release: "1.29"', 'release: newest'),
      [stopping, 'newest', '"release" cannot be "newest"'],
    ],
  })
})

describe('tests that do not go with a fact', () => {
  tells({
    'a bound for a version': [
      change(stopping, '{ fact: release, version: "<1.30" }', '{ fact: release, below: 1.30 }'),
      [stopping, 'below', '"below" does not go with "release", whose type is version'],
    ],
    'a range that is none': [
      change(stopping, 'version: "<1.30"', 'version: older'),
      [stopping, 'older', '"older" is no range of versions'],
    ],
    'a value among several that is none': [
      change(changing, '{ fact: directed, is: true }', '{ fact: way, oneOf: [shell, axe] }'),
      [changing, 'axe', '"way" has no value "axe"'],
    ],
  })
})
