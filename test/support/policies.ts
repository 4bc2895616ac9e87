import { join } from 'node:path'
import { packageRoot, readFolder } from '../../src/knowledge/folder.ts'
import { readPolicies } from '../../src/knowledge/policies.ts'
import { openBook } from '../../src/policy/book.ts'

/** The policies as they are written, read from source. */
export const policyData = readPolicies(
  readFolder(join(packageRoot(), 'policy-data')).filter(({ name }) => !name.includes('/tickets/')),
)

/** The same, ready to judge by. */
export const book = openBook(policyData)
