import type { PolicyData } from '../policy/schema.ts'
import { DataFault, type Problem } from '../vocabulary/fault.ts'
import { assemble } from './assemble.ts'
import { openCatalog } from './check/catalog.ts'
import { rules } from './check/rules.ts'
import { readShelf } from './sheets.ts'
import type { TextFile } from './yaml.ts'

/** Every problem of the policy files at once, in order of file and line. */
export function checkPolicies(files: readonly TextFile[]): readonly Problem[] {
  const shelf = readShelf(files)
  const catalog = openCatalog(shelf)
  return inOrder([...shelf.problems, ...rules.flatMap(rule => rule(catalog))])
}

/** Reads the policy files into plain data. @throws DataFault with every problem. */
export function readPolicies(files: readonly TextFile[]): PolicyData {
  const problems = checkPolicies(files)
  if (problems.length > 0) throw new DataFault(problems)
  return assemble(readShelf(files))
}

function inOrder(problems: readonly Problem[]): readonly Problem[] {
  return problems.toSorted(
    (a, b) => compare(a.file, b.file) || a.line - b.line || compare(a.message, b.message),
  )
}

function compare(a: string, b: string): number {
  if (a === b) return 0
  return a < b ? -1 : 1
}
