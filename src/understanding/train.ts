import { toText, writeNumber } from './engine/bytes.ts'
import { learnPulls, scoreByPulls } from './engine/pulls.ts'
import { fitWeights, type Trial } from './engine/stack.ts'
import { type Lessons, textsOf } from './lessons.ts'
import type { ModelFile } from './model-file.ts'
import {
  learnFamilies,
  learnTopics,
  openSchool,
  packClassifier,
  packFinders,
  places,
  type School,
  tryWithout,
  voicesOf,
} from './school.ts'

/** Classifier, families, retrieval, neighbours, products, and the classifier on what the message leads to. */
const parts = 6

/** In how many parts voices, and messages for intents, are left out and tried. */
const folds = 5

/** Makes a model. The same lessons give the same model, to the last digit. */
export function train(lessons: Lessons): ModelFile {
  const school = openSchool(textsOf(lessons), lessons)
  const counts: number[] = []
  for (const [, count] of school.counted) writeNumber(counts, count)
  return {
    kinds: lessons.kinds.map(({ kind, names }) => ({ kind, names })),
    features: {
      names: school.counted.map(([feature]) => feature).join('\n'),
      counts: toText(counts),
      texts: school.texts.length,
    },
    topics: trainTopics(school),
    intents: trainIntents(school),
  }
}

function trainTopics(school: School): ModelFile['topics'] {
  const { texts, labels, families } = school
  const voices = voicesOf(school)
  const trials = Array.from({ length: folds }, (_, fold) =>
    tryWithout(
      school,
      voices.filter((_, at) => at % folds === fold),
    ),
  ).flat()
  const all = places(texts, ({ topics }) => topics.length > 0)
  return {
    labels,
    classifier: packClassifier(learnTopics(school, all), school),
    families: { labels: families, classifier: packClassifier(learnFamilies(school, all), school) },
    ...packFinders(school, all),
    weights: fitWeights(trials, parts),
  }
}

function trainIntents(school: School): ModelFile['intents'] {
  const { texts, gram } = school
  const labels = [...new Set(texts.flatMap(({ intent }) => intent ?? []))].toSorted()
  const classes = texts.map(({ intent }) => (intent ? [labels.indexOf(intent)] : []))
  const lesson = { gram, classes, count: labels.length }
  const trials = Array.from({ length: folds }, (_, fold) => {
    const learn = places(texts, ({ intent }, at) => intent !== undefined && at % folds !== fold)
    const pulls = learnPulls({ ...lesson, texts: learn })
    return [...places(texts, ({ intent }, at) => intent !== undefined && at % folds === fold)].map(
      (text): Trial => ({ scores: [scoreByPulls(pulls, gram, text)], right: classes[text] ?? [] }),
    )
  }).flat()
  const all = places(texts, ({ intent }) => intent !== undefined)
  const classifier = packClassifier(learnPulls({ ...lesson, texts: all }), school)
  return { labels, classifier, weights: fitWeights(trials, 1) }
}
