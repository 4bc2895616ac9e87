import type { Aspect } from '../vocabulary/aspect.ts'
import { openMatcher } from './extract/matcher.ts'
import type { Words } from './extract/words.ts'
import { lies, nearest } from './gate.ts'
import type { Lexicon } from './lexicon.ts'

/** Tells what is asked of a topic: the topic says it, unless the words tell another. Unsure, it is help. */
export function openAspect(lexicon: Lexicon): (words: Words, topic: string | undefined) => Aspect {
  const { topics, cues } = lexicon.aspects
  const said = openMatcher(
    cues.flatMap(cue => cue.when.map(when => [when, cue] as const)),
    lexicon.lists.lists,
  )
  return (words, topic) => {
    if (topic === undefined) return 'help'
    const usual = nearest(topics, topic) ?? 'help'
    const found = said(words).filter(
      ({ of }) => of.over.includes(usual) && (of.topics === undefined || lies(topic, of.topics)),
    )
    const first = cues.find(cue => found.some(({ of }) => of === cue))
    return first?.aspect ?? usual
  }
}
