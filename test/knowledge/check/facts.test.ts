import { describe } from 'vitest'
import { accepts, change, tells, written } from '../../support/tells.ts'

const { facts, changing } = written

describe('questions', () => {
  tells({
    'an asked fact without one': [
      change(facts, '    question: For how many days?\n', ''),
      [facts, 'unit: days\n    asked', '"days" is asked, and has no question'],
    ],
    'a derived fact without one': [
      change(facts, '    question: Is the release on the list?\n', ''),
      [
        facts,
        'asked: derived',
        '"current" is asked where it cannot be derived, and has no question',
      ],
    ],
    'a told fact that an exception asks for': [
      change(changing, 'raised: told', 'raised: asked'),
      [facts, 'id: directed', '"directed" is asked by an exception, and has no question'],
    ],
  })
})

describe('forms', () => {
  tells({
    'a number without a unit': [
      change(facts, '    unit: days\n', ''),
      [facts, 'type: number', '"days" is a number without a unit'],
    ],
    'a choice without values': [
      change(
        facts,
        '    why: Old ones are out.\n',
        `    why: Old ones are out.
  - { id: colour, label: colour, type: choice, asked: told, why: For looks. }
`,
      ),
      [facts, 'id: colour', '"colour" is a choice without values'],
    ],
    'a version with values': [
      change(
        facts,
        '    question: Which release?\n',
        '    question: Which release?\n    values: [{ id: a, label: A }]\n',
      ),
      [facts, 'type: version', '"release" is a version, which has no values to choose from'],
    ],
    'an open limit of no number': [
      change(facts, 'asked: told\n', 'asked: told\n    openAt: [60]\n'),
      [facts, 'type: boolean', '"directed" is no number, and is open at one'],
    ],
    'a truth with other values': [
      change(
        facts,
        '    why: It lifts the rule.\n',
        '    why: It lifts the rule.\n    values: [{ id: often, label: Often }]\n',
      ),
      [facts, 'type: boolean', '"directed" is true or false, and lists other values'],
    ],
  })
  accepts({
    'a truth whose sides have words': change(
      facts,
      '    why: It lifts the rule.\n',
      '    why: It lifts the rule.\n    values: [{ id: "true", label: It was }, { id: "false", label: No }]\n',
    ),
  })
})

describe('derivation', () => {
  tells({
    'of a fact that is told': [
      change(facts, 'asked: told\n', 'asked: told\n    derive: supported\n'),
      [facts, 'derive:', '"directed" is not derived, and says how'],
    ],
    'from nothing': [
      change(facts, '    from: [release]\n', ''),
      [facts, 'asked: derived', '"current" is derived from nothing'],
    ],
    'of a fact that is asked': [
      change(facts, 'asked: derived', 'asked: asked'),
      [facts, 'from:', '"current" is not derived, and says from what'],
    ],
    'from itself': [
      change(facts, 'from: [release]', 'from: [current]'),
      [facts, 'from:', '"current" is derived from itself'],
    ],
  })
})

describe('kinds', () => {
  tells({
    'of nothing': [
      change(facts, 'kindOf: [hand]', 'kindOf: [hnad]'),
      [facts, 'hnad', 'kindOf names no value of "way": "hnad"'],
    ],
    'of itself': [
      change(facts, 'kindOf: [hand]', 'kindOf: [shell]'),
      [facts, 'kindOf', '"shell" is a kind of itself'],
    ],
  })
})
