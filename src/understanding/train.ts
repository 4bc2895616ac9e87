import { packNumbers } from './engine/bytes.ts'
import { packKinds } from './engine/kinds.ts'
import { packPanel } from './engine/panel.ts'
import { learnPulls, scoreByPulls } from './engine/pulls.ts'
import { fitWeights, type Trial } from './engine/stack.ts'
import { type Lessons, textsOf } from './lessons.ts'
import type { ModelFile } from './model-file.ts'
import {
  classifierOf,
  learnFamilies,
  learnTopics,
  openSchool,
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
  const all = places(school.texts, ({ topics }) => topics.length > 0)
  const { intents, classifier } = trainIntents(school)
  return {
    kinds: packKinds(lessons.kinds),
    features: {
      names: school.counted.map(([feature]) => feature).join('\n'),
      counts: packNumbers(school.counted.map(([, count]) => count)),
      texts: school.texts.length,
    },
    panel: packPanel([
      classifierOf(learnTopics(school, all), school),
      classifierOf(learnFamilies(school, all), school),
      classifier,
    ]),
    topics: {
      labels: school.labels,
      families: school.families,
      ...packFinders(school, all),
      weights: weighTopics(school),
    },
    intents,
  }
}

function weighTopics(school: School): readonly number[] {
  const voices = voicesOf(school)
  const trials = Array.from({ length: folds }, (_, fold) =>
    tryWithout(
      school,
      voices.filter((_, at) => at % folds === fold),
    ),
  )
  return fitWeights(trials.flat(), parts)
}

function trainIntents(school: School) {
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
  return {
    classifier: classifierOf(learnPulls({ ...lesson, texts: all }), school),
    intents: { labels, weights: fitWeights(trials, 1) },
  }
}
