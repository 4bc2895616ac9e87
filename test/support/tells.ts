import { expect, it } from 'vitest'
import { inspectPolicies } from '../../src/knowledge/policies.ts'
import { type Edit, edited, lineOf, writtenPolicy } from './written-policy.ts'

/** One thing check says: in which file, on the line where which text first stands, and what. */
export type Said = readonly [file: string, text: string, message: string]

type Edits = Edit | readonly Edit[]

/** Tests that each change to the small policy makes check say just this. */
export function tells(cases: Readonly<Record<string, readonly [Edits, ...Said[]]>>): void {
  it.each(Object.entries(cases))('tells %s', (...[, [edits, ...said]]) => {
    const files = edited(writtenPolicy, [edits].flat())
    const expected = said.map(
      ([file, text, message]) => `${file}:${lineOf(files, file, text)} ${message}`,
    )
    expect(problemsOf(edits).toSorted()).toEqual(expected.toSorted())
  })
}

/** Tests that a change to the small policy is fine with check. */
export function accepts(cases: Readonly<Record<string, Edits>>): void {
  it.each(Object.entries(cases))('accepts %s', (...[, edits]) => {
    expect(problemsOf(edits)).toEqual([])
  })
}

/** The first place in a file where `from` stands becomes `to`. */
export function change(file: string, from: string | RegExp, to: string): Edit {
  return { file, from, to }
}

function problemsOf(edits: Edits): readonly string[] {
  const { problems } = inspectPolicies(edited(writtenPolicy, [edits].flat()))
  return problems.map(
    ({ file, line, message }) => `${file.replace('policy-data/', '')}:${line} ${message}`,
  )
}

/** The files of the small policy, by their names in `policy-data/`. */
export const written = {
  facts: 'facts.yaml',
  topics: 'topics/node.yaml',
  silences: 'topics/quota.yaml',
  conflicts: 'conflicts/tin.yaml',
  lifecycle: 'lifecycle/tin.yaml',
  edition: 'tin@2024-01-01/edition.yaml',
  changing: 'tin@2024-01-01/changing.yaml',
  stopping: 'tin@2024-01-01/stopping.yaml',
  ledger: 'tin@2024-01-01/ledger.yaml',
} as const
