import { describe, expect, it } from 'vitest'
import { inspectPolicies } from '../../../src/knowledge/policies.ts'
import { change, tells, written } from '../../support/tells.ts'
import { edited, writtenPolicy } from '../../support/written-policy.ts'

const { topics, edition, stopping } = written
const wordless = [
  change(topics, '    words: [node]\n', ''),
  change(topics, '    words: [stop a node]\n', ''),
]
const message = 'nothing brings "tin/stop-long" into play'

/** What check says about the clause on stopping, once nobody has words for its topic nor for the one above. */
function unreached(...more: Parameters<typeof edited>[1]) {
  const { problems } = inspectPolicies(edited(writtenPolicy, [...wordless, ...more]))
  return problems.filter(problem => problem.message === message)
}

describe('a clause nobody has words for', () => {
  it("is in nobody's way to reach", () => {
    expect(unreached(change(edition, 'gate: [node.stop]\n', ''))).toEqual([
      {
        file: `policy-data/${stopping}`,
        line: 5,
        message,
        hint: 'Give the topic "node.stop" words, or let an askable topic come with it',
      },
    ])
  })

  it.each([
    ['the gate', []],
    [
      'the standing list',
      [
        change(edition, 'gate: [node.stop]', 'standing: [node.stop]'),
        change(edition, 'standing: [node.change]\n', ''),
      ],
    ],
    [
      'company',
      [
        change(edition, 'gate: [node.stop]\n', ''),
        change(topics, '[change a node]\n', '[change a node]\n    with: [node.stop]\n'),
      ],
    ],
    [
      'the rule it lifts',
      [
        change(edition, 'gate: [node.stop]\n', ''),
        change(
          stopping,
          'strength: does\n',
          'strength: does\n    exceptionTo: [tin/change-ends]\n',
        ),
      ],
    ],
  ])('is reached through %s', (...[, edits]) => {
    expect(unreached(...edits)).toEqual([])
  })
})

describe('what an edition consults', () => {
  tells({
    'has a clause there': [
      change(edition, 'gate: [node.stop]', 'gate: [node.stop, quota]'),
      [edition, 'quota', 'gate names a topic on which this edition has no clause: "quota"'],
    ],
  })
})
