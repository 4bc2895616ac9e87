import { z } from 'zod'
import { saveFile } from '../../knowledge/folder.ts'
import { Fault } from '../../vocabulary/fault.ts'
import { readText } from './read-rows.ts'
import type { Report } from './report.ts'
import { answerWords } from './results.ts'

const baseline = z.strictObject({
  what: z.string(),
  figures: z.record(z.string(), z.number()),
  answers: z.record(z.string(), z.strictObject({ right: z.boolean(), got: z.string() })),
})

/** A run as it is kept to compare later ones with: what was measured, and without the text of any message. */
export type Baseline = z.infer<typeof baseline>

/** A run to keep. */
export function baselineOf(what: string, { figures, results }: Report): Baseline {
  const answers = results.flatMap(({ id, right, line }) =>
    right === undefined ? [] : [[id, { right, got: answerWords(line) }] as const],
  )
  const values = Object.entries(figures).flatMap(([name, { value }]) =>
    value === undefined ? [] : [[name, value] as const],
  )
  return { what, figures: Object.fromEntries(values), answers: Object.fromEntries(answers) }
}

/** Keeps a run, a message a line. */
export function writeBaseline(file: string, { what, figures, answers }: Baseline): void {
  const lines = Object.entries(answers).map(
    ([id, answer]) => `    ${JSON.stringify(id)}: ${JSON.stringify(answer)}`,
  )
  const head = `  "what": ${JSON.stringify(what)},\n  "figures": ${JSON.stringify(figures)},\n  "answers": {\n`
  saveFile(file, `{\n${head}${lines.join(',\n')}\n  }\n}\n`)
}

/** Reads a run that was kept. @throws Fault where the file holds none, or one of something else. */
export function readBaseline(file: string, what: string): Baseline {
  const parsed = baseline.safeParse(json(readText(file)))
  if (parsed.success && parsed.data.what === what) return parsed.data
  const message = parsed.success
    ? `The run kept in ${file} is one of ${parsed.data.what}, this is one of ${what}`
    : `The file ${file} holds no run that eval kept`
  throw new Fault('input/unreadable', message, {
    hint: 'Keep one first with --write-baseline FILE',
  })
}

function json(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}
