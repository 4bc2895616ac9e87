import type { Find, Kind } from './kinds.ts'
import { matches } from './matches.ts'
import { isSecret } from './suspect.ts'
import { valueAt } from './value.ts'

/** A command whose options hold a secret under a name that says nothing elsewhere. */
type Command = { readonly kind: Kind; readonly command: string; readonly option: string }

const commands: readonly Command[] = [
  { kind: 'password', command: '\\blogin\\b', option: '(?<![\\w-])-p[ =]' },
  { kind: 'password', command: '\\bsshpass\\b', option: '(?<![\\w-])-p ?' },
  { kind: 'password', command: '\\bsqlcmd\\b', option: '(?<![\\w-])-P ?' },
  { kind: 'password', command: '\\bmysql(?:dump|admin)?\\b', option: '(?<![\\w-])-p(?=\\S)' },
  { kind: 'password', command: '\\bredis-cli\\b', option: '(?<![\\w-])-a ' },
  { kind: 'password', command: '\\bopenssl\\b', option: '(?<![\\w-])-pass(?:in|out)? pass:' },
  { kind: 'password', command: '\\bcmdkey\\b', option: '/pass:' },
  { kind: 'password', command: '\\bnet use\\b', option: '/user:\\S{1,100} ' },
  {
    kind: 'password',
    command: '\\b(?:curl|wget)\\b',
    option: `(?<![\\w-])(?:-u|--user|--proxy-user)[ =]?["']?[^\\s:"']{1,100}:`,
  },
  { kind: 'secret', command: '\\bsecret\\b', option: '(?<![\\w-])--value[ =]' },
  {
    kind: 'secret',
    command: '\\bcreate secret\\b',
    option: `(?<![\\w-])--from-literal[ =]["']?[\\w.-]{1,100}=`,
  },
  {
    kind: 'password',
    command: '\\bConvertTo-SecureString\\b',
    option: '(?:-String|ConvertTo-SecureString) ',
  },
]

/** A command to the end of its line, and of the lines it goes on over. */
const rest = '(?:[^\\n\\\\`]|[\\\\`][^])*'

const patterns = commands.map(({ kind, command, option }) => ({
  kind,
  line: new RegExp(`${command}${rest}`, 'gi'),
  option: new RegExp(`${option}[ \\t]*`, 'g'),
}))

/** Secrets on command lines under options that only their command makes telling. */
export function findCommands(text: string): readonly Find[] {
  return patterns.flatMap(({ kind, line, option }) =>
    matches(text, line).flatMap(({ index, 0: words }) =>
      matches(words, option).flatMap(match =>
        valueFind(text, index + match.index + match[0].length, kind),
      ),
    ),
  )
}

function valueFind(text: string, at: number, kind: Kind): readonly Find[] {
  const value = valueAt(text, at)
  if (!value) return []
  const { from, to, quoted } = value
  return isSecret({ words: text.slice(from, to), quoted, trust: 'any' }) ? [{ from, to, kind }] : []
}
