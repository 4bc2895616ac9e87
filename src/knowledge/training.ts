import { createHash } from 'node:crypto'
import { join } from 'node:path'
import type { PolicyData } from '../policy/schema.ts'
import { type LabelledMessage, labelledMessage } from '../understanding/labelled.ts'
import type { Lessons } from '../understanding/lessons.ts'
import type { Lexicon } from '../understanding/lexicon.ts'
import { openMessages } from '../understanding/opened.ts'
import { DataFault, type Problem } from '../vocabulary/fault.ts'
import { packageRoot, readDocuments } from './folder.ts'
import { didYouMean } from './nearest.ts'
import type { TextFile } from './yaml.ts'

/** Messages read from their files, with what is wrong in them. */
export type MessagesRead = {
  readonly messages: readonly LabelledMessage[]
  readonly problems: readonly Problem[]
}

/** The files of messages in a checkout, a voice each. */
export function readMessageFiles(root: string = packageRoot()): readonly TextFile[] {
  return readDocuments(join(root, 'intents/messages')).filter(({ name }) => name.endsWith('.jsonl'))
}

/** Reads the messages that understanding is trained by: one a line, one voice a file, no id twice, all they name known. */
export function readMessages(files: readonly TextFile[], policy: PolicyData): MessagesRead {
  const lines = files.flatMap(({ name, text }) =>
    text
      .split('\n')
      .map((line, at) => ({ file: name, line: at + 1, text: line }))
      .filter(line => line.text.trim() !== ''),
  )
  const reads = lines.map(line => ({ ...readLine(line), line }))
  const strange = openStrange(policy)
  return {
    messages: reads.flatMap(({ message }) => message ?? []),
    problems: reads.flatMap(({ message, problem, line: { file, line } }) => [
      ...(problem ? [problem] : []),
      ...(message ? strange(message) : []).map(found => ({ file, line, ...found })),
    ]),
  }
}

/** What messages name that nothing else knows, and ids that came before. */
function openStrange({ topics, facts, editions }: PolicyData) {
  const known = {
    topic: topics.map(({ id }) => id),
    fact: facts.map(({ id }) => id),
    product: editions.map(({ edition }) => edition.product),
  }
  const seen = new Set<string>()
  return (message: LabelledMessage): readonly Pick<Problem, 'message' | 'hint'>[] => {
    const named = {
      topic: message.topics,
      fact: Object.keys(message.facts),
      product: message.products,
    }
    const unknown = (['topic', 'fact', 'product'] as const).flatMap(kind =>
      named[kind]
        .filter(name => !known[kind].includes(name))
        .map(name => ({ message: `there is no ${kind} "${name}"`, ...hinted(name, known[kind]) })),
    )
    const twice = seen.has(message.id) ? [{ message: `the id "${message.id}" came before` }] : []
    seen.add(message.id)
    return [...unknown, ...twice]
  }
}

function hinted(name: string, known: readonly string[]): Pick<Problem, 'hint'> {
  const hint = didYouMean(name, known)
  return hint === undefined ? {} : { hint }
}

/** Any day: which one it is changes no word and no mark of a message. */
const day = '2000-01-01'

/** What a model is made from. @throws DataFault where a message cannot be read. */
export function readLessons(
  files: readonly TextFile[],
  { policy, lexicon }: { readonly policy: PolicyData; readonly lexicon: Lexicon },
): Lessons {
  const { messages, problems } = readMessages(files, policy)
  if (problems.length > 0) throw new DataFault(problems)
  const open = openMessages(lexicon)
  const read = (raw: string) => {
    const { text, marks } = open(raw, day).asked
    return { text, marks }
  }
  return {
    messages: messages.map(({ text, voice, intent, topics, products }) => ({
      voice,
      ...read(text),
      intent,
      topics,
      products,
    })),
    topics: policy.topics.map(({ id, meaning, words = [], examples = [] }) => ({
      id,
      meaning,
      words,
      examples: examples.map(text => ({ text, marks: read(text).marks })),
    })),
    kinds: lexicon.gazetteers.kinds.map(({ kind, names, topic }) => ({
      kind,
      names,
      ...(topic === undefined ? {} : { topic }),
    })),
  }
}

/** The SHA-256 of what a model learns, as it learns it: a change that leaves the lessons as they are needs no new model. */
export function hashLessons(lessons: Lessons): string {
  return createHash('sha256').update(JSON.stringify(lessons)).digest('hex')
}

type Line = { readonly file: string; readonly line: number; readonly text: string }

function readLine({ file, line, text }: Line): {
  readonly message?: LabelledMessage
  readonly problem?: Problem
} {
  const read = labelledMessage.safeParse(parse(text))
  if (!read.success) {
    const [issue] = read.error.issues
    const where = issue?.path.join('.') ?? ''
    return {
      problem: { file, line, message: `${where || 'line'}: ${issue?.message ?? 'unreadable'}` },
    }
  }
  const home = `${read.data.voice}.jsonl`
  if (file.endsWith(`/${home}`)) return { message: read.data }
  return { problem: { file, line, message: `voice "${read.data.voice}" belongs in ${home}` } }
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}
