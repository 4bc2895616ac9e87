import { type Expression, parseSync, Visitor } from 'oxc-parser'

/** One file as the architecture tests see it: what it names, how long it is, what it takes. */
export type Scan = {
  readonly path: string
  readonly lines: number
  readonly imports: readonly Import[]
  readonly functions: readonly Sized[]
  readonly worldly: readonly string[]
}

/** Types count as static: what a file must know of another is a dependency like any other. */
export type Import = { readonly from: string; readonly how: 'static' | 'dynamic' }

/** A function with a name of its own; callbacks belong to the function around them. */
export type Sized = { readonly name: string; readonly lines: number }

/** @throws where the text is not TypeScript: a file nobody could read must not pass as clean. */
export function scan(path: string, text: string): Scan {
  const { program, errors } = parseSync(path, text)
  if (errors.length > 0) throw new Error(`${path}: ${errors.map(e => e.message).join('; ')}`)
  const imports: Import[] = []
  const functions: Sized[] = []
  const worldly: string[] = []
  new Visitor({
    ...importVisitor(from => imports.push(from)),
    ...functionVisitor((name, from, to) =>
      functions.push({ name, lines: countLines(text.slice(from, to)) }),
    ),
    ...worldlyVisitor(what => worldly.push(what)),
  }).visit(program)
  return { path, lines: countLines(text.trimEnd()), imports, functions, worldly }
}

function importVisitor(found: (one: Import) => void) {
  const literal = (source: Expression | null, how: Import['how']) => {
    if (source?.type === 'Literal') found({ from: String(source.value), how })
    if (source && source.type !== 'Literal') found({ from: '(computed)', how })
  }
  return {
    ImportDeclaration: node => literal(node.source, 'static'),
    ExportNamedDeclaration: node => literal(node.source, 'static'),
    ExportAllDeclaration: node => literal(node.source, 'static'),
    TSImportType: node => literal(node.source, 'static'),
    ImportExpression: node => literal(node.source, 'dynamic'),
  } satisfies ConstructorParameters<typeof Visitor>[0]
}

function functionVisitor(found: (name: string, from: number, to: number) => void) {
  return {
    FunctionDeclaration: node => found(node.id?.name ?? 'default', node.start, node.end),
    MethodDefinition: node => found(keyName(node.key), node.start, node.end),
    Property: node => {
      if (node.method) found(keyName(node.key), node.start, node.end)
    },
    VariableDeclarator: node => {
      if (node.init && isFunction(node.init)) found(keyName(node.id), node.start, node.end)
    },
  } satisfies ConstructorParameters<typeof Visitor>[0]
}

/** The clock, chance and the environment, where they are reached without an import. */
function worldlyVisitor(found: (what: string) => void) {
  const known = new Set(['process.env', 'Date.now', 'Math.random', 'performance.now'])
  return {
    MemberExpression: node => {
      const what = `${keyName(node.object)}.${keyName(node.property)}`
      if (known.has(what)) found(what)
    },
    NewExpression: node => {
      if (keyName(node.callee) === 'Date' && node.arguments.length === 0) found('new Date()')
    },
  } satisfies ConstructorParameters<typeof Visitor>[0]
}

function isFunction(node: { readonly type: string }): boolean {
  return node.type === 'ArrowFunctionExpression' || node.type === 'FunctionExpression'
}

function keyName(node: { readonly type: string; readonly name?: unknown }): string {
  return typeof node.name === 'string' ? node.name : '(unnamed)'
}

function countLines(text: string): number {
  return text.split('\n').length
}
