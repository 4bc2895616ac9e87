import { z } from 'zod'
import type { Decided } from '../../src/vocabulary/answer.ts'
import { verdicts } from '../../src/vocabulary/verdict.ts'

/** What a turn is expected to mean; never how it is worded. */
const expected = z.strictObject({
  intent: z.string().optional(),
  aspect: z.string().optional(),
  product: z.string().optional(),
  topics: z.array(z.string()).optional(),
  verdict: z.enum(verdicts).optional(),
  /** By product, where several are judged. */
  verdicts: z.record(z.string(), z.enum(verdicts)).optional(),
  /** The fact or draft field asked, or `nothing`. */
  asks: z.string().optional(),
  /** A clause among those cited. */
  cites: z.string().optional(),
  strength: z.enum(['does', 'can']).optional(),
  facts: z.record(z.string(), z.unknown()).optional(),
  /** Lines said, by the id of their wording. */
  says: z.array(z.string()).optional(),
  kinds: z.array(z.string()).optional(),
  /** Choices offered, among others. */
  choices: z.array(z.string()).optional(),
  /** The commands that can be pressed, all of them, in their order. */
  buttons: z.array(z.string()).optional(),
  /** Fields of the open draft with a value that contains this. */
  draft: z.record(z.string(), z.string()).optional(),
  missing: z.array(z.string()).optional(),
  /** How the draft is shown, and on what way it is. */
  view: z.enum(['progress', 'ticket', 'form', 'text']).optional(),
  stage: z.string().optional(),
  /** What can be done with the draft that is shown, in its order; of one to be shared, too. */
  actions: z.array(z.string()).optional(),
  /** Fields with a problem. */
  wrong: z.array(z.string()).optional(),
  /** Words that the reply must or must not hold: names and numbers, never phrases. */
  mentions: z.array(z.string()).optional(),
  omits: z.array(z.string()).optional(),
})

const turn = z.strictObject({
  user: z.string().optional(),
  choice: z.string().optional(),
  /** A form that was sent, by field. */
  form: z.record(z.string(), z.string()).optional(),
  /** What else a channel says of the message, such as a command; ids of messages count from 1. */
  with: z.record(z.string(), z.unknown()).optional(),
  /** Said again with the same id, as a platform redelivers. */
  again: z.literal(true).optional(),
  bot: expected,
})

/** A conversation as it should go. */
export const transcriptFile = z.strictObject({
  title: z.string(),
  day: z.string().optional(),
  given: z.record(z.string(), z.unknown()).optional(),
  turns: z.array(turn).min(1),
})

export type Transcript = z.infer<typeof transcriptFile>
export type Expected = z.infer<typeof expected>

/** What a turn meant, in the form in which a transcript expects it. */
export function meaningOf({ replies, trace }: Decided, text: string) {
  const cited = trace.findings.flatMap(({ citations }) => citations.map(({ clause }) => clause))
  const shown = replies.find(reply => reply.kind === 'draft')
  const [shared] = replies.flatMap(reply =>
    reply.kind === 'share' && 'draft' in reply ? [reply.draft] : [],
  )
  return {
    intent: trace.intent,
    aspect: trace.aspect,
    product: trace.products.length === 1 ? trace.products[0] : undefined,
    topics: trace.topics,
    verdict: trace.verdict,
    verdicts: Object.fromEntries(
      trace.findings.map(({ source, verdict }) => [source.product, verdict]),
    ),
    asks: trace.asks ?? 'nothing',
    cited: cited.map(clause => clause.slice(clause.indexOf('/') + 1)).concat(cited),
    strength: trace.findings[0]?.strength,
    facts: trace.facts,
    says: replies.flatMap(reply => (reply.kind === 'text' ? [reply.id] : [])),
    kinds: replies.map(({ kind }) => kind),
    choices: replies.flatMap(reply =>
      reply.kind === 'question' ? reply.question.choices.map(({ id }) => id) : [],
    ),
    buttons: replies.flatMap(({ buttons = [] }) => buttons.map(({ command }) => command)),
    draft: trace.draft?.fields ?? {},
    missing: trace.draft?.missing ?? [],
    view: shown?.view,
    stage: shown?.stage,
    actions: (shown ?? shared)?.actions.map(({ action }) => action),
    wrong: shown?.sections.flatMap(({ fields }) =>
      fields.flatMap(({ field, problem }) => (problem === undefined ? [] : [field])),
    ),
    text,
  }
}
