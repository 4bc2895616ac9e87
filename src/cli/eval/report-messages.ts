import type { Answered } from './answers.ts'
import { apart } from './apart.ts'
import type { Heard } from './ask-all.ts'
import { groupBy, sum } from './counts.ts'
import { agreement, offered } from './doubt.ts'
import { factFigures } from './facts.ts'
import { openJudge } from './judge-by-hand.ts'
import { intentErrors, misses, productErrors, verdictConfusion } from './lists.ts'
import type { Measured, Report } from './report.ts'
import { answerWords, type Result } from './results.ts'
import type { HandReading, ReadMessage } from './rows.ts'
import { topicConfusions, topicFigures } from './topics.ts'
import { understood } from './understood.ts'
import { countAgreement, isSame, productOf, voiceFigures } from './voices.ts'

/** Measures answers against what judging each message's own reading gives. */
export function reportMessages({ rows, heard, voice, readings }: Measured<ReadMessage>): Report {
  const judge = openJudge(voice)
  const results = rows.flatMap(message => {
    const answer = heard.get(message.id)
    return answer ? [resultOf(message, answer, judge(message))] : []
  })
  const figures = voiceFigures(byVoice(results))
  const sections = [
    figures.section,
    understood(results, ({ message }) => message.voice),
    verdictConfusion(results),
    intentErrors(results),
    productErrors(results),
    offered(results),
    agreement(results),
    ...(readings ? [apart(readBy(readings, results), { judge, count })] : []),
    topicFigures(results),
    topicConfusions(results),
    factFigures(results, voice.book.facts),
    misses(results),
  ]
  return { sections, results, figures: figures.figures }
}

type Voiced = Result & {
  readonly message: ReadMessage
  readonly hand: HandReading
  readonly judged: Answered
}

function resultOf(message: ReadMessage, heard: Heard, judged: Answered): Voiced {
  const { id, text, intent } = message
  const product = productOf(message)
  const right = rightness(message, heard.line, judged)
  const outside = message.topics.length === 0
  return {
    id,
    text,
    message,
    hand: message,
    judged,
    ...heard,
    wanted: {
      intent,
      verdict: outside ? 'none' : (judged.verdict ?? 'nothing'),
      words: outside ? 'none' : answerWords(judged),
      ...(product === undefined ? {} : { product }),
    },
    ...(right === undefined ? {} : { right }),
  }
}

/** Nothing where no verdict is compared. */
function rightness(
  message: ReadMessage,
  answered: Answered,
  judged: Answered,
): boolean | undefined {
  if (message.topics.length > 0) return isSame(message, answered, judged)
  return message.intent === 'out-of-scope' ? answered.verdict === 'none' : undefined
}

function byVoice(results: readonly Voiced[]) {
  return [...groupBy(results, ({ message }) => message.voice)].map(
    ([voice, group]) => [voice, sum(group.map(result => count(result, result.line)))] as const,
  )
}

function count({ message, judged }: Voiced, answered: Answered) {
  return countAgreement(message, answered, judged)
}

/** The results whose messages were read by hand, with those readings. */
function readBy(
  readings: ReadonlyMap<string, HandReading>,
  results: readonly Voiced[],
): readonly Voiced[] {
  return results.flatMap(result => {
    const hand = readings.get(result.id)
    return hand && result.message.topics.length > 0 ? [{ ...result, hand }] : []
  })
}
