import type { PolicyData } from '../policy/schema.ts'
import { DataFault, type Problem } from '../vocabulary/fault.ts'
import { assemble } from './assemble.ts'
import { openCatalog } from './check/catalog.ts'
import { rules } from './check/rules.ts'
import { readShelf } from './sheets.ts'
import type { TextFile } from './yaml.ts'

/** What the policy files say as far as they can be read, and every problem, in order of file and line. */
export type PoliciesRead = {
  readonly policy: PolicyData
  /** Whether all could be read, so that what is not in `policy` is nowhere. */
  readonly whole: boolean
  readonly problems: readonly Problem[]
}

/** Reads the policy files into plain data. @throws DataFault with every problem. */
export function readPolicies(files: readonly TextFile[]): PolicyData {
  const { policy, problems } = inspectPolicies(files)
  if (problems.length > 0) throw new DataFault(problems)
  return policy
}

/** Reads and checks the policy files; where there are problems, what is wrong is left out. */
export function inspectPolicies(files: readonly TextFile[]): PoliciesRead {
  const shelf = readShelf(files.filter(({ name }) => isPolicy(name)))
  const catalog = openCatalog(shelf)
  const problems = inOrder([...shelf.problems, ...rules.flatMap(rule => rule(catalog))])
  return { policy: assemble(shelf), whole: catalog.whole, problems }
}

/** Problems in order of file and line. */
export function inOrder(problems: readonly Problem[]): readonly Problem[] {
  return problems.toSorted(
    (a, b) => compare(a.file, b.file) || a.line - b.line || compare(a.message, b.message),
  )
}

/** What tickets hold lies beside the policies and is read by itself. */
function isPolicy(name: string): boolean {
  return name.startsWith('policy-data/') && !name.startsWith('policy-data/tickets/')
}

function compare(a: string, b: string): number {
  if (a === b) return 0
  return a < b ? -1 : 1
}
