import { join } from 'node:path'
import { packageRoot, readFolder } from '../../knowledge/folder.ts'
import { checkPolicies } from '../../knowledge/policies.ts'
import { readOptions } from '../options.ts'
import { writeProblems } from '../problems.ts'
import type { Terminal } from '../terminal.ts'

export const usage = `Says what is wrong with the policy data, with file and line, all problems at once.

Usage: remit check
`

/** Checks the policy data. */
export async function run(args: readonly string[], terminal: Terminal): Promise<number> {
  readOptions(args, {})
  const { problems } = { problems: checkPolicies(readFolder(join(packageRoot(), 'policy-data'))) }
  terminal.out(problems.length === 0 ? '0 problems in policy-data\n' : writeProblems(problems))
  return problems.length === 0 ? 0 : 1
}
