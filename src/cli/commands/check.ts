import { wordingFile } from '../../dialogue/schema.ts'
import { readKnowledge } from '../../knowledge/compile.ts'
import { readSources } from '../../knowledge/load.ts'
import { readOptions } from '../options.ts'
import { writeProblems } from '../problems.ts'
import type { Terminal } from '../terminal.ts'

export const usage = `Says what is wrong with the policy data, with file and line, all problems at once.

Usage: remit check
`

/** Checks the policy data. */
export async function run(args: readonly string[], terminal: Terminal): Promise<number> {
  readOptions(args, {})
  const { problems } = readKnowledge(readSources(), wordingFile)
  terminal.out(problems.length === 0 ? '0 problems in policy-data\n' : writeProblems(problems))
  return problems.length === 0 ? 0 : 1
}
