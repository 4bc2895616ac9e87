import BayesClassifier from 'natural/lib/natural/classifiers/bayes_classifier.js'
import stemmer from 'natural/lib/natural/stemmers/porter_stemmer.js'
import type { Example, Learner, Recogniser } from './recogniser.ts'

/** The classifier of the toolkit, at the settings that suit it best: every word counts, and the unknown counts little. */
export const bayes: Learner = { name: 'natural Bayes', learn }

function learn(examples: readonly Example[]): Recogniser {
  const classifier = new BayesClassifier(stemmer, 0.1)
  classifier.setOptions({ keepStops: true })
  for (const { text, label } of examples) {
    if (label !== undefined) classifier.addDocument(text, label)
  }
  classifier.train()
  return {
    bytes: JSON.stringify(classifier).length,
    recognise: text => {
      const found = classifier.getClassifications(text)
      const total = found.reduce((sum, { value }) => sum + value, 0)
      const [best] = found
      return { label: best?.label ?? '', sure: total > 0 ? (best?.value ?? 0) / total : 0 }
    },
  }
}
