import { z } from 'zod'
import type { Command } from '../vocabulary/command.ts'
import { verdicts } from '../vocabulary/verdict.ts'

/** Every line the dialogue can say. A line the data lacks is a fault at start, not in front of a person. */
export const lineIds = [
  'product.taken',
  'product.known',
  'because.allowed',
  'because.margin',
  'because.edge',
  'because.in-part',
  'because.silent',
  'because.refers',
  'because.none',
  'because.depends',
  'source.section',
  'source.dated',
  'source.undated',
  'note.can',
  'note.also',
  'note.dispute',
  'note.exception',
  'note.lifted',
  'note.gate',
  'note.told',
  'note.assumes',
  'note.condition',
  'note.condition-else',
  'note.other-readings',
  'note.lifecycle',
  'question.depends',
  'question.depends-on',
  'question.not-understood',
  'question.open',
  'echo.facts',
  'readings.lead',
  'readings.gone',
  'readings.others',
  'command.outdated',
  'command.enter-value',
  'share.preview',
  'share.done',
  'share.nothing',
  'share.nowhere',
  'shared.read',
  'shared.unread',
  'edited.offer',
  'edited.gone',
  'deleted',
  'deleted.draft-kept',
  'forgotten.here',
  'matrix.text',
  'matrix.unknown',
  'hypothesis.lead',
  'why.nothing',
  'why.question',
  'why.field',
  'why.clause',
  'why.silent',
  'why.fact',
  'move.cancelled',
  'move.nothing-to-cancel',
  'move.restarted',
  'move.forgotten',
  'move.thanks',
  'move.hello',
  'move.welcome',
  'move.corrected',
  'move.nothing-pending',
  'help.intro',
  'help.lost',
  'help.handover',
  'elsewhere',
  'language',
  'draft.opened',
  'draft.skip',
  'draft.done',
  'draft.skipped',
  'draft.changed',
  'draft.refused-empty',
  'draft.refused-not-a-choice',
  'draft.refused-future',
  'draft.refused',
  'draft.read-as',
  'draft.no-support',
  'draft.dropped',
  'draft.submit',
  'draft.gone',
  'draft.other',
  'removed',
  'delivery.lost',
  'delivery.again',
  'busy',
  'knowledge.changed',
] as const

/** The id of a line. */
export type LineId = (typeof lineIds)[number]

/** The commands that have a button, which is also heard when its label is typed. */
const buttons = [
  'why',
  'draft',
  'other-readings',
  'share',
  'post',
  'enter-value',
  'answer-again',
  'forget-this',
] as const satisfies readonly Command[]

const text = z.string().trim().min(1)
const word = z.enum(verdicts.filter(verdict => verdict !== 'none'))

/** What the bot says, as data: fixed words, lines with {places}, what to do next, and examples of what to ask. */
export const wordingFile = z.strictObject({
  verdicts: z.record(z.enum(verdicts), text),
  lines: z.record(z.enum(lineIds), text),
  next: z.record(word, z.array(text).min(1)),
  /** A label says what happens when it is pressed. */
  buttons: z.record(z.enum(buttons), text.max(75)),
  examples: z.array(text).min(3),
})

/** The wording in force. */
export type Wording = z.infer<typeof wordingFile>
