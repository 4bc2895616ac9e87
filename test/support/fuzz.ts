import { answerTo } from '../../src/cli/answer-to.ts'
import { readMessageFiles, readMessages } from '../../src/knowledge/training.ts'
import type { Decided } from '../../src/vocabulary/answer.ts'
import { noFacts } from '../../src/vocabulary/facts.ts'
import { bot } from './bot.ts'
import { disguise } from './disguise.ts'
import { tooMuch } from './limits.ts'
import { type Negative, negatives } from './negatives.ts'
import { noise } from './noise.ts'
import { policyData } from './policies.ts'
import { root } from './sources.ts'

/** Asks so many made messages, each twice. @returns what was wrong, by seed; nothing where all went well. */
export async function fuzz(count: number): Promise<readonly string[]> {
  const problems: string[] = []
  for (let seed = 1; seed <= count; seed += 1) {
    problems.push(...(await troubleWith(seed)).map(problem => `seed ${seed}: ${problem}`))
  }
  return problems
}

async function troubleWith(seed: number): Promise<readonly string[]> {
  try {
    const [first, again] = [await ask(noise(seed)), await ask(noise(seed))]
    const same = said(first) === said(again)
    return [...tooMuch(first.replies), ...(same ? [] : ['answered otherwise the second time'])]
  } catch (error) {
    return [String(error)]
  }
}

function said({ replies, trace }: Decided): string {
  return JSON.stringify({ replies, trace })
}

/** Known messages in disguise. @returns those whose verdict the disguise changed, with both verdicts. */
export async function unmasked(count: number): Promise<readonly string[]> {
  const { messages } = readMessages(readMessageFiles(root), policyData)
  const known = messages.filter(({ topics }) => topics.length > 0)
  const changed: string[] = []
  for (let at = 0; at < count; at += 1) {
    const message = known[Math.floor((at * known.length) / count)]
    if (!message) continue
    const [plain, dressed] = [
      await verdict(message.text),
      await verdict(disguise(message.text, at)),
    ]
    if (plain !== dressed) changed.push(`${message.id}: ${plain} became ${dressed}`)
  }
  return changed
}

/** Messages due a no that are promised something. @param share one in so many of the labelled messages is used */
export async function assured(share: number) {
  const all = negatives(share)
  const promised: Negative[] = []
  for (const one of all) {
    const { trace } = await ask(one.text)
    if (promises.includes(trace.verdict)) promised.push(one)
  }
  return { all, promised }
}

const promises: readonly string[] = ['covered', 'best-effort', 'microsoft']

async function verdict(text: string): Promise<string> {
  const { trace } = await ask(text)
  return [trace.verdict, ...trace.findings.map(found => found.verdict)].join(' ')
}

function ask(text: string) {
  return answerTo(text, 'fuzz', { bot, facts: noFacts(), today: '2026-11-26' })
}
