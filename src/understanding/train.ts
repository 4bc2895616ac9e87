import { toText, writeNumber } from './engine/bytes.ts'
import type { Features } from './engine/features.ts'
import { packNeighbours } from './engine/neighbours.ts'
import {
  familiesOf,
  familyOf,
  find,
  openFinders,
  type PackedClassifier,
  spreadFamilies,
} from './engine/parts.ts'
import { countPrior } from './engine/prior.ts'
import { learnPulls, type Pulls, scoreByPulls, toRows } from './engine/pulls.ts'
import { rankRows, type Shelf, shelve } from './engine/retrieval.ts'
import { packRows } from './engine/rows.ts'
import { fitWeights, shorten, type Trial } from './engine/stack.ts'
import { compareAll, type Gram, type Vector } from './engine/vector.ts'
import {
  type Counted,
  collectFeatures,
  openVocabulary,
  type Vocabulary,
  vectorise,
} from './engine/vocabulary.ts'
import { type Lessons, namesOf, nothing, type Text, textsOf } from './lessons.ts'
import type { ModelFile } from './model-file.ts'

/** What is the same for everything that is learnt. */
type School = {
  readonly texts: readonly Text[]
  readonly names: readonly Features[]
  readonly labels: readonly string[]
  readonly families: readonly string[]
  readonly counted: readonly Counted[]
  readonly vocabulary: Vocabulary
  readonly vectors: readonly Vector[]
  readonly gram: Gram
}

/** Weights below this share of the greatest are left out of the file. */
const least = 0.02

/** A voice is tried without itself from so many messages on; smaller ones only teach. */
const enough = 10

/** Voices so named are of one writer, so one of them says nothing about how well the others teach: they only teach. */
const added = 'added-'

/** Classifier, families, retrieval, neighbours and products. */
const parts = 5

/** In how many parts intents are tried out. */
const folds = 5

const nobody = { id: nothing, meaning: '', words: [], examples: [] }

/** Makes a model. The same lessons give the same model, to the last digit. */
export function train(lessons: Lessons): ModelFile {
  const school = open(lessons)
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

function open(lessons: Lessons): School {
  const texts = textsOf(lessons)
  const names = [...lessons.topics, nobody].map(topic => namesOf(topic, lessons.kinds))
  const counted = collectFeatures([...texts.map(({ features }) => features), ...names])
  const vocabulary = openVocabulary(counted, texts.length)
  const vectors = texts.map(({ features }) => vectorise(vocabulary, features))
  const labels = [...lessons.topics.map(({ id }) => id), nothing]
  const gram = compareAll(vectors, counted.length)
  const families = [...new Set(labels.map(familyOf))]
  return { texts, names, labels, families, counted, vocabulary, vectors, gram }
}

function trainTopics(school: School): ModelFile['topics'] {
  const { texts, labels, families } = school
  const sizes = new Map<string, number>()
  for (const { voice, topics } of texts) {
    if (voice && topics.length > 0) sizes.set(voice, (sizes.get(voice) ?? 0) + 1)
  }
  const voices = [...sizes]
    .filter(([voice, size]) => size >= enough && !voice.startsWith(added))
    .map(([voice]) => voice)
  const trials = voices.flatMap(voice => tryWithout(school, voice))
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

/** What the parts say of the messages of a voice that they have not learnt from. */
function tryWithout(school: School, voice: string): readonly Trial[] {
  const { texts, labels, families, gram, vocabulary, counted } = school
  const learn = places(texts, text => text.topics.length > 0 && text.voice !== voice)
  const pulls = learnTopics(school, learn)
  const kin = learnFamilies(school, learn)
  const finders = openFinders(packFinders(school, learn), counted.length)
  const homes = familiesOf(labels, families)
  return [...places(texts, text => text.voice === voice && text.topics.length > 0)].flatMap(at => {
    const text = texts[at]
    if (!text) return []
    const scores = [
      scoreByPulls(pulls, gram, at),
      spreadFamilies(scoreByPulls(kin, gram, at), homes),
      ...find(finders, vocabulary, text),
    ]
    return [shorten({ scores, right: text.topics.map(topic => labels.indexOf(topic)) })]
  })
}

function places(texts: readonly Text[], wanted: (text: Text, at: number) => boolean): Int32Array {
  return Int32Array.from(texts.flatMap((text, at) => (wanted(text, at) ? [at] : [])))
}

function learnTopics({ texts, labels, gram }: School, learn: Int32Array): Pulls {
  const classes = texts.map(({ topics }) => topics.map(topic => labels.indexOf(topic)))
  return learnPulls({ gram, texts: learn, classes, count: labels.length })
}

function learnFamilies({ texts, families, gram }: School, learn: Int32Array): Pulls {
  const classes = texts.map(({ topics }) => topics.map(topic => families.indexOf(familyOf(topic))))
  return learnPulls({ gram, texts: learn, classes, count: families.length })
}

function packClassifier(pulls: Pulls, { vectors, counted }: School): PackedClassifier {
  const { rows, offsets } = toRows(pulls, vectors, counted.length)
  return { rows: packRows(rows, least), offsets: offsets.map(round) }
}

function packFinders({ texts, names, labels, vocabulary }: School, learn: Int32Array) {
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
    retrieval: packRows(rankRows(shelves, vocabulary.ids)),
    neighbours: packNeighbours(shelved, vocabulary.ids),
    prior: countPrior(used, labels),
  }
}

function round(number: number): number {
  return Math.round(number * 10_000) / 10_000
}
