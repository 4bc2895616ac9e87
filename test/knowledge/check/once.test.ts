import { change, tells, written } from '../../support/tells.ts'

const { facts, topics, changing, conflicts, ledger } = written

const clause = `  - id: tin/change-ends # again
    topic: node.change
    kind: fact
    effect: states
    say: Again.
    ledger: [changing/1, changing/heading]
`

tells({
  'a clause twice': [
    change(changing, '  - id: tin/change-asked', `${clause}  - id: tin/change-asked`),
    [
      changing,
      '  - id: tin/change-ends # again',
      'the clause "tin/change-ends" is here a second time',
    ],
  ],
  'a topic twice': [
    change(
      topics,
      '  - id: node.stop',
      '  - id: node # again\n    meaning: M\n    words: [m]\n  - id: node.stop',
    ),
    [topics, '# again', 'the topic "node" is here a second time'],
  ],
  'a value twice': [
    change(
      facts,
      '{ id: hand, label: By hand }',
      '{ id: hand, label: By hand }\n      - { id: hand, label: Hand }',
    ),
    [facts, 'label: Hand', 'the value of "way" "hand" is here a second time'],
  ],
  'a section twice': [
    change(
      ledger,
      '  - id: stopping',
      '  - id: front-matter # again\n    heading: { sha256: HASH }\n  - id: stopping'.replace(
        'HASH',
        'b'.repeat(64),
      ),
    ),
    [ledger, '# again', 'the section "front-matter" is here a second time'],
  ],
  'a conflict twice': [
    change(
      conflicts,
      'conflicts:\n',
      'conflicts:\n  - { id: T1, kind: gap, topics: [node], readings: [a, b], answer: c }\n',
    ),
    [conflicts, '  - id: T1', 'the conflict "T1" is here a second time'],
  ],
})
