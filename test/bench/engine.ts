import { featuresOf, stemsOf } from '../../src/understanding/engine/features.ts'
import { openKinds } from '../../src/understanding/engine/kinds.ts'
import { classify, openClassifier } from '../../src/understanding/engine/parts.ts'
import { packRows } from '../../src/understanding/engine/rows.ts'
import { likeliest } from '../../src/understanding/engine/stack.ts'
import { tokenise } from '../../src/understanding/engine/tokens.ts'
import {
  type Counted,
  collectFeatures,
  openVocabulary,
  vectorise,
  vectoriseText,
} from '../../src/understanding/engine/vocabulary.ts'
import { learnSparse } from './learn-sparse.ts'
import type { Example, Learner, Recogniser } from './recogniser.ts'

/** The classifier that ships, on classes of any kind: its words, features, weights of features, rows and scores. */
export const engine: Learner = { name: 'our engine', learn }

/** As the model is made: see the trainer. */
const settings = { cost: 0.5, positive: 2, least: 0.02 }

const kinds = openKinds([])

function read(text: string) {
  return featuresOf(tokenise(text), kinds)
}

function learn(examples: readonly Example[]): Recogniser {
  const features = examples.map(({ text }) => read(text))
  const counted = collectFeatures(features)
  const vocabulary = openVocabulary(counted, examples.length)
  const labels = [...new Set(examples.flatMap(({ label }) => label ?? []))].toSorted()
  const lesson = {
    vectors: features.map(one => vectorise(vocabulary, one)),
    classes: examples.map(({ label }) => (label === undefined ? undefined : labels.indexOf(label))),
    features: counted.length,
    count: labels.length,
  }
  const { rows, offsets } = learnSparse(lesson, settings)
  const packed = { rows: packRows(rows, settings.least), offsets }
  const classifier = openClassifier(packed, counted.length)
  return {
    bytes: JSON.stringify({ packed, labels, names: namesOf(counted) }).length,
    recognise: text => {
      const tokens = tokenise(text)
      const vector = vectoriseText(vocabulary, tokens, stemsOf(tokens, kinds))
      const scores = classify(classifier, vector)
      const [best = 0] = likeliest(scores, 1)
      return { label: labels[best] ?? '', sure: scores[best] ?? 0 }
    },
  }
}

function namesOf(counted: readonly Counted[]): string {
  return counted.map(([feature, count]) => `${feature} ${count}`).join('\n')
}
