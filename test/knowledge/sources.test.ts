import { createHash } from 'node:crypto'
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { readDocuments } from '../../src/knowledge/folder.ts'
import { readSources } from '../../src/knowledge/load.ts'
import { hashLines } from '../../src/knowledge/source-document.ts'
import { checkSources } from '../../src/knowledge/sources.ts'
import type { TextFile } from '../../src/knowledge/yaml.ts'
import { sharedFolder } from '../support/shared.ts'

const text = ['---', '# Changing', '', 'Do not.', '  Do not.', '# Stopping', 'Do not.', 'Bye.', '']

/** A ledger for the document above, entry by entry as `text`, `heading` or `reason`. */
function ledger(...sections: readonly string[]): readonly TextFile[] {
  return [
    {
      name: 'policy-data/tin@undated/ledger.yaml',
      text: `# yaml-language-server: $schema=../schema/ledger.schema.json
edition: tin@undated
sections:
${sections.join('')}`,
    },
    {
      name: 'policy-data/tin@undated/changing.yaml',
      text: `# yaml-language-server: $schema=../schema/clauses.schema.json
section: Changing
clauses:
  - id: tin/no
    topic: node
    kind: fact
    effect: states
    say: It is not to be done.
    ledger: [changing/1, changing/2]
`,
    },
  ]
}

function section(id: string, heading: string | undefined, lines: readonly string[]): string {
  const seen = new Map<string, number>()
  const entries = lines.map((line, at) => {
    const occurrence = (seen.get(line) ?? 0) + 1
    seen.set(line, occurrence)
    const of = id === 'changing' ? 'clauses: [tin/no]' : 'reason: nothing'
    return `      - { line: ${at + 1}, sha256: "${sha256(line)}", occurrence: ${occurrence}, ${of} }\n`
  })
  return `  - id: ${id}
${heading === undefined ? '' : `    heading: { sha256: "${sha256(heading)}" }\n`}${
  entries.length > 0 ? `    lines:\n${entries.join('')}` : ''
}`
}

function sha256(line: string): string {
  return createHash('sha256').update(line).digest('hex')
}

function document(lines: readonly string[] = text, name = 'any/name.md') {
  return hashLines({ name, text: lines.join('\n') })
}

const front = section('front-matter', undefined, ['---'])
const changing = section('changing', '# Changing', ['Do not.', 'Do not.'])
const stopping = section('stopping', '# Stopping', ['Do not.', 'Bye.'])
const right = ledger(front, changing, stopping)

it('accounts for every line that is not blank', () => {
  expect(checkSources(right, [document()])).toEqual({
    accounts: [
      { edition: 'tin@undated', file: 'any/name.md', lines: 7, accounted: 7, byClause: 2 },
    ],
    problems: [],
    others: [],
  })
})

it('does not mind line ends and a byte order mark', () => {
  const windows = hashLines({ name: 'w.txt', text: `\uFEFF${text.join('\r\n')}` })
  expect(checkSources(right, [windows]).problems).toEqual([])
})

it('takes a line for one of its section before it takes it for a heading', () => {
  const again = section('stopping', 'Do not.', ['Bye.'])
  const lines = ['---', '# Changing', 'Do not.', 'Do not.', 'Do not.', 'Bye.']
  expect(checkSources(ledger(front, changing, again), [document(lines)]).problems).toEqual([])
})

it('knows a document without front matter', () => {
  const problems = checkSources(ledger(changing, stopping), [document(text.slice(1))]).problems
  expect(problems).toEqual([])
})

describe('tells', () => {
  it('a line of the document that the ledger lacks', () => {
    const more = [...text.slice(0, 6), 'New.', ...text.slice(6)]
    expect(checkSources(right, [document(more)])).toMatchObject({
      accounts: [{ lines: 8, accounted: 7 }],
      problems: [
        {
          file: 'any/name.md',
          line: 7,
          message: 'the ledger of tin@undated has no such line in the section "stopping"',
        },
      ],
    })
  })

  it('a line of the ledger that the document lacks, and what rests on it', () => {
    const less = text.filter((_, at) => at !== 4)
    expect(checkSources(right, [document(less)]).problems).toMatchObject([
      {
        file: 'policy-data/tin@undated/ledger.yaml',
        line: 11,
        message:
          'line changing/2 is not in any/name.md, and "tin/no" (policy-data/tin@undated/changing.yaml:4) rests on it',
      },
    ])
  })

  it('a line that moved to another section', () => {
    const moved = ['---', '# Changing', 'Do not.', 'Do not.', 'Bye.', '# Stopping', 'Do not.']
    const places = checkSources(right, [document(moved)]).problems.map(({ message }) => message)
    expect(places).toEqual([
      'the ledger of tin@undated has no such line in the section "changing"',
      'line stopping/2 is not in any/name.md',
    ])
  })

  it('an edition whose document is not there', () => {
    expect(checkSources(right, [document(['Nothing of the kind.'])])).toMatchObject({
      accounts: [],
      problems: [{ message: 'no document shares a line with the ledger of tin@undated' }],
      others: ['any/name.md'],
    })
  })
})

it('gives an edition the closest of several documents', () => {
  const other = document(['---', 'Something else.'], 'other.md')
  expect(checkSources(right, [other, document()])).toMatchObject({
    accounts: [{ file: 'any/name.md' }],
    problems: [],
    others: ['other.md'],
  })
})

describe('the real ledgers', () => {
  const folder = join(sharedFolder, 'policy/sources')
  const documents = existsSync(folder) ? readDocuments(folder) : []
  const files = readSources()

  it('account for every line of the real documents', ({ skip }) => {
    skip(documents.length === 0, 'the policy documents are not kept with the project')
    const { accounts, problems, others } = checkSources(files, documents.map(hashLines))
    expect([problems, others]).toEqual([[], []])
    expect(accounts.map(({ accounted, lines }) => accounted - lines)).toEqual([0, 0, 0, 0, 0])
    const all = accounts.reduce((sum, { lines }) => sum + lines, 0)
    const byClause = accounts.reduce((sum, account) => sum + account.byClause, 0)
    expect(byClause / all).toBeGreaterThanOrEqual(0.65)
  })

  it('do so whatever the files are called', ({ skip }) => {
    skip(documents.length === 0, 'the policy documents are not kept with the project')
    const renamed = documents.map(({ text }, at) => ({ name: `x/${9 - at}`, text }))
    const { accounts, problems } = checkSources(files, renamed.map(hashLines))
    expect(problems).toEqual([])
    expect(new Set(accounts.map(({ file }) => file)).size).toBe(5)
  })

  it('miss a line that was taken out of them', ({ skip }) => {
    skip(documents.length === 0, 'the policy documents are not kept with the project')
    const last = / {6}- line: 7\n(?: {8}.*\n){3}$/
    const cut = files.map(({ name, text }) => ({
      name,
      text: name.includes('/aks@') ? text.replace(last, '') : text,
    }))
    const { problems } = checkSources(cut, documents.map(hashLines))
    expect(problems).toMatchObject([
      { file: documents[0]?.name, line: documents[0]?.text.trimEnd().split('\n').length },
    ])
  })
})
