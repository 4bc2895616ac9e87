import type { Find, Kind } from './kinds.ts'
import { names, type Trust } from './names.ts'
import { isSecret } from './suspect.ts'
import { valueAt } from './value.ts'

const quotes = `(?:["'\\\\]|&quot;|%22){0,4}`
/** A block of YAML, or a value that stands on a line of its own. */
const ownLine = '(?:[|>][+-]?[ \\t]{0,4})?(?:\\n[ \\t]{1,40}(?![\\w.-]{1,60}:|- ))?'
/** Between a name and its value. */
const separators = {
  /** `{"name": "DB_PASSWORD", "value": "…"}` and its kin. */
  entry: `${quotes},?\\s{0,80}${quotes}value${quotes}\\s{0,8}[:=]\\s{0,8}`,
  assigned: `${quotes}[ \\t]{0,8}(?:=>|:=|[:=：]{1,2}|%3[AD])[ \\t]{0,8}${ownLine}`,
  element: '(?<!</[\\w:.-]{0,60})>',
  prose: '\\s{1,8}(?:is|was|ist|es|est|lautet)[ :]\\s{0,8}',
  /** `--password …`; that the name is an option is looked up afterwards. */
  option: '[ \\t]{1,8}(?:[\\\\`]\\n[ \\t]{0,40})?',
}
const separator = Object.entries(separators)
  .map(([name, pattern]) => `(?<${name}>${pattern})`)
  .join('|')

type Pattern = { readonly kind: Kind; readonly trust: Trust; readonly pattern: RegExp }

const patterns: readonly Pattern[] = names.map(({ kind, trust, name }) => {
  return {
    kind,
    trust,
    pattern: new RegExp(`(?:${name})(?:${separator})(?:(?:bearer|basic) +)?`, 'gi'),
  }
})
const anyName = new RegExp(`(?:${names.map(({ name }) => name).join('|')})$`, 'i')

/** Values whose name says that they are secret: assignments, fields, options of a command, plain sentences. */
export function findNamed(text: string): readonly Find[] {
  return patterns.flatMap(pattern => findUnder(text, pattern))
}

function findUnder(text: string, { kind, trust, pattern }: Pattern): readonly Find[] {
  const finds: Find[] = []
  pattern.lastIndex = 0
  for (let match = pattern.exec(text); match; match = pattern.exec(text)) {
    const at = match.index + match[0].length
    const value = applies(text, match) ? valueAt(text, at) : undefined
    if (!value || isNext(text, value)) continue
    const words = text.slice(value.from, value.to)
    const heard = {
      words,
      quoted: value.quoted,
      trust: match.groups?.prose ? 'mixed' : trust,
    } as const
    if (!isSecret(heard)) continue
    finds.push({ from: value.from, to: value.to, kind })
    pattern.lastIndex = value.to
  }
  return finds
}

/** A space follows many words; only after an option it means a value. */
function applies(text: string, match: RegExpExecArray): boolean {
  if (!match.groups?.option) return true
  const before = text.slice(Math.max(0, match.index - 42), match.index)
  return /(?<![\w-])--?(?:[A-Za-z][\w-]*)?$/.test(before)
}

/** Whether what looks like a value is the name of the next one, as in `password: token: …`. */
function isNext(
  text: string,
  { from, to }: { readonly from: number; readonly to: number },
): boolean {
  return /^["'\\]{0,4}[:=]/.test(text.slice(to, to + 5)) && anyName.test(text.slice(from, to))
}
