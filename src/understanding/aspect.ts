import type { Aspect } from '../vocabulary/aspect.ts'
import { openMatcher } from './extract/matcher.ts'
import type { Words } from './extract/words.ts'
import { lies, nearest } from './gate.ts'
import type { Lexicon } from './lexicon.ts'
import type { AspectPatterns } from './schema.ts'

/** Tells what is asked of a topic: the topic says it, unless the words tell another. Unsure, it is help. */
export function openAspect(lexicon: Lexicon): (words: Words, topic: string | undefined) => Aspect {
  const { topics, cues } = lexicon.aspects
  const lists = lexicon.lists.lists
  const said = openMatcher(
    entries(cues, cue => cue.when),
    lists,
  )
  const unsaid = openMatcher(
    entries(cues, cue => cue.unless ?? []),
    lists,
  )
  return (words, topic) => {
    if (topic === undefined) return 'help'
    const usual = nearest(topics, topic) ?? 'help'
    const open = (cue: Cue) => cue.over.includes(usual) && concerns(cue, topic)
    const found = new Set(said(words, open).map(({ of }) => of))
    const barred = new Set(unsaid(words, cue => found.has(cue)).map(({ of }) => of))
    return cues.find(cue => found.has(cue) && !barred.has(cue))?.aspect ?? usual
  }
}

type Cue = AspectPatterns['cues'][number]

function entries(cues: readonly Cue[], patterns: (cue: Cue) => readonly string[]) {
  return cues.flatMap(cue => patterns(cue).map(when => [when, cue] as const))
}

function concerns({ topics }: Cue, topic: string): boolean {
  return topics === undefined || lies(topic, topics)
}
