import { nothing } from '../../src/understanding/lessons.ts'
import { bayes } from './bayes.ts'
import type { Row } from './figures.ts'
import { findTopics, lessons, tryVoices } from './own-voices.ts'

/** Our engine and natural's on our own messages: the topic of each voice's messages, learnt from the others. */
export function ownMessages(): readonly Row[] {
  const from = performance.now()
  const ours = findTopics(tryVoices())
  const seconds = (performance.now() - from) / 1000
  const voices = [...ours.keys()]
  const theirs = new Map(voices.map(voice => [voice, byBayes(voice)]))
  const rows = [...ours].map(([voice, { all, first }]) => ({
    what: `own messages, ${voice} left out`,
    measured: `our engine ${(first / all).toFixed(3)}, natural Bayes ${((theirs.get(voice) ?? 0) / all).toFixed(3)}`,
    wanted: '',
    over: `${all} messages`,
  }))
  const sum = (numbers: Iterable<number>) => [...numbers].reduce((total, one) => total + one, 0)
  const all = sum([...ours.values()].map(one => one.all))
  const first = sum([...ours.values()].map(one => one.first))
  return [
    ...rows,
    {
      what: 'own messages, each voice left out',
      measured: `our engine ${(first / all).toFixed(3)}, natural Bayes ${(sum(theirs.values()) / all).toFixed(3)}`,
      wanted: 'Bayes behind',
      over: `${all} messages, ${seconds.toFixed(0)} s for ours`,
    },
  ]
}

/** How many messages of a voice it finds the topic of, strangers included. */
function byBayes(voice: string): number {
  const learn = lessons.messages.filter(message => message.voice !== voice)
  const described = lessons.topics.flatMap(({ id, words, examples }) =>
    [words.join(', '), ...examples.map(({ text }) => text)].map(text => ({ text, label: id })),
  )
  const { recognise } = bayes.learn([
    ...learn.flatMap(message =>
      topicsOf(message).map(label => ({ text: message.text, label: label || none })),
    ),
    ...described,
  ])
  const asked = lessons.messages.filter(message => message.voice === voice)
  return asked.filter(message => {
    const topics = topicsOf(message)
    const { label } = topics.length > 0 ? recognise(message.text) : { label: '' }
    return topics.includes(label === none ? nothing : label)
  }).length
}

/** It takes no class without a name. */
const none = '-'

function topicsOf({ topics, intent }: (typeof lessons.messages)[number]): readonly string[] {
  const strange = topics.length === 0 && (intent === 'out-of-scope' || intent === 'smalltalk')
  return strange ? [nothing] : topics
}
