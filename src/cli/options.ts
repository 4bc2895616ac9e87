import { parseArgs } from 'node:util'
import { nearest } from '../knowledge/nearest.ts'
import { Fault } from '../vocabulary/fault.ts'
import { asTyped } from './as-typed.ts'

/** The options of a command by name: a `flag` stands alone, a `text` takes a value, `texts` may be given again. */
export type Spec = Readonly<Record<string, 'flag' | 'text' | 'texts'>>

/** What was given: options by name, and the words that are none. */
export type Given<S extends Spec> = {
  readonly options: {
    readonly [Name in keyof S]?: S[Name] extends 'flag'
      ? true
      : S[Name] extends 'text'
        ? string
        : readonly string[]
  }
  readonly words: readonly string[]
}

/** Reads a command's arguments. @throws Fault where an option is unknown, lacks its value, or has one too many. */
export function readOptions<const S extends Spec>(args: readonly string[], spec: S): Given<S> {
  const { tokens } = parseArgs({
    args: [...args],
    options: Object.fromEntries(Object.entries(spec).map(([name, kind]) => [name, asNode(kind)])),
    strict: false,
    allowPositionals: true,
    tokens: true,
  })
  const options = Object.create(null) as Record<string, true | string | string[]>
  const words: string[] = []
  for (const token of tokens) {
    if (token.kind === 'positional') words.push(token.value)
    if (token.kind === 'option') put(options, token, kindOf(token, spec))
  }
  return { options: options as Given<S>['options'], words }
}

type Token = {
  readonly name: string
  readonly rawName: string
  readonly value?: string | undefined
  /** Whether the value was written with `=`. */
  readonly inlineValue?: boolean | undefined
}
type Kind = Spec[string]

function asNode(kind: Kind) {
  return { type: kind === 'flag' ? ('boolean' as const) : ('string' as const) }
}

function kindOf({ name, rawName }: Token, spec: Spec): Kind {
  const kind = Object.hasOwn(spec, name) && rawName === `--${name}` ? spec[name] : undefined
  if (kind) return kind
  const close = nearest(name, Object.keys(spec))
  throw new Fault('usage/unknown-option', `There is no option ${asTyped(rawName)}`, {
    hint: close ? `Did you mean --${close}?` : 'Add --help to see the options there are',
  })
}

function put(options: Record<string, true | string | string[]>, token: Token, kind: Kind): void {
  const { name, value } = token
  if (kind === 'flag' && value !== undefined) {
    throw new Fault('usage/unknown-value', `--${name} takes no value, here "${asTyped(value)}"`, {
      hint: `Write --${name} alone`,
    })
  }
  if (kind === 'flag') options[name] = true
  else if (kind === 'text') options[name] = needed(token)
  else options[name] = [...((options[name] as string[] | undefined) ?? []), needed(token)]
}

/** The value of an option; what looks like the next option is none. */
function needed({ name, value, inlineValue }: Token): string {
  if (value && (inlineValue || !value.startsWith('-'))) return value
  throw new Fault('usage/missing', `--${name} needs a value`, { hint: `Write --${name} VALUE` })
}

/** For a command that takes options only. @throws Fault at the first word that is none. */
export function refuseWords([word]: readonly string[], command: string): void {
  if (word === undefined) return
  throw new Fault('usage/unknown-value', `${command} has no use for "${asTyped(word)}"`, {
    hint: `Run: remit ${command} --help`,
  })
}
