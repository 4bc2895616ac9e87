import type { Judgement } from '../policy/judge.ts'
import { sideOf } from '../policy/order.ts'
import type { TopicGuess } from '../vocabulary/reading.ts'
import type { Offer, Reply } from '../vocabulary/reply.ts'
import { type Parts, voiceOf } from './parts.ts'
import { line } from './plain.ts'
import { present } from './present.ts'
import type { Moment, State, Subject, Turn } from './state.ts'
import { judgeSubject, openSubject } from './subject.ts'
import { say } from './wording.ts'

type Weighed = { readonly subject: Subject; readonly judgement: Judgement }

/**
 * Doubt about the topic is treated like an unknown fact: the likely readings are all judged. Where they lead to the
 * same side the likeliest is answered and the others are named; where they do not, they are offered.
 */
export function weigh(moment: Moment, state: State, parts: Parts): Turn {
  const { book } = parts
  const weighed = parts.likely(moment.reading.topics).map((guess: TopicGuess) => {
    const subject = openSubject(moment, guess, book)
    return { subject, judgement: judgeSubject(subject, state, { book, today: moment.today }) }
  })
  const [first, ...others] = weighed
  if (!first)
    return present({ verdict: 'none', findings: [] }, emptySubject(moment, parts), {
      state,
      voice: voiceOf(moment, parts),
    })
  const answered = present(first.judgement, first.subject, { state, voice: voiceOf(moment, parts) })
  if (others.length === 0) return answered
  return agree(weighed) ? withOthers(answered, weighed, parts) : offer(answered, weighed, parts)
}

function emptySubject(moment: Moment, { book }: Parts): Subject {
  return openSubject(moment, { topics: [], confidence: 0, by: [], spans: [] }, book)
}

/** Whether all readings lead to the same side; two that ask agree only when they ask the same. */
function agree(weighed: readonly Weighed[]): boolean {
  const outcomes = weighed.map(
    ({ judgement }) => `${sideOf[judgement.verdict]} ${judgement.question?.fact ?? ''}`,
  )
  return new Set(outcomes).size === 1
}

function withOthers(turn: Turn, weighed: readonly Weighed[], parts: Parts): Turn {
  const [topic = '', ...others] = weighed.map(({ subject }) => labelOf(subject, parts))
  const note = line(parts, 'note.other-readings', { topic, others: others.join('; ') })
  return turn.trace.asks ? turn : { ...turn, replies: [...turn.replies, note] }
}

function offer({ state, trace }: Turn, weighed: readonly Weighed[], parts: Parts): Turn {
  const offers = weighed.map((entry, at) => offerOf(entry, at, parts))
  const [first] = weighed
  const reply: Reply = { kind: 'readings', text: say(parts.wording, 'readings.lead'), offers }
  const readings = offers.map(({ topics, verdict }) => ({ topics, verdict }))
  return {
    state: {
      ...state,
      findings: [],
      ...(first ? { pending: { kind: 'readings', offers, subject: first.subject } } : {}),
    },
    replies: [reply],
    trace: { ...trace, verdict: 'ask', asks: 'topic', findings: [], readings },
  }
}

function offerOf({ subject, judgement }: Weighed, at: number, parts: Parts): Offer {
  const { verdict } = judgement
  return {
    id: String(at + 1),
    topics: subject.topics,
    label: labelOf(subject, parts),
    verdict,
    meaning: parts.wording.verdicts[verdict],
  }
}

function labelOf({ topics }: Subject, { book }: Parts): string {
  const [topic = ''] = topics
  return book.topics.get(topic)?.meaning ?? topic
}
