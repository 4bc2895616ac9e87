import type { z } from 'zod'
import type { FactData } from '../policy/schema.ts'
import type { FactShape, Lexicon } from '../understanding/lexicon.ts'
import {
  aspectsFile,
  elsewhereFile,
  factPatternsFile,
  gazetteersFile,
  type Lists,
  languagesFile,
  listsFile,
  movesFile,
  productsFile,
} from '../understanding/schema.ts'
import type { Problem } from '../vocabulary/fault.ts'
import { patternProblems } from './check/patterns.ts'
import { readYaml, type Sheet, type TextFile } from './yaml.ts'

/** The schema of each file of `intents/` that messages are read by. */
export const lexiconSchemas = {
  lists: listsFile,
  products: productsFile,
  aspects: aspectsFile,
  facts: factPatternsFile,
  elsewhere: elsewhereFile,
  languages: languagesFile,
  moves: movesFile,
  gazetteers: gazetteersFile,
} as const

type Kind = keyof typeof lexiconSchemas

/** What messages are read by, or what is wrong with the files it is made from. */
export type LexiconRead = { readonly lexicon?: Lexicon; readonly problems: readonly Problem[] }

/** Puts together what messages are read by, from the files of `intents/` and what the policies say of facts. */
export function readLexicon(
  files: readonly TextFile[],
  { facts }: { readonly facts: readonly FactData[] },
): LexiconRead {
  const reads = Object.entries(lexiconSchemas).map(([kind, schema]) =>
    readKind(files, kind, schema),
  )
  const unreadable = reads.flatMap(read => read.problems)
  if (unreadable.length > 0) return { problems: unreadable }
  const problems = reads.flatMap(({ sheet }) => sheet ?? []).flatMap(checked(reads))
  if (problems.length > 0) return { problems }
  const parts = Object.fromEntries(reads.map(({ kind, sheet }) => [kind, sheet?.value])) as {
    readonly [K in Kind]: z.infer<(typeof lexiconSchemas)[K]>
  }
  return { problems, lexicon: { ...parts, shapes: facts.map(shapeOf) } }
}

type KindRead = {
  readonly kind: string
  readonly sheet?: Sheet<unknown>
  readonly problems: readonly Problem[]
}

function readKind(files: readonly TextFile[], kind: string, schema: z.ZodType): KindRead {
  const name = `intents/${kind}.yaml`
  const file = files.find(one => one.name === name)
  if (!file) return { kind, problems: [{ file: name, line: 1, message: 'this file is missing' }] }
  return { kind, ...readYaml(schema, file) }
}

function checked(reads: readonly KindRead[]): (sheet: Sheet<unknown>) => readonly Problem[] {
  const lists = reads.find(({ kind }) => kind === 'lists')?.sheet?.value as Lists
  return sheet => patternProblems(sheet, lists)
}

function shapeOf({ id, type, unit, values = [] }: FactData): FactShape {
  return {
    id,
    type,
    ...(unit === undefined ? {} : { unit }),
    values: values.map(({ id, words = [], kindOf = [], absent = false }) => ({
      id,
      words,
      kindOf,
      absent,
    })),
  }
}
