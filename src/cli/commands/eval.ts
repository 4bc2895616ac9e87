import { Fault } from '../../vocabulary/fault.ts'
import { baselineOf, readBaseline, writeBaseline } from '../eval/baseline.ts'
import { compareWith } from '../eval/compare-runs.ts'
import { hear } from '../eval/hear.ts'
import { type Messages, readMessages, readReadings } from '../eval/read-rows.ts'
import type { Measured, Report } from '../eval/report.ts'
import { reportLabels } from '../eval/report-labels.ts'
import { reportMessages } from '../eval/report-messages.ts'
import { roundsOf } from '../eval/rounds.ts'
import type { Section } from '../eval/section.ts'
import { givenDay } from '../given.ts'
import { readOptions, refuseWords } from '../options.ts'
import type { Terminal } from '../terminal.ts'

export const usage = `Measures the bot on messages whose verdict or whose meaning is known.

Usage: remit eval FILE [--leave-out VOICE|all …] [--readings FILE] [--baseline FILE]
                       [--write-baseline FILE] [--json] [--as-of YYYY-MM-DD]

FILE holds JSON lines: messages with the verdict each is due, or messages in several voices with what
each means, which are measured against what judging that meaning gives. Messages that the model has
learnt from it reads better than new ones: leave their voice out.

  --leave-out       measure with a model that has not learnt from a voice, on the messages in that voice;
                    may be repeated, and "all" is every voice; one at a time. Labelled messages are all measured so
  --readings        what the messages mean, by id, to tell reading and judging apart; may be FILE itself
  --baseline        a run to compare with, message by message; exit code 1 where more got worse than better
  --write-baseline  keep this run to compare with
  --json            print one JSON object
  --as-of           the day to judge by; today unless given
`

const spec = {
  'leave-out': 'texts',
  readings: 'text',
  baseline: 'text',
  'write-baseline': 'text',
  json: 'flag',
  'as-of': 'text',
} as const

/** Measures the bot on a file of messages. */
export async function run(args: readonly string[], terminal: Terminal): Promise<number> {
  const { options, words } = readOptions(args, spec)
  const { baseline, json = false, 'leave-out': leftOut = [], 'write-baseline': kept } = options
  const today = givenDay(options['as-of'], terminal)
  const messages = readMessages(onlyFile(words))
  const what =
    leftOut.length === 0 ? messages.form : `${messages.form} without ${leftOut.join(', ')}`
  const readings = options.readings === undefined ? undefined : readReadings(options.readings)
  const before = baseline === undefined ? undefined : readBaseline(baseline, what)
  const hearing = await hear(roundsOf(messages, leftOut), { today, tell: terminal.err })
  const report = measure(messages, { ...hearing, ...(readings ? { readings } : {}) })
  const now = baselineOf(what, report)
  const comparison = before ? compareWith(before, now, report.results) : undefined
  if (kept !== undefined) writeBaseline(kept, now)
  const sections = [...report.sections, ...(comparison ? [comparison] : [])]
  terminal.out(json ? asJson(what, report, sections) : asText(sections))
  return comparison && comparison.worse > comparison.better ? 1 : 0
}

function onlyFile([file, ...more]: readonly string[]): string {
  refuseWords(more, 'eval')
  if (file !== undefined) return file
  throw new Fault('usage/missing', 'eval needs a file of messages', {
    hint: 'Run: remit eval FILE',
  })
}

function measure(messages: Messages, means: Omit<Measured<never>, 'rows'>): Report {
  return messages.form === 'labels'
    ? reportLabels({ ...means, rows: messages.rows })
    : reportMessages({ ...means, rows: messages.rows })
}

function asJson(what: string, { results }: Report, sections: readonly Section[]): string {
  const parts = Object.fromEntries(sections.map(({ name, data }) => [name, data]))
  return `${JSON.stringify({ what, messages: results.length, ...parts }, undefined, 2)}\n`
}

function asText(sections: readonly Section[]): string {
  return sections.map(({ lines }) => `${lines.join('\n')}\n`).join('\n')
}
