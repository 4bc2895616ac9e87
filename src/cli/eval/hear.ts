import { compose } from '../../app/compose.ts'
import { readConfig } from '../../app/config.ts'
import type { Voice } from '../../dialogue/finding-words.ts'
import { readLessons, readMessageFiles } from '../../knowledge/training.ts'
import { openBot, openKnowledge } from '../bot.ts'
import { askAll, type Heard } from './ask-all.ts'
import { modelWithout } from './model-without.ts'
import { type Round, refuseStranger } from './rounds.ts'

/** What was heard by message, and what is needed to judge readings by the same policies. */
export type Hearing = { readonly heard: ReadonlyMap<string, Heard>; readonly voice: Voice }

/** On which day messages are asked, and who is told that something takes its time. */
export type Occasion = { readonly today: string; readonly tell: (text: string) => void }

/** Asks every round its messages, each of a bot that has not learnt from the voice left out. */
export async function hear(rounds: readonly Round[], { today, tell }: Occasion): Promise<Hearing> {
  const bot = await openBot()
  const botWithout = rounds.some(({ without }) => without !== undefined)
    ? await openBotsWithout(rounds, tell)
    : () => bot
  const heard: (readonly [string, Heard])[] = []
  for (const { without, questions } of rounds) {
    const asked = without === undefined ? bot : botWithout(without)
    heard.push(...(await askAll(asked, questions, today)))
  }
  const { book, wording } = bot
  return { heard: new Map(heard), voice: { book, wording, today } }
}

async function openBotsWithout(rounds: readonly Round[], tell: Occasion['tell']) {
  const knowledge = await openKnowledge()
  const lessons = readLessons(readMessageFiles(), knowledge)
  const learnt = [...new Set(lessons.messages.map(({ voice }) => voice))]
  for (const { without } of rounds) if (without !== undefined) refuseStranger(without, learnt)
  return (voice: string) => {
    tell(`Learning without ${voice}\n`)
    return compose(knowledge, () => modelWithout(voice, lessons), readConfig())
  }
}
