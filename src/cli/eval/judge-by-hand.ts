import type { Voice } from '../../dialogue/finding-words.ts'
import { answerCase } from '../answer-case.ts'
import { answerLine } from '../answer-line.ts'
import { readCase } from '../case-line.ts'
import type { Answered } from './answers.ts'
import type { HandReading } from './rows.ts'

/** Judges a reading, as `judge --jsonl` does; nothing comes where it is no case. */
export type Judge = (reading: HandReading) => Answered

/** Opens a judge that judges equal readings once. */
export function openJudge(voice: Voice): Judge {
  const judged = new Map<string, Answered>()
  return ({ products, topics, aspect, compare, facts }) => {
    const reading = { products, topics, aspect, compare, facts }
    const key = JSON.stringify(reading)
    const known = judged.get(key) ?? judgeOne(reading, voice)
    judged.set(key, known)
    return known
  }
}

function judgeOne(reading: Omit<HandReading, 'id'>, voice: Voice): Answered {
  const read = readCase(reading, voice.book, voice.today)
  if ('error' in read) return {}
  return { ...answerLine('', answerCase(read.matter, voice).trace, ''), intent: null }
}
