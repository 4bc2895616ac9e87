import type { Judgement } from '../policy/judge.ts'
import type { Finding, Question } from '../vocabulary/finding.ts'
import type { Reply } from '../vocabulary/reply.ts'
import type { Trace } from '../vocabulary/trace.ts'
import { findingWords, tableNote, type Voice } from './finding-words.ts'
import type { State, Subject, Turn } from './state.ts'
import { knownFor, productsOf } from './subject.ts'
import { say } from './wording.ts'

/** A judgement as a turn: the answer, or the one question, and what it leaves pending. */
export function present(
  judgement: Judgement,
  subject: Subject,
  { state, voice }: { state: State; voice: Voice },
): Turn {
  const { question, findings } = judgement
  const asked = question ? { ...subject, questions: subject.questions + 1 } : subject
  const { pending: _, besides: __, ...rest } = state
  const next = {
    ...rest,
    subject: asked,
    findings,
    ...(question ? { pending: { kind: 'fact' as const, question } } : {}),
  }
  return {
    state: next,
    replies: answer(judgement, state, voice),
    trace: traceOf(judgement, subject, { state, voice }),
  }
}

function answer(judgement: Judgement, state: State, voice: Voice): readonly Reply[] {
  const { question, findings, elsewhere, verdict } = judgement
  if (elsewhere !== undefined) {
    return [
      {
        kind: 'text',
        id: 'elsewhere',
        text: say(voice.wording, 'elsewhere', { where: elsewhere }),
      },
    ]
  }
  if (question) return [asking(question, findings, { state, voice })]
  // Of several products none was taken for what was said.
  const assumed = state.assumed && findings.length === 1
  const words = findings.map(finding => findingWords(finding, voice, assumed))
  return [{ kind: 'finding', verdict, findings, words }]
}

function asking(
  question: Question,
  findings: readonly Finding[],
  { state, voice }: { state: State; voice: Voice },
): Reply {
  const [first] = findings
  const product =
    first && findings.length === 1 ? findingWords(first, voice, state.assumed).product : ''
  const depends = say(voice.wording, product ? 'question.depends-on' : 'question.depends', {
    product,
  })
  const table = findings.length === 1 && first ? tableNote(first, voice.wording) : []
  const lead = [depends, ...table].join('\n')
  return { kind: 'question', question: meaningful(question, voice), lead }
}

function traceOf(
  judgement: Judgement,
  subject: Subject,
  { state, voice }: { state: State; voice: Voice },
): Trace {
  const { verdict, findings, question } = judgement
  return {
    intent: subject.intent,
    aspect: subject.aspect,
    products: subject.compared ?? productsOf(state, voice.book),
    topics: subject.topics,
    verdict,
    findings,
    facts: knownFor(subject, state),
    ...(question ? { asks: question.fact } : {}),
  }
}

/** The question with what each choice would mean in the fixed words of the verdicts. */
function meaningful(question: Question, { wording }: Voice): Question {
  const choices = question.choices.map(choice =>
    choice.means ? { ...choice, meaning: wording.verdicts[choice.means] } : choice,
  )
  return { ...question, choices }
}
