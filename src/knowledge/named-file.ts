import type { z } from 'zod'
import type { Problem } from '../vocabulary/fault.ts'
import { readYaml, type TextFile } from './yaml.ts'

/** What a file says that has to be there, or what is wrong with it. */
export type NamedRead<Value> = { readonly value?: Value; readonly problems: readonly Problem[] }

/** Reads the file of a name by its schema; that it is missing is a problem like any other. */
export function readNamed<Value>(
  files: readonly TextFile[],
  name: string,
  schema: z.ZodType<Value>,
): NamedRead<Value> {
  const file = files.find(one => one.name === name)
  if (!file) return { problems: [{ file: name, line: 1, message: 'this file is missing' }] }
  const { sheet, problems } = readYaml(schema, file)
  return sheet ? { value: sheet.value, problems } : { problems }
}
