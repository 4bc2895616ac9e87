import { join } from 'node:path'
import { cacheFile, type Kept, keep, readCompiled } from './cache.ts'
import { hashFiles } from './fingerprints.ts'
import { packageRoot, readFolder, readShapes } from './folder.ts'
import type { SourcedKnowledge, WordingSchema } from './knowledge.ts'
import type { TextFile } from './yaml.ts'

/** Where data comes from, for tests; else the package's own. */
export type Places = {
  /** The folder that holds `policy-data/` and `intents/`. */
  readonly root: string
  /** Data compiled by the build, which is taken as it is. */
  readonly built: string
  readonly cache: string
}

/**
 * Loads all data as one frozen value: from the file the build made, else from what an earlier start compiled from the
 * very same sources, else from the sources. @throws DataFault with every problem of the sources.
 */
export async function loadKnowledge<Wording>(
  wording: WordingSchema<Wording>,
  places: Partial<Places> = {},
): Promise<SourcedKnowledge<Wording>> {
  const built = readCompiled(places.built ?? join(import.meta.dirname, 'knowledge.json'))
  const { sources, knowledge } = built ?? (await fromSources(wording, places))
  return frozen({ ...(knowledge as SourcedKnowledge<Wording>), sources })
}

/** Every data file below a folder. */
export function readSources(root: string = packageRoot()): readonly TextFile[] {
  return [...readFolder(join(root, 'policy-data')), ...readFolder(join(root, 'intents'))]
}

/** The SHA-256 of data files and of the code that gives them their form. */
export function hashOf(files: readonly TextFile[]): string {
  return hashFiles([...files, ...readShapes()])
}

async function fromSources<Wording>(
  wording: WordingSchema<Wording>,
  { root = packageRoot(), cache = join(root, 'node_modules/.cache/remit') }: Partial<Places>,
): Promise<Kept> {
  const files = readSources(root)
  const sources = hashOf(files)
  const kept = readCompiled(cacheFile(cache, sources), sources)
  if (kept !== undefined) return kept
  const [{ compile }, schema] = await Promise.all([import('./compile.ts'), wording()])
  const compiled = { sources, knowledge: compile(files, schema) }
  keep(cache, compiled)
  return compiled
}

function frozen<Value>(value: Value): Value {
  if (typeof value === 'object' && value !== null) {
    for (const inner of Object.values(value)) frozen(inner)
    Object.freeze(value)
  }
  return value
}
