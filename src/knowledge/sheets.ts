import type { z } from 'zod'
import {
  clausesFile,
  conflictsFile,
  editionFile,
  factsFile,
  ledgerFile,
  lifecycleFile,
  topicsFile,
} from '../policy/schema.ts'
import type { Problem } from '../vocabulary/fault.ts'
import { type Read, readYaml, type Sheet, type TextFile } from './yaml.ts'

/** The schema of each kind of policy file. */
export const schemas = {
  edition: editionFile,
  clauses: clausesFile,
  ledger: ledgerFile,
  topics: topicsFile,
  facts: factsFile,
  conflicts: conflictsFile,
  lifecycle: lifecycleFile,
} as const

/** One of the kinds of policy file. */
export type Kind = keyof typeof schemas

type Sheets = { readonly [K in Kind]: readonly Sheet<z.infer<(typeof schemas)[K]>>[] }

/** The policy files that can be read, by kind, with what is wrong in any of them. */
export type Shelf = Sheets & {
  readonly problems: readonly Problem[]
  /** The name of every file there is. */
  readonly names: readonly string[]
  /** Ids of what had to be left out. */
  readonly lost: ReadonlySet<string>
  /** Kinds of which a whole file is missing, so that nobody can say what it would have held. */
  readonly gaps: ReadonlySet<Kind>
}

/** Reads every policy file by the schema of its kind; a file that is of no kind is a problem. */
export function readShelf(files: readonly TextFile[]): Shelf {
  const kinds = files.map(file => ({ file, kind: kindOf(file.name) }))
  const reads = kinds.flatMap(({ file, kind }) =>
    kind ? [{ kind, read: readYaml(schemas[kind] as z.ZodType, file) }] : [],
  )
  const of = (wanted: Kind) =>
    reads.flatMap(({ kind, read }) => (kind === wanted && read.sheet ? [read.sheet] : []))
  const names = Object.keys(schemas) as Kind[]
  return {
    ...(Object.fromEntries(names.map(kind => [kind, of(kind)])) as unknown as Sheets),
    names: files.map(({ name }) => name),
    problems: [
      ...kinds.flatMap(({ file, kind }) =>
        kind ? unannounced(file, kind) : [stranger(file.name)],
      ),
      ...reads.flatMap(({ read }) => read.problems),
    ],
    lost: new Set(reads.flatMap(({ read }) => read.lost)),
    gaps: new Set(reads.flatMap(({ kind, read }) => (isGap(read) ? [kind] : []))),
  }
}

/** `policy-data/aks@2019-04-01/ledger.yaml` is a ledger: the folder and the name say what a file is. */
function kindOf(name: string): Kind | undefined {
  const [top, folder = '', file, deeper] = name.split('/')
  if (top === undefined || deeper !== undefined || !name.endsWith('.yaml')) return undefined
  if (file === undefined) return folder === 'facts.yaml' ? 'facts' : undefined
  if (folder === 'topics' || folder === 'conflicts' || folder === 'lifecycle') return folder
  if (!folder.includes('@')) return undefined
  if (file === 'edition.yaml') return 'edition'
  return file === 'ledger.yaml' ? 'ledger' : 'clauses'
}

/** The first line names the schema, by which editors help while writing. */
function unannounced({ name, text }: TextFile, kind: Kind): readonly Problem[] {
  const up = name.split('/').length > 2 ? '../' : ''
  const wanted = `# yaml-language-server: $schema=${up}schema/${kind}.schema.json`
  if (text.startsWith(`${wanted}\n`)) return []
  return [
    { file: name, line: 1, message: 'the first line names no schema', hint: `Write ${wanted}` },
  ]
}

function stranger(file: string): Problem {
  return {
    file,
    line: 1,
    message: 'this file is of no known kind',
    hint: 'NAME.yaml lies in product@date/, topics/, conflicts/ or lifecycle/',
  }
}

function isGap({ sheet, lost }: Read<unknown>): boolean {
  return sheet === undefined && lost.length === 0
}
