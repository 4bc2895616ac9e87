import { describe, expect, it } from 'vitest'
import { z } from 'zod'
import { readYaml } from '../../src/knowledge/yaml.ts'

const leaf = z.union([
  z.strictObject({ fact: z.string(), is: z.union([z.string(), z.boolean()]) }),
  z.strictObject({ fact: z.string(), above: z.number() }),
])
type Test = z.infer<typeof leaf> | { all: Test[] }
const test: z.ZodType<Test> = z.lazy(() =>
  z.union([leaf, z.strictObject({ all: z.array(test).min(1) })]),
)
const schema = z.strictObject({
  title: z.string(),
  rules: z.array(
    z.strictObject({
      id: z.string().regex(/^[a-z]+$/, 'an id is lower case'),
      kind: z.enum(['coverage', 'process']),
      minor: z.string().optional(),
      when: test.optional(),
      days: z.int().min(1).optional(),
      pair: z.array(z.string()).min(2).optional(),
      asked: z.union([z.literal('always'), z.array(z.string()).min(1)]).optional(),
    }),
  ),
  owners: z.record(z.string().regex(/^[a-z]+$/, 'lower case'), z.string()).optional(),
})

function read(...lines: readonly string[]) {
  return readYaml(schema, { name: 'a.yaml', text: `${lines.join('\n')}\n` })
}

const good = ['title: A', 'rules:', '  - id: a', '    kind: coverage']

it('gives the value and the line of each part', () => {
  const { sheet, problems } = read(
    ...good,
    '    when: { fact: x, is: true }',
    '  - id: b',
    '    kind: process',
  )
  expect(problems).toEqual([])
  expect(sheet?.value.rules.map(({ id }) => id)).toEqual(['a', 'b'])
  expect(sheet?.line('rules', 0, 'kind')).toBe(4)
  expect(sheet?.line('rules', 1)).toBe(6)
  expect(sheet?.line('rules', 1, 'when', 'fact')).toBe(6)
  expect(sheet?.line()).toBe(1)
})

it.each<[string, readonly string[], number, string, string?]>([
  ['a misspelt key', [...good, '    knid: x'], 5, 'unknown key "knid"', 'Did you mean "kind"?'],
  [
    'a strange key',
    [...good, 'zzz: x'],
    5,
    'unknown key "zzz"',
    'Allowed here: title, rules, owners',
  ],
  ['a missing key', ['title: A', 'rules:', '  - kind: process'], 3, '"id" is missing'],
  [
    'a wrong word',
    ['title: A', 'rules:', '  - id: a', '    kind: covrage'],
    4,
    '"kind" must be coverage or process, here "covrage"',
    'Did you mean "coverage"?',
  ],
  [
    'a number for text',
    [...good, '    minor: 1.30'],
    5,
    '"minor" must be text, here 1.30',
    'Put it in quotes: "1.30"',
  ],
  ['text for a number', [...good, '    days: soon'], 5, '"days" must be a number, here "soon"'],
  ['a fraction', [...good, '    days: 1.5'], 5, '"days" must be a whole number, here 1.5'],
  [
    'a wrong form',
    ['title: A', 'rules:', '  - id: Ab', '    kind: process'],
    3,
    '"id" is "Ab": an id is lower case',
  ],
  ['a wrong key of a record', [...good, 'owners:', '  Ab: x'], 6, 'the key "Ab": lower case'],
  ['too few', [...good, '    pair: [a]'], 5, '"pair" needs at least 2 entries'],
  ['none', [...good, '    pair: [a, b]', '    asked: []'], 6, '"asked" is empty'],
  [
    'neither word nor list',
    [...good, '    asked: never'],
    5,
    '"asked" must be always or a list, here "never"',
  ],
  ['nothing', [...good, '    minor:'], 5, '"minor" must be text, here nothing'],
  [
    'a list for a map',
    ['title: A', 'rules: { a: 1 }'],
    2,
    '"rules" must be a list, here a map of keys',
  ],
  [
    'a misspelt key in a choice',
    [...good, '    when: { fact: x, abov: 3 }'],
    5,
    'unknown key "abov"',
    'Did you mean "above"?',
  ],
  [
    'a half choice',
    [...good, '    when:', '      fact: x'],
    5,
    '"when" has keys that do not go together',
    'Allowed here: fact, is, above, all',
  ],
  [
    'a wrong type in a choice',
    [...good, '    when: { fact: x, above: much }'],
    5,
    '"above" must be a number, here "much"',
  ],
  [
    'a wrong type in a choice within',
    [...good, '    when:', '      all:', '        - fact: x', '          is: 3'],
    8,
    '"is" must be text or true or false, here 3',
    'Put it in quotes: "3"',
  ],
  [
    'text for a choice',
    [...good, '    when: always'],
    5,
    '"when" must be a map of keys, here "always"',
  ],
])('tells %s', (...[, lines, line, message, hint]) => {
  expect(read(...lines).problems).toEqual([
    { file: 'a.yaml', line, message, ...(hint === undefined ? {} : { hint }) },
  ])
})

describe('YAML itself', () => {
  it.each([
    [
      'a repeated key',
      ['title: A', 'title: B', 'rules: []'],
      2,
      'the key stands here a second time',
    ],
    [
      'an alias',
      ['title: &t A', 'rules: []', 'owners: { a: *t }'],
      3,
      'the alias *t is not allowed',
    ],
    ['an anchor', ['title: &t A', 'rules: []'], 1, 'the anchor &t is not allowed'],
    ['an alias to nothing', ['title: A', 'rules: *none'], 2, 'the alias *none is not allowed'],
    ['a tag', ['title: !secret A', 'rules: []'], 1, 'unresolved tag: !secret'],
    [
      'a second document',
      ['title: A', 'rules: []', '---', 'title: B'],
      3,
      'source contains multiple documents',
    ],
    ['an open bracket', ['title: A', 'rules: ['], 3, 'flow sequence in block collection'],
  ])('is refused with %s', (...[, lines, line, message]) => {
    const { problems } = read(...lines)
    expect(problems.map(problem => problem.line)).toContain(line)
    expect(problems.map(problem => problem.message).join('\n')).toContain(message)
  })

  it('has no bare yes', () => {
    expect(read('title: yes', 'rules: []').sheet?.value.title).toBe('yes')
  })

  it('is refused where there is none', () => {
    expect(read('').problems).toEqual([{ file: 'a.yaml', line: 1, message: 'the file is empty' }])
  })

  it('survives an alias within itself', () => {
    expect(read('title: A', 'rules: &r [*r]').problems.length).toBeGreaterThan(0)
  })
})

describe('what can be used of a broken file', () => {
  it('is all but an unknown key', () => {
    const { sheet, lost } = read(...good, '    knid: x')
    expect(sheet?.value.rules).toEqual([{ id: 'a', kind: 'coverage' }])
    expect(lost).toEqual([])
  })

  it('is all but the entry with a wrong value, whose id is kept', () => {
    const more = [
      '  - id: b',
      '    kind: nothing',
      '  - id: c',
      '    kind: 3',
      '  - id: d',
      '    kind: process',
    ]
    const { sheet, lost } = read(...good, ...more)
    expect(sheet?.value.rules.map(({ id }) => id)).toEqual(['a', 'd'])
    expect(sheet?.line('rules', 1)).toBe(9)
    expect(lost.toSorted()).toEqual(['b', 'c'])
  })

  it('is nothing where the file itself is wrong', () => {
    const { sheet, lost } = read('rules:', '  - id: a', '    kind: coverage')
    expect(sheet).toBeUndefined()
    expect(lost).toEqual(['a'])
  })
})
