import { type Book, openBook } from '../../policy/book.ts'
import type {
  ClauseData,
  ConflictData,
  EditionData,
  FactData,
  LedgerData,
  LifecycleData,
  SectionData,
  TopicData,
} from '../../policy/schema.ts'
import type { Problem } from '../../vocabulary/fault.ts'
import { assemble } from '../assemble.ts'
import type { Shelf } from '../sheets.ts'
import type { Sheet } from '../yaml.ts'

/** A part of a file that knows where it stands. */
export type Placed<Value> = {
  readonly value: Value
  readonly file: string
  /** The line of something within it. */
  readonly line: (...path: readonly (string | number)[]) => number
}

/** The files of one edition's folder. */
export type Volume = {
  readonly folder: string
  /** What the folder's name says before the `@`. */
  readonly product: string
  readonly edition?: Placed<EditionData>
  readonly ledger?: Sheet<LedgerData>
  readonly sections: readonly Sheet<SectionData>[]
  readonly clauses: readonly Placed<ClauseData>[]
}

/** All policy data with its places, as the rules look at it. */
export type Catalog = {
  /** The name of every file there is. */
  readonly names: readonly string[]
  readonly volumes: readonly Volume[]
  readonly topics: readonly Placed<TopicData>[]
  readonly facts: readonly Placed<FactData>[]
  readonly conflicts: readonly Placed<ConflictData>[]
  readonly lifecycle: readonly Placed<LifecycleData>[]
  readonly book: Book
  readonly clauses: ReadonlyMap<string, Placed<ClauseData>>
  /** Whether every file could be read to the end, so that what is not here is nowhere. */
  readonly whole: boolean
  /** Whether nothing is known to go by that id. What could not be read is taken to be there. */
  readonly lacks: (kind: 'clause' | 'topic' | 'fact', id: string) => boolean
}

/** One rule of the policy data: everything that breaks it. */
export type Rule = (catalog: Catalog) => readonly Problem[]

/** Lays the files out for checking. */
export function openCatalog(shelf: Shelf): Catalog {
  const volumes = volumesOf(shelf)
  const clauses = new Map(
    volumes.flatMap(volume => volume.clauses.map(clause => [clause.value.id, clause] as const)),
  )
  const book = openBook(assemble(shelf))
  const known = { clause: clauses, topic: book.topics, fact: book.facts }
  const kinds = { clause: 'clauses', topic: 'topics', fact: 'facts' } as const
  return {
    names: shelf.names,
    volumes,
    topics: shelf.topics.flatMap(sheet => entries(sheet, 'topics')),
    facts: shelf.facts.flatMap(sheet => entries(sheet, 'facts')),
    conflicts: shelf.conflicts.flatMap(sheet => entries(sheet, 'conflicts')),
    lifecycle: shelf.lifecycle,
    book,
    clauses,
    whole: shelf.lost.size === 0 && shelf.gaps.size === 0,
    lacks: (kind, id) =>
      !known[kind].has(id) && !shelf.lost.has(id) && !shelf.gaps.has(kinds[kind]),
  }
}

/** A problem at a place within a part. */
export function problem(
  { file, line }: Pick<Placed<unknown>, 'file' | 'line'>,
  path: readonly (string | number)[],
  { message, hint }: { readonly message: string; readonly hint?: string | undefined },
): Problem {
  return { file, line: line(...path), message, ...(hint === undefined ? {} : { hint }) }
}

/** `policy-data/facts.yaml:12`, to point from one problem at the other end of it. */
export function placeOf({ file, line }: Pick<Placed<unknown>, 'file' | 'line'>): string {
  return `${file}:${line()}`
}

/** The second part of a file's name: the folder of an edition, or of a kind of file. */
export function folderOf(file: string): string {
  return file.split('/')[1] ?? ''
}

/** The last part of a file's name without its ending. */
export function stemOf(file: string): string {
  return file.replace(/^.*\/|\.yaml$/g, '')
}

function volumesOf(shelf: Shelf): readonly Volume[] {
  const sheets = [...shelf.edition, ...shelf.ledger, ...shelf.clauses]
  const folders = [...new Set(sheets.map(({ file }) => folderOf(file)))]
  return folders.map(folder => {
    const inside = <Value>(all: readonly Sheet<Value>[]) =>
      all.filter(({ file }) => folderOf(file) === folder)
    const [edition] = inside(shelf.edition)
    const [ledger] = inside(shelf.ledger)
    const sections = inside(shelf.clauses)
    return {
      folder,
      product: folder.split('@')[0] ?? folder,
      ...(edition && { edition }),
      ...(ledger && { ledger }),
      sections,
      clauses: sections.flatMap(sheet => entries(sheet, 'clauses')),
    }
  })
}

function entries<Key extends string, Value>(
  sheet: Sheet<{ readonly [K in Key]: readonly Value[] }>,
  key: Key,
): readonly Placed<Value>[] {
  return sheet.value[key].map((value, at) => ({
    value,
    file: sheet.file,
    line: (...path) => sheet.line(key, at, ...path),
  }))
}
