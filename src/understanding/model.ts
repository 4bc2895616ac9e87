import { fromText, readNumber } from './engine/bytes.ts'
import { type Kinds, openKinds } from './engine/kinds.ts'
import {
  type Classifier,
  type Finders,
  familiesOf,
  openClassifier,
  openFinders,
} from './engine/parts.ts'
import { openNames, type Vocabulary } from './engine/vocabulary.ts'
import type { ModelFile } from './model-file.ts'

type Labelled = { readonly labels: readonly string[]; readonly classifier: Classifier }
/** A classifier of families, and the family of each topic. */
type Families = { readonly classifier: Classifier; readonly of: Int32Array }
type Weighted = Labelled & { readonly weights: readonly number[] }

/** A trained model, ready to be asked. */
export type Model = {
  readonly kinds: Kinds
  readonly vocabulary: Vocabulary
  readonly topics: Finders & Weighted & { readonly families: Families }
  readonly intents: Weighted
}

/** Opens a model from its file's content; made by us, so its form is trusted. */
export function openModel({ kinds, features, topics, intents }: ModelFile): Model {
  const reader = fromText(features.counts)
  const names = features.names.split('\n')
  const size = names.length
  const { labels, weights, families } = topics
  return {
    kinds: openKinds(kinds),
    vocabulary: openNames(names, () => readNumber(reader), features.texts),
    topics: {
      labels,
      weights,
      classifier: openClassifier(topics.classifier, size),
      families: {
        classifier: openClassifier(families.classifier, size),
        of: familiesOf(labels, families.labels),
      },
      ...openFinders(topics, size),
    },
    intents: { ...intents, classifier: openClassifier(intents.classifier, size) },
  }
}
