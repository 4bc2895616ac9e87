import { featuresOf, stemsOf } from '../../src/understanding/engine/features.ts'
import { openKinds } from '../../src/understanding/engine/kinds.ts'
import { askPanel, openPanel, packPanel } from '../../src/understanding/engine/panel.ts'
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
const settings = { cost: 0.5, positive: 2 }

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
  const packed = packPanel([learnSparse(lesson, settings)])
  const panel = openPanel(packed, counted.length)
  return {
    bytes: JSON.stringify({ packed, labels, names: namesOf(counted) }).length,
    recognise: text => {
      const tokens = tokenise(text)
      const vector = vectoriseText(vocabulary, tokens, stemsOf(tokens, kinds))
      const [scores = new Float64Array()] = askPanel(panel, vector)
      const [best = 0] = likeliest(scores, 1)
      return { label: labels[best] ?? '', sure: scores[best] ?? 0 }
    },
  }
}

function namesOf(counted: readonly Counted[]): string {
  return counted.map(([feature, count]) => `${feature} ${count}`).join('\n')
}
