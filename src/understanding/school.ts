import type { Features } from './engine/features.ts'
import { openKinds, packKinds } from './engine/kinds.ts'
import { packNeighbours } from './engine/neighbours.ts'
import { askPanel, type Classifier, openPanel, packPanel } from './engine/panel.ts'
import { familiesOf, familyOf, find, openFinders, spreadFamilies } from './engine/parts.ts'
import { countPrior } from './engine/prior.ts'
import { learnPulls, type Pulls, scoreByPulls, toClassifier } from './engine/pulls.ts'
import { rankRows, type Shelf, shelve } from './engine/retrieval.ts'
import { packRows, stepped } from './engine/rows.ts'
import { shorten, type Trial } from './engine/stack.ts'
import { compareAll, type Gram, type Vector } from './engine/vector.ts'
import {
  type Counted,
  collectFeatures,
  openVocabulary,
  type Vocabulary,
  vectorise,
} from './engine/vocabulary.ts'
import { type Lessons, namesOf, nothing, type Text } from './lessons.ts'

/** What is the same for everything that is learnt from some texts. */
export type School = {
  readonly texts: readonly Text[]
  readonly names: readonly Features[]
  readonly labels: readonly string[]
  readonly families: readonly string[]
  readonly counted: readonly Counted[]
  readonly vocabulary: Vocabulary
  readonly vectors: readonly Vector[]
  readonly gram: Gram
}

/** A voice is tried without itself from so many messages on; smaller ones only teach. */
const enough = 10

/** Voices so named are of one writer, so one of them says nothing about how well the others teach: they only teach. */
const added = 'added-'

const nobody = { id: nothing, meaning: '', words: [], examples: [] }

/** Gathers what can be learnt from texts, and compares them all. */
export function openSchool(texts: readonly Text[], { topics, kinds }: Lessons): School {
  const found = openKinds(packKinds(kinds))
  const names = [...topics, nobody].map(topic => namesOf(topic, found))
  const counted = collectFeatures([...texts.map(({ features }) => features), ...names])
  const vocabulary = openVocabulary(counted, texts.length)
  const vectors = texts.map(({ features }) => vectorise(vocabulary, features))
  const labels = [...topics.map(({ id }) => id), nothing]
  const gram = compareAll(vectors, counted.length)
  const families = [...new Set(labels.map(familyOf))]
  return { texts, names, labels, families, counted, vocabulary, vectors, gram }
}

/** The voices that can be left out to learn how well the others teach. */
export function voicesOf({ texts }: School): readonly string[] {
  const sizes = new Map<string, number>()
  for (const { voice, topics } of texts) {
    if (voice && topics.length > 0) sizes.set(voice, (sizes.get(voice) ?? 0) + 1)
  }
  return [...sizes]
    .filter(([voice, size]) => size >= enough && !voice.startsWith(added))
    .map(([voice]) => voice)
}

/** What the parts say of the messages of some voices that they have not learnt from. */
export function tryWithout(school: School, voices: readonly string[]): readonly Trial[] {
  const { texts, labels, families, gram, vocabulary, vectors, counted } = school
  const isLeftOut = ({ voice }: Text) => voice !== undefined && voices.includes(voice)
  const isOf = (wanted: boolean) => (text: Text) =>
    text.topics.length > 0 && isLeftOut(text) === wanted
  const learn = places(texts, isOf(false))
  const pulls = learnTopics(school, learn)
  const kin = learnFamilies(school, learn)
  const panel = openPanel(packPanel([classifierOf(pulls, school)]), counted.length)
  const finders = openFinders(packFinders(school, learn), {
    features: counted.length,
    topics: labels.length,
  })
  const homes = familiesOf(labels, families)
  return [...places(texts, isOf(true))].flatMap(at => {
    const text = texts[at]
    const vector = vectors[at]
    if (!text || !vector) return []
    const scores = [
      scoreByPulls(pulls, gram, at),
      spreadFamilies(scoreByPulls(kin, gram, at), homes),
      ...find(finders, vocabulary, { vector, products: text.products }),
      ...askPanel(panel, vectorise(vocabulary, text.lead ?? text.features)),
    ]
    return [shorten({ scores, right: text.topics.map(topic => labels.indexOf(topic)) })]
  })
}

/** Where the texts stand that are wanted. */
export function places(
  texts: readonly Text[],
  wanted: (text: Text, at: number) => boolean,
): Int32Array {
  return Int32Array.from(texts.flatMap((text, at) => (wanted(text, at) ? [at] : [])))
}

/** Learns which texts speak for which topics. */
export function learnTopics({ texts, labels, gram }: School, learn: Int32Array): Pulls {
  const classes = texts.map(({ topics }) => topics.map(topic => labels.indexOf(topic)))
  return learnPulls({ gram, texts: learn, classes, count: labels.length })
}

/** Learns the same of whole families of topics. */
export function learnFamilies({ texts, families, gram }: School, learn: Int32Array): Pulls {
  const classes = texts.map(({ topics }) => topics.map(topic => families.indexOf(familyOf(topic))))
  return learnPulls({ gram, texts: learn, classes, count: families.length })
}

/** What was learnt, for texts that are not in the table. */
export function classifierOf(pulls: Pulls, { vectors, counted }: School): Classifier {
  return toClassifier(pulls, vectors, counted.length)
}

/** The parts that find topics by likeness, made from some of the texts. */
export function packFinders({ texts, names, labels, vocabulary }: School, learn: Int32Array) {
  const shelves: Shelf[] = names.map(() => new Map())
  for (const [at, { stems }] of names.entries()) shelve(shelves[at] ?? new Map(), stems, 1)
  const used = [...learn].flatMap(at => texts[at] ?? [])
  const shelved = used.map(({ topics, features }) => ({
    stems: features.stems,
    classes: topics.map(topic => labels.indexOf(topic)),
  }))
  for (const { classes, stems } of shelved) {
    for (const at of classes) shelve(shelves[at] ?? new Map(), stems, 1 / classes.length)
  }
  return {
    retrieval: packRows(stepped(rankRows(shelves, vocabulary.ids))),
    neighbours: packNeighbours(shelved, vocabulary.ids),
    prior: countPrior(used, labels),
  }
}
