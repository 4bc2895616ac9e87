import type { PolicyData } from '../../policy/schema.ts'
import type { Problem } from '../../vocabulary/fault.ts'
import { didYouMean } from '../nearest.ts'
import { openDocument } from '../yaml/document.ts'
import type { TextFile } from '../yaml.ts'

/** What the data around the policies calls by its id, by the key it stands under. */
const kinds: Readonly<Record<string, 'topic' | 'product' | 'fact'>> = {
  topics: 'topic',
  lone: 'topic',
  products: 'product',
  means: 'product',
  assume: 'product',
  for: 'product',
  fact: 'fact',
}

type Path = readonly (string | number)[]
type Mention = {
  readonly path: Path
  readonly kind: 'topic' | 'product' | 'fact'
  readonly id: string
}

/** Topics, products and facts that the words of messages and the fields of tickets speak of are those of the policies. */
export function mentionsFound(files: readonly TextFile[], policy: PolicyData): readonly Problem[] {
  const known = {
    topic: policy.topics.map(({ id }) => id),
    product: policy.editions.map(({ edition }) => edition.product),
    fact: policy.facts.map(({ id }) => id),
  }
  return files.flatMap(({ name, text }) => {
    const document = openDocument(text)
    return mentionsIn(document.value(), [])
      .filter(({ kind, id }) => !known[kind].includes(id))
      .map(({ path, kind, id }) => ({
        file: name,
        line: document.line(...path),
        message: `unknown ${kind} "${id}"`,
        hint: didYouMean(id, known[kind]) ?? `The policies define no such ${kind}`,
      }))
  })
}

function mentionsIn(value: unknown, path: Path): readonly Mention[] {
  if (typeof value !== 'object' || value === null) return []
  return Object.entries(value).flatMap(([key, inner]) => {
    const at = [...path, Array.isArray(value) ? Number(key) : key]
    const kind = kinds[key]
    const named = kind
      ? idsIn(inner).map(([step, id]) => ({ path: [...at, ...step], kind, id }))
      : []
    return [...named, ...mentionsIn(inner, at)]
  })
}

/** One id, a list of them, or a record by id; each with the step that leads to it. */
function idsIn(value: unknown): readonly (readonly [Path, string])[] {
  if (typeof value === 'string') return [[[], value]]
  if (typeof value !== 'object' || value === null) return []
  if (!Array.isArray(value)) return Object.keys(value).map(id => [[id], id])
  return value.flatMap((id, at): readonly (readonly [Path, string])[] =>
    typeof id === 'string' ? [[[at], id]] : [],
  )
}
