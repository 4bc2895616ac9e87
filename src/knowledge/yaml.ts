import type { z } from 'zod'
import type { Problem } from '../vocabulary/fault.ts'
import { openDocument, type Path } from './yaml/document.ts'
import { mismatches } from './yaml/mismatch.ts'
import { salvage } from './yaml/salvage.ts'

/** A data file as text, named as people should find it again. */
export type TextFile = { readonly name: string; readonly text: string }

/** What a file says, with the way back from each part of it to the line where it stands. */
export type Sheet<Value> = {
  readonly file: string
  readonly value: Value
  /** Whether nothing had to be left out but unknown keys. */
  readonly whole: boolean
  /** The line of the part at a path, or of the nearest thing around it that exists; counted from 1. */
  readonly line: (...path: Path) => number
}

/** A file that was read, with everything wrong in it. */
export type Read<Value> = {
  /** What can be used; where `problems` is not empty, without the parts that are wrong. Absent where nothing can. */
  readonly sheet?: Sheet<Value>
  readonly problems: readonly Problem[]
  /** Ids of the parts left out, so that nobody calls a reference to them dangling. */
  readonly lost: readonly string[]
}

/**
 * Reads a YAML file by a schema. Aliases, anchors, tags and repeated keys are problems, as is every key the schema
 * does not know. What is right is kept beside what is wrong, so that one slip does not hide the others.
 */
export function readYaml<Value>(schema: z.ZodType<Value>, { name, text }: TextFile): Read<Value> {
  const document = openDocument(text)
  const problem = ({ line, message, hint }: Omit<Problem, 'file'>): Problem => ({
    file: name,
    line,
    message,
    ...(hint === undefined ? {} : { hint }),
  })
  if (document.broken) return { problems: document.problems.map(problem), lost: [] }
  const found = mismatches(schema, document).map(({ path, ...what }) => ({
    ...what,
    line: document.line(...path),
  }))
  const { value, whole, lost } = salvage(schema, document)
  return {
    problems: [...document.problems, ...found].map(problem),
    lost,
    ...(value === undefined ? {} : { sheet: { file: name, value, whole, line: document.line } }),
  }
}
