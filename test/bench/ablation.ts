import type { Features } from '../../src/understanding/engine/features.ts'
import { type Text, textsOf } from '../../src/understanding/lessons.ts'
import type { Row } from './figures.ts'
import {
  everyPart,
  type Found,
  findTopics,
  inAll,
  lessons,
  type Tried,
  tryVoices,
} from './own-voices.ts'

const parts = [
  'the classifier',
  'families',
  'retrieval',
  'neighbours',
  'products',
  'what it leads to',
] as const

/** What each part of finding topics brings: how much worse it goes without it, each voice found by the others. */
export function ablation(): readonly Row[] {
  const texts = textsOf(lessons)
  const tried = tryVoices(texts)
  const whole = inAll(findTopics(tried))
  const without = parts.map((part, at) => row(part, whole, withoutPart(tried, at)))
  const learnt = Object.entries(variants).map(([what, change]) =>
    row(what, whole, inAll(findTopics(tryVoices(change(texts))))),
  )
  return [row('nothing', whole, whole), ...without, ...learnt]
}

function withoutPart(tried: Tried, at: number): Found {
  return inAll(
    findTopics(
      tried,
      everyPart.filter(part => part !== at),
    ),
  )
}

/** What is learnt from, without one kind of it. */
const variants: Readonly<Record<string, (texts: readonly Text[]) => readonly Text[]>> = {
  'pieces of words': texts => texts.map(text => reduced(text, { pieces: new Map() })),
  'pairs of words': texts => texts.map(text => reduced(text, { stems: lacking(text, 'p') })),
  'what patterns find': texts => texts.map(text => reduced(text, { stems: lacking(text, 's=') })),
  'kinds of things': texts => texts.map(text => reduced(text, { stems: lacking(text, 's@') })),
  "the data's words and examples": texts => texts.filter(({ voice }) => voice !== undefined),
}

function reduced(text: Text, features: Partial<Features>): Text {
  return { ...text, features: { ...text.features, ...features } }
}

function lacking({ features: { stems } }: Text, prefix: string): Features['stems'] {
  return new Map([...stems].filter(([feature]) => !feature.startsWith(prefix)))
}

function row(what: string, whole: Found, { all, first, three }: Found): Row {
  const lost = (whole.first / whole.all - first / all).toFixed(3)
  return {
    what: `topics without ${what}`,
    measured: `first ${(first / all).toFixed(3)}, in three ${(three / all).toFixed(3)}, lost ${lost}`,
    wanted: '',
    over: `${all} messages`,
  }
}
