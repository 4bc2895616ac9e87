import { describe } from 'vitest'
import { change, tells, written } from '../../support/tells.ts'

const { ledger, changing, stopping, conflicts } = written
const place = (name: string, line: number) => `(policy-data/${name}:${line})`

describe('lines of the ledger', () => {
  tells({
    'with neither clauses nor a reason': [
      change(ledger, '        reason: a picture\n', ''),
      [ledger, '- line: 4', 'line stopping/4 has neither clauses nor a reason for having none'],
    ],
    'with both': [
      change(ledger, 'clauses: [tin/stop-long]', 'clauses: [tin/stop-long]\n        reason: none'),
      [
        ledger,
        `id: stopping\n    heading:\n      sha256: ${'a'.repeat(63)}3\n    lines:\n      - line`,
        'line stopping/1 has clauses and a reason for having none',
      ],
    ],
    'that are not there': [
      change(ledger, / {6}- line: 2\n.*\n.*\n.*tin\/node-owner.*\n/, ''),
      [ledger, '- line: 3', 'line stopping/2 is missing; stopping/3 stands in its place'],
      [ledger, 'occurrence: 2', 'line stopping/3 is number 1 of its text in the section, not 2'],
      [
        stopping,
        'stopping/2',
        '"tin/node-owner" rests on a line that the ledger does not have, stopping/2',
      ],
    ],
    'counted wrongly': [
      change(ledger, 'occurrence: 2', 'occurrence: 3'),
      [ledger, 'occurrence: 3', 'line stopping/3 is number 2 of its text in the section, not 3'],
    ],
    'below no heading': [
      change(ledger, / {4}heading:\n {6}sha256: .*3\n/, ''),
      [ledger, 'id: stopping', 'the section "stopping" has no heading'],
    ],
  })
})

describe('ledger and clauses', () => {
  tells({
    'a clause in no line': [
      change(ledger, '[tin/change-directed, tin/change-asked]', '[tin/change-directed]'),
      [
        ledger,
        'line: 2',
        `line changing/2 does not name "tin/change-asked", which rests on it ${place(changing, 24)}`,
      ],
    ],
    'a line of no clause': [
      change(changing, 'ledger: [changing/1, changing/heading]', 'ledger: [changing/1]'),
      [
        ledger,
        'clauses: [tin/change-ends]',
        `line changing/heading names "tin/change-ends", which does not rest on it ${place(changing, 4)}`,
      ],
    ],
    'a line of a clause that is not there': [
      change(ledger, '[tin/stop-long]', '[tin/stop-long, tin/stop-lang]'),
      [ledger, 'tin/stop-lang', 'line stopping/1 names no clause: "tin/stop-lang"'],
    ],
    'a clause on a line that is not there': [
      change(stopping, '[stopping/1]', '[stopping/1, stoping/1]'),
      [
        stopping,
        'stoping/1',
        '"tin/stop-long" rests on a line that the ledger does not have, stoping/1',
      ],
    ],
  })
})

describe('conflicts', () => {
  tells({
    'that decide for no aspect': [
      change(conflicts, '    aspect: act\n', ''),
      [conflicts, 'verdict:', '"T1" has a verdict for no aspect'],
    ],
    'of one clause with itself': [
      change(conflicts, '[tin/change-ends, tin/change-asked]', '[tin/change-ends]'),
      [conflicts, 'clauses:', '"T1" decides a contradiction of fewer than two clauses'],
    ],
  })
})
