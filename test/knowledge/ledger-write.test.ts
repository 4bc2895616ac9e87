import { expect, it } from 'vitest'
import { updatedLedgers } from '../../src/knowledge/ledger-write.ts'
import { inspectPolicies } from '../../src/knowledge/policies.ts'
import { change, written } from '../support/tells.ts'
import { type Edit, edited, writtenPolicy } from '../support/written-policy.ts'

const { changing, stopping, ledger } = written

/** The lines of the ledger that writing changes after an edit of the clauses: what goes, and what comes. */
function difference(...edits: readonly Edit[]) {
  const files = edited(writtenPolicy, edits)
  const before = textOf(files)
  const after = textOf(updatedLedgers(files))
  const gone = before.filter(line => !after.includes(line)).map(line => `-${line.slice(6)}`)
  const come = after.filter(line => !before.includes(line)).map(line => `+${line.slice(6)}`)
  return { changes: [...gone, ...come], lines: after.length - before.length }
}

function textOf(files: typeof writtenPolicy): readonly string[] {
  return files.find(({ name }) => name.endsWith(ledger))?.text.split('\n') ?? []
}

it('leaves ledgers alone that are up to date', () => {
  expect(updatedLedgers(writtenPolicy)).toEqual([])
})

it('adds a clause behind those that are there', () => {
  const edit = change(changing, 'ledger: [changing/1, changing/heading]', 'ledger: [changing/2]')
  const swapped = change(
    changing,
    'ledger: [changing/2]\n    cases',
    'ledger: [changing/1, changing/heading]\n    cases',
  )
  expect(difference(edit, swapped)).toEqual({
    changes: [
      '-clauses: [tin/change-ends]',
      '-  clauses: [tin/change-ends]',
      '-  clauses: [tin/change-directed, tin/change-asked]',
      '+clauses: [tin/change-directed]',
      '+  clauses: [tin/change-directed]',
      '+  clauses: [tin/change-asked, tin/change-ends]',
    ],
    lines: 0,
  })
})

it('takes the place of the reason for having none', () => {
  const edit = change(stopping, '[stopping/2, stopping/3]', '[stopping/2, stopping/3, stopping/4]')
  expect(difference(edit)).toEqual({
    changes: ['-  reason: a picture'],
    lines: 0,
  })
})

it('leaves a line without clauses to whoever can say why', () => {
  const edit = change(stopping, '[stopping/2, stopping/3]', '[stopping/2]')
  const files = edited(writtenPolicy, [edit])
  const [updated] = updatedLedgers(files)
  const after = files.map(file => (file.name === updated?.name ? updated : file))
  expect(inspectPolicies(after).problems.map(({ message }) => message)).toEqual([
    'line stopping/3 has neither clauses nor a reason for having none',
  ])
})

it('leaves an edition alone of which a file cannot be read', () => {
  const moved = change(stopping, '[stopping/2, stopping/3]', '[stopping/2]')
  const broken = change(changing, 'kind: process', 'kind: proces')
  expect(updatedLedgers(edited(writtenPolicy, [moved, broken]))).toEqual([])
})

it('breaks a long list into lines', () => {
  const long = Array.from(
    { length: 5 },
    (_, at) => `  - id: tin/a-clause-with-a-long-name-${at}
    topic: node
    kind: fact
    effect: states
    say: It is so.
    ledger: [stopping/4]
`,
  )
  const files = edited(writtenPolicy, [
    change(stopping, 'clauses:\n', `clauses:\n${long.join('')}`),
  ])
  const [updated] = updatedLedgers(files)
  expect(updated?.text).toContain(`        clauses:
          - tin/a-clause-with-a-long-name-0
          - tin/a-clause-with-a-long-name-1
`)
  const after = files.map(file => (file.name === updated?.name ? updated : file))
  expect(inspectPolicies(after).problems).toEqual([])
})
