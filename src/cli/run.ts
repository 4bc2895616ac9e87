import { Fault } from '../vocabulary/fault.ts'
import { asTyped } from './as-typed.ts'
import { commands } from './commands.ts'
import { explain } from './explain.ts'
import type { Terminal } from './terminal.ts'

/** Runs one command line. Never throws: what goes wrong is said on standard error, and is in the exit code. */
export async function run(argv: readonly string[], terminal: Terminal): Promise<number> {
  try {
    return await dispatch(argv, terminal)
  } catch (error) {
    return explain(error, terminal)
  }
}

async function dispatch(argv: readonly string[], terminal: Terminal): Promise<number> {
  const [name, ...args] = argv
  if (name === undefined) {
    terminal.err(overview())
    return 2
  }
  if (name === '--version' || name === '-v') return print(`${await version()}\n`, terminal)
  if (isHelp(name) || name === 'help') return help(args[0], terminal)
  const command = await find(name)
  if (args.slice(0, endOfOptions(args)).some(isHelp)) return print(command.usage, terminal)
  return command.run(args, terminal)
}

async function help(name: string | undefined, terminal: Terminal): Promise<number> {
  return print(name === undefined ? overview() : (await find(name)).usage, terminal)
}

async function find(name: string) {
  const entry = Object.hasOwn(commands, name) ? commands[name] : undefined
  if (entry) return entry.load()
  const { nearest } = await import('../knowledge/nearest.ts')
  const close = nearest(name, Object.keys(commands))
  const option = name.startsWith('-')
  throw new Fault(
    option ? 'usage/unknown-option' : 'usage/unknown-command',
    `There is no ${option ? 'option' : 'command'} "${asTyped(name)}"`,
    { hint: close ? `Did you mean "${close}"?` : 'Run: remit help' },
  )
}

function overview(): string {
  const width = Math.max(...Object.keys(commands).map(name => name.length))
  const list = Object.entries(commands).map(
    ([name, { summary }]) => `  ${name.padEnd(width)}  ${summary}`,
  )
  return [
    'Whether Microsoft supports what you run on AKS, by its dated support policies.',
    '',
    'Usage: remit <command> [options]',
    '',
    ...list,
    '',
    'Run `remit <command> --help` for the options of a command; `remit --version` prints the version.',
    'Exit codes: 0 fine, 1 problems found, 2 wrong usage.',
    '',
  ].join('\n')
}

function print(text: string, terminal: Terminal): number {
  terminal.out(text)
  return 0
}

function isHelp(arg: string): boolean {
  return arg === '--help' || arg === '-h'
}

/** What follows `--` is text, whatever it looks like. */
function endOfOptions(args: readonly string[]): number {
  const end = args.indexOf('--')
  return end < 0 ? args.length : end
}

async function version(): Promise<string> {
  const { default: about } = await import('../../package.json', { with: { type: 'json' } })
  return about.version
}
