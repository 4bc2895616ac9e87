import { patternFault } from '../../understanding/pattern-fault.ts'
import type { Lists } from '../../understanding/schema.ts'
import type { Problem } from '../../vocabulary/fault.ts'
import type { Sheet } from '../yaml.ts'

type Path = readonly (string | number)[]
type Found = { readonly path: Path; readonly text: string }

/** Under these keys a file of `intents/` holds patterns. */
const keys = new Set(
  'when unless except words all past negate plan kubernetes known yes no not-sure lists'.split(' '),
)

/** Every pattern of a file that cannot be used. */
export function patternProblems(sheet: Sheet<unknown>, lists: Lists): readonly Problem[] {
  return texts(sheet.value, []).flatMap(({ path, text }) => {
    const message = isPattern(sheet.file, path) ? patternFault(text, lists) : undefined
    return message === undefined ? [] : [{ file: sheet.file, line: sheet.line(...path), message }]
  })
}

/** Languages are told by words alone; in the file of moves what is said is a pattern, elsewhere it is wording. */
function isPattern(file: string, path: Path): boolean {
  if (file.endsWith('languages.yaml')) return false
  if (file.endsWith('moves.yaml') && path.includes('say')) return true
  return path.some(step => typeof step === 'string' && keys.has(step))
}

function texts(value: unknown, path: Path): readonly Found[] {
  if (typeof value === 'string') return [{ path, text: value }]
  if (Array.isArray(value)) return value.flatMap((item, at) => texts(item, [...path, at]))
  if (typeof value !== 'object' || !value) return []
  return Object.entries(value).flatMap(([key, item]) => texts(item, [...path, key]))
}
