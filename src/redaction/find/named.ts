import type { Find, Kind } from './kinds.ts'
import { names, type Trust } from './names.ts'
import { type Separator, separator } from './separators.ts'
import { isSecret } from './suspect.ts'
import { type Stretch, valueAt } from './value.ts'

type Pattern = { readonly kind: Kind; readonly trust: Trust; readonly pattern: RegExp }
type Groups = Readonly<Partial<Record<Separator, string>>>

const patterns: readonly Pattern[] = names.map(({ kind, trust, name }) => {
  const pattern = new RegExp(`(?:${name})(?:${separator})(?:(?:bearer|basic) +)?`, 'gi')
  return { kind, trust, pattern }
})
const anyName = new RegExp(`(?:${names.map(({ name }) => name).join('|')})$`, 'i')

/** Values whose name says that they are secret: assignments, fields, options of a command, plain sentences. */
export function findNamed(text: string): readonly Find[] {
  return patterns.flatMap(pattern => findUnder(text, pattern))
}

function findUnder(text: string, named: Pattern): readonly Find[] {
  const { kind, pattern } = named
  const finds: Find[] = []
  pattern.lastIndex = 0
  for (let match = pattern.exec(text); match; match = pattern.exec(text)) {
    const trust = trustIn(text, match, named)
    const value = trust && valueAt(text, match.index + match[0].length)
    if (!value || isNext(text, value) || !isSecret({ ...heard(text, value), trust })) continue
    finds.push({ from: value.from, to: value.to, kind })
    pattern.lastIndex = value.to
  }
  return finds
}

/** What is wrapped over lines counts as one word. */
function heard(text: string, { from, to, quoted }: Stretch) {
  return { words: text.slice(from, to).replace(/\n[ \t>|]*/g, ''), quoted }
}

/** How much the name gives away in the way it is used; nothing where a sentence only mentions it. */
function trustIn(text: string, match: RegExpExecArray, { kind, trust }: Pattern) {
  const { space, prose, assigned } = (match.groups ?? {}) as Groups
  if (prose !== undefined) return 'mixed'
  if (space !== undefined && !isOption(text, match.index)) {
    return kind === 'password' && !/^pass\s/i.test(match[0]) ? 'mixed' : undefined
  }
  return trust === 'odd' && !/[:：]\s/.test(assigned ?? '') ? 'any' : trust
}

function isOption(text: string, at: number): boolean {
  return /(?<![\w-])--?(?:[A-Za-z][\w-]*)?$/.test(text.slice(Math.max(0, at - 42), at))
}

/** Whether what looks like a value is the name of the next one, as in `password: token: …`. */
function isNext(text: string, { from, to }: Stretch): boolean {
  return /^["'\\]{0,4}[:=]/.test(text.slice(to, to + 5)) && anyName.test(text.slice(from, to))
}
