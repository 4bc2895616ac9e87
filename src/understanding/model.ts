import { openNumbers } from './engine/bytes.ts'
import { type Kinds, openKinds } from './engine/kinds.ts'
import { openPanel, type Panel } from './engine/panel.ts'
import { type Finders, familiesOf, openFinders } from './engine/parts.ts'
import { openNames, type Vocabulary } from './engine/vocabulary.ts'
import type { ModelFile } from './model-file.ts'

type Weighted = { readonly labels: readonly string[]; readonly weights: readonly number[] }

/** A trained model, ready to be asked. */
export type Model = {
  readonly kinds: Kinds
  readonly vocabulary: Vocabulary
  /** The classifiers of topics, of their families and of intents, in this order. */
  readonly panel: Panel
  /** With the family of each topic. */
  readonly topics: Finders & Weighted & { readonly families: Int32Array }
  readonly intents: Weighted
}

/** Opens a model from its file's content; made by us, so its form is trusted. */
export function openModel({ kinds, features, panel, topics, intents }: ModelFile): Model {
  const names = features.names.split('\n')
  const size = names.length
  const { labels, weights, families } = topics
  return {
    kinds: openKinds(kinds),
    vocabulary: openNames(names, openNumbers(features.counts), features.texts),
    panel: openPanel(panel, size),
    topics: {
      labels,
      weights,
      families: familiesOf(labels, families),
      ...openFinders(topics, { features: size, topics: labels.length }),
    },
    intents,
  }
}
