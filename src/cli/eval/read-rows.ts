import { readFileSync } from 'node:fs'
import type { z } from 'zod'
import { DataFault, Fault, type Problem } from '../../vocabulary/fault.ts'
import {
  type HandReading,
  handReading,
  type Label,
  label,
  type ReadMessage,
  readMessage,
} from './rows.ts'

/** The messages to measure on: with the verdict each is due, or with what each means. */
export type Messages =
  | { readonly form: 'labels'; readonly rows: readonly Label[] }
  | { readonly form: 'messages'; readonly rows: readonly ReadMessage[] }

/** Reads messages from a file of JSON lines, in the form its first line has. @throws DataFault with every problem. */
export function readMessages(file: string): Messages {
  const lines = readLines(file)
  const [first] = lines
  if (first && 'verdict' in first.value) return { form: 'labels', rows: parse(lines, label) }
  if (first && 'voice' in first.value) return { form: 'messages', rows: parse(lines, readMessage) }
  throw new Fault('input/unreadable', `The file ${file} holds no messages to measure on`, {
    hint: 'Each line is a JSON object with id and text, and with verdict, or with voice and topics',
  })
}

/** Reads what messages mean, by the id of the message. @throws DataFault with every problem. */
export function readReadings(file: string): ReadonlyMap<string, HandReading> {
  return new Map(parse(readLines(file), handReading).map(reading => [reading.id, reading]))
}

/** The text of a file. @throws Fault where it cannot be read. */
export function readText(file: string): string {
  try {
    return readFileSync(file, 'utf8')
  } catch (cause) {
    throw new Fault('input/unreadable', `The file ${file} cannot be read`, {
      hint: 'Check that it is there and that you may read it',
      cause,
    })
  }
}

type Place = { readonly file: string; readonly line: number }
type Line = Place & { readonly value: object }

function readLines(file: string): readonly Line[] {
  const texts = readText(file).split('\n')
  const lines = texts.flatMap((text, at) =>
    text.trim() === '' ? [] : [{ file, line: at + 1, value: objectIn(text) }],
  )
  report(
    lines.flatMap(line => (line.value ? [] : [problemAt(line, 'the line holds no JSON object')])),
  )
  return lines.flatMap(({ value, ...place }) => (value ? [{ ...place, value }] : []))
}

function objectIn(text: string): object | undefined {
  try {
    const value: unknown = JSON.parse(text)
    return typeof value === 'object' && value !== null && !Array.isArray(value) ? value : undefined
  } catch {
    return undefined
  }
}

type Placed<Row> = Place & { readonly row: Row }

function parse<Row extends { readonly id: string }>(
  lines: readonly Line[],
  form: z.ZodType<Row>,
): readonly Row[] {
  const parsed = lines.map(line => ({ line, ...form.safeParse(line.value) }))
  report(
    parsed.flatMap(({ line, error }) => error?.issues.map(issue => issueAt(line, issue)) ?? []),
  )
  const placed = parsed.flatMap(({ line, data }) => (data ? [{ ...line, row: data }] : []))
  report(repeated(placed))
  return placed.map(({ row }) => row)
}

/** By its id a message is known in every list, so none may stand twice. */
function repeated(placed: readonly Placed<{ readonly id: string }>[]): readonly Problem[] {
  const firsts = new Map(placed.toReversed().map(({ row, line }) => [row.id, line]))
  return placed.flatMap(({ row: { id }, ...place }) => {
    const first = firsts.get(id)
    const message = `the id ${JSON.stringify(id)} stands on line ${first} too`
    return first === place.line ? [] : [problemAt(place, message)]
  })
}

function issueAt(place: Place, { path, message }: z.core.$ZodIssue): Problem {
  const where = path.length > 0 ? `"${path.join('.')}": ` : ''
  return problemAt(place, `${where}${message}`)
}

function problemAt({ file, line }: Place, message: string): Problem {
  return { file: /[/\\]/.test(file) ? file : `./${file}`, line, message }
}

/** So many problems are enough to see that this is the wrong file. */
const mostProblems = 20

function report(problems: readonly Problem[]): void {
  if (problems.length > 0) throw new DataFault(problems.slice(0, mostProblems))
}
