import { type Token, tokenise } from './tokens.ts'

/** Names and turns of speech that mean the same kind of thing. */
export type Kind = { readonly kind: string; readonly names: readonly string[] }

/** Finds the kinds of things that words name. */
export type Kinds = (tokens: readonly Token[]) => ReadonlySet<string>

/** The same with the stems of each name, a blank between them, as plain data: a model is opened at each start. */
export type PackedKind = { readonly kind: string; readonly stems: readonly string[] }

type Name = { readonly kind: string; readonly stems: readonly string[] }

/** Writes kinds by the stems of their names. */
export function packKinds(kinds: readonly Kind[]): readonly PackedKind[] {
  return kinds.map(({ kind, names }) => ({
    kind,
    stems: names.map(name =>
      tokenise(name)
        .map(({ stem }) => stem)
        .join(' '),
    ),
  }))
}

/** Opens kinds, so that a word is looked up once, however many names there are. */
export function openKinds(kinds: readonly PackedKind[]): Kinds {
  const names = new Map<string, Name[]>()
  for (const { kind, stems } of kinds) {
    for (const name of stems) enter(names, { kind, stems: name.split(' ') })
  }
  return tokens => {
    const found = new Set<string>()
    for (const [at, { stem }] of tokens.entries()) {
      const named = names.get(stem)?.filter(name => stands(name, tokens, at)) ?? []
      for (const { kind } of named) found.add(kind)
    }
    return found
  }
}

function enter(names: Map<string, Name[]>, name: Name) {
  const [first] = name.stems
  if (first === undefined) return
  const others = names.get(first)
  if (others) others.push(name)
  else names.set(first, [name])
}

function stands({ stems }: Name, tokens: readonly Token[], at: number): boolean {
  return stems.every((stem, place) => tokens[at + place]?.stem === stem)
}
