import { describe, expect, it } from 'vitest'
import { inspectPolicies } from '../../../src/knowledge/policies.ts'
import { change, tells, written } from '../../support/tells.ts'
import { edited, writtenPolicy } from '../../support/written-policy.ts'

const { facts, topics, conflicts, lifecycle, edition, changing, stopping, ledger } = written

describe('an edition in the wrong place', () => {
  tells({
    'by its id': [
      change(edition, 'id: tin@2024-01-01', 'id: tin@2024-01-02'),
      [edition, 'id: tin', 'the edition "tin@2024-01-02" lies in the folder of another one'],
    ],
    'by its product': [
      change(edition, 'product: tin', 'product: zinc'),
      [edition, 'product:', 'the edition is of another product, "zinc"'],
    ],
    'by its date': [
      change(edition, 'date: "2024-01-01"', 'date: "2024-02-01"'),
      [edition, 'date:', 'the edition has another date, 2024-02-01'],
    ],
    'by its missing date': [
      change(edition, 'date: "2024-01-01"\n', ''),
      [edition, 'id:', 'the edition has another date, none'],
    ],
    'by its ledger': [
      change(ledger, 'edition: tin@2024-01-01', 'edition: tin@undated'),
      [ledger, 'edition:', 'the ledger is of another edition, "tin@undated"'],
    ],
  })
})

describe('what lies in a file of another name', () => {
  tells({
    'a section': [
      change(changing, 'section: Changing', 'section: Altering'),
      [changing, 'section:', 'the section "Altering" is in a file of another name'],
    ],
    'a clause of another section': [
      [
        change(stopping, 'ledger: [stopping/1]', 'ledger: [changing/1]'),
        change(
          ledger,
          'clauses: [tin/change-ends]\n      - line',
          'clauses: [tin/change-ends, tin/stop-long]\n      - line',
        ),
        change(ledger, 'clauses: [tin/stop-long]', 'reason: a picture'),
      ],
      [
        stopping,
        'ledger: [changing/1]',
        'the clause "tin/stop-long" rests on no line of the section whose file it is in',
      ],
    ],
    'a topic': [
      change(
        topics,
        '  - id: node.stop\n',
        '  - { id: quota.core, meaning: Q, words: [q], with: [node] }\n  - id: node.stop\n',
      ),
      [topics, 'quota.core', 'the topic "quota.core" is in the file of another family'],
    ],
    'a table of versions': [
      change(lifecycle, 'product: tin', 'product: zinc'),
      [lifecycle, 'product:', 'the table is of another product, "zinc"'],
    ],
  })
})

/** The files of the small policy with one of them called otherwise. */
function renamed(name: string, to: string) {
  return writtenPolicy.map(file =>
    file.name === `policy-data/${name}` ? { ...file, name: `policy-data/${to}` } : file,
  )
}

function messages(files: typeof writtenPolicy): readonly string[] {
  return inspectPolicies(files).problems.map(
    ({ file, line, message }) => `${file.replace('policy-data/', '')}:${line} ${message}`,
  )
}

describe('a file', () => {
  it.each([
    ['notes.yaml', 'notes.yaml:1 this file is of no known kind'],
    ['notes/tin.yaml', 'notes/tin.yaml:1 this file is of no known kind'],
    ['topics/more/tin.yaml', 'topics/more/tin.yaml:1 this file is of no known kind'],
    ['topics/tin.yml', 'topics/tin.yml:1 this file is of no known kind'],
  ])('called %s belongs nowhere', (name, message) => {
    const files = [...writtenPolicy, { name: `policy-data/${name}`, text: 'a: 1\n' }]
    expect(messages(files)).toEqual([message])
  })

  it('names its schema on the first line', () => {
    const files = edited(writtenPolicy, [change(facts, '$schema=schema/', '$schema=../schema/')])
    expect(messages(files)).toEqual(['facts.yaml:1 the first line names no schema'])
  })

  it('of conflicts or versions is called after a product', () => {
    expect(messages(renamed(conflicts, 'conflicts/zinc.yaml'))).toContain(
      'conflicts/zinc.yaml:1 no edition is of a product "zinc"',
    )
    expect(messages(renamed(lifecycle, 'lifecycle/zinc.yaml'))).toEqual([
      'lifecycle/zinc.yaml:1 no edition is of a product "zinc"',
      'lifecycle/zinc.yaml:2 the table is of another product, "tin"',
    ])
  })

  it('of a section is known to the ledger', () => {
    const files = edited(writtenPolicy, [change(ledger, '  - id: stopping', '  - id: ending')])
    expect(messages(files)).toContain(
      'tin@2024-01-01/stopping.yaml:2 the ledger has no section "stopping"',
    )
  })

  it.each([edition, ledger, facts])('%s cannot be missing', name => {
    const files = writtenPolicy.filter(file => file.name !== `policy-data/${name}`)
    expect(messages(files)).toContain(`${name}:1 this file is missing`)
  })
})

describe('products', () => {
  tells({
    'without an edition': [
      change(
        facts,
        '      - { id: tin, label: Tin }\n',
        '      - { id: tin, label: Tin }\n      - { id: zinc, label: Zinc }\n',
      ),
      [facts, 'zinc', 'no edition is of the product "zinc"'],
    ],
    'nobody can choose': [
      change(facts, '{ id: tin, label: Tin }', '{ id: zinc, label: Zinc }'),
      [facts, 'zinc', 'no edition is of the product "zinc"'],
      [facts, '    values:', '"product" lacks the value "tin"'],
    ],
  })
})
