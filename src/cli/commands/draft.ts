import { readFile } from 'node:fs/promises'
import { nearest } from '../../knowledge/nearest.ts'
import type { FieldBook } from '../../tickets/field-book.ts'
import { written } from '../../tickets/written.ts'
import { Fault } from '../../vocabulary/fault.ts'
import type { Message } from '../../vocabulary/message.ts'
import { asTyped } from '../as-typed.ts'
import { openBot } from '../bot.ts'
import { draftFrom, type Told } from '../draft-from.ts'
import { draftProblems, problemLine } from '../draft-problems.ts'
import { givenFacts, givenMoment } from '../given.ts'
import { readJsonLines } from '../json-lines.ts'
import { type Given, readOptions } from '../options.ts'
import { said } from '../said.ts'
import type { Terminal } from '../terminal.ts'
import { readTurn } from '../turn-line.ts'

export const usage = `Drafts a support ticket from what is told, and says what is missing.

Usage: remit draft "TEXT" [--product ID] [--format FORMAT] [--field id=value …] [--check]
       remit draft --file FILE | --jsonl < LINES

  --file     read the message from a file
  --jsonl    read a conversation: lines {"text"} or {"choice"}, as remit chat takes them
  --product  aks, aks-hci, aks-arc, aks-engine or aks-local
  --format   markdown (unless given), portal, azure, az, github or text
  --field    a field of the ticket, such as contact="Ada Example, ada@example.com"; may be repeated
  --fact     a fact known beforehand, such as environment=production; may be repeated
  --check    print what is missing or wrong instead of the ticket; exit 1 if anything is
  --as-of    the day it is told; now unless given

It never asks: a required field that was not said is left out of the ticket and named on standard error.
`

const spec = {
  file: 'text',
  jsonl: 'flag',
  product: 'text',
  format: 'text',
  field: 'texts',
  fact: 'texts',
  check: 'flag',
  'as-of': 'text',
} as const

type Options = Given<typeof spec>['options']

/** Drafts from a message, a file or a conversation, and prints the ticket or what keeps it from being complete. */
export async function run(args: readonly string[], terminal: Terminal): Promise<number> {
  const { options, words } = readOptions(args, spec)
  const { format = 'markdown' } = options
  const write = Object.hasOwn(written, format) ? written[format] : undefined
  if (!write) throw unknownFormat(format)
  const messages = await messagesFrom(options, words, terminal)
  const bot = await openBot()
  const ticket = await draftFrom(bot, {
    messages,
    facts: givenFacts(factsOf(options), bot.book),
    fields: fieldsOf(options.field ?? [], bot.fields),
  })
  const problems = draftProblems(bot.fields, ticket)
  if (options.check) {
    terminal.out(problems.map(problemLine).join(''))
    return problems.length > 0 ? 1 : 0
  }
  terminal.out(write(bot.fields, ticket))
  terminal.err(
    [...problems.map(problemLine), ...(resolvable.includes(format) ? [note] : [])].join(''),
  )
  return 0
}

/** Formats that name a service and a kind of problem by ids only Azure gives out. */
const resolvable = ['azure', 'az']

const note =
  'unresolved  the ids of service and problem are placeholders: they are looked up when a ticket is submitted\n'

/** What was said: one message, or a conversation. */
async function messagesFrom(
  options: Options,
  words: readonly string[],
  terminal: Terminal,
): Promise<Told['messages']> {
  const at = givenMoment(options['as-of'], terminal)()
  const { file, jsonl } = options
  const lines = jsonl ? await conversation(terminal, at) : []
  const text = file === undefined ? words.join(' ') : await readText(file)
  const spoken = text.trim() === '' ? [] : [said(text, { conversation: 'draft', at, id: '1' })]
  const { zone } = terminal
  const [first, ...others] = [...lines, ...spoken].map(message =>
    zone ? { ...message, zone } : message,
  )
  if (first) return [first, ...others]
  throw new Fault('usage/missing', 'draft needs something to draft from', {
    hint: 'For example: remit draft "AKS nodes are NotReady since 06:10 UTC"',
  })
}

async function conversation(terminal: Terminal, at: string): Promise<readonly Message[]> {
  const messages: Message[] = []
  for await (const { line, value, error } of readJsonLines(terminal)) {
    const read = value ? readTurn(value, { at, id: String(line) }) : { error }
    if (!('message' in read)) {
      throw new Fault('input/unreadable', `Line ${line}: ${read.error?.message ?? 'not JSON'}`, {
        hint: 'Each line is {"text": …} or {"choice": …}',
      })
    }
    messages.push({ ...read.message, conversation: 'draft' })
  }
  return messages
}

async function readText(file: string): Promise<string> {
  try {
    return await readFile(file, 'utf8')
  } catch (cause) {
    const { code = 'unknown' } = cause as NodeJS.ErrnoException
    const what = `${asTyped(file)} cannot be read (${code})`
    throw new Fault('input/unreadable', what, { hint: 'Check the path' })
  }
}

function factsOf({ product, fact = [] }: Options): readonly string[] {
  return product === undefined ? fact : [...fact, `product=${product}`]
}

function fieldsOf(given: readonly string[], { field, fields }: FieldBook) {
  return Object.fromEntries(
    given.map(pair => {
      const [, id = '', value = ''] = /^([^=]*)=(.*)$/s.exec(pair) ?? []
      if (field(id)) return [id, value]
      const close = nearest(
        id || pair,
        fields.map(one => one.id),
      )
      throw new Fault(
        'usage/unknown-value',
        `--field takes a field of the ticket, here "${asTyped(id || pair)}"`,
        {
          hint: close ? `Did you mean ${close}=…?` : 'For example: --field region=westeurope',
        },
      )
    }),
  )
}

function unknownFormat(format: string): Fault {
  const names = Object.keys(written)
  const close = nearest(format, names)
  return new Fault('usage/unknown-value', `There is no format "${asTyped(format)}"`, {
    hint: close ? `Did you mean "${close}"?` : `One of: ${names.join(', ')}`,
  })
}
