import { readLessons, readMessageFiles } from '../../src/knowledge/training.ts'
import { fitWeights, join, likeliest, type Trial } from '../../src/understanding/engine/stack.ts'
import { type Lessons, type Text, textsOf } from '../../src/understanding/lessons.ts'
import { openSchool, tryWithout, voicesOf } from '../../src/understanding/school.ts'
import { readOwnLexicon } from '../support/lexicon.ts'
import { policyData } from '../support/policies.ts'
import { root } from '../support/sources.ts'

/** All that our model is made from. */
export const lessons: Lessons = readLessons(readMessageFiles(root), {
  policy: policyData,
  lexicon: readOwnLexicon(),
})

/** What the parts say of each voice's messages, having learnt from the others alone. */
export type Tried = ReadonlyMap<string, readonly Trial[]>

/** Leaves out a voice at a time. `texts` are those of the lessons, or what is left of them. */
export function tryVoices(texts: readonly Text[] = textsOf(lessons)): Tried {
  const school = openSchool(texts, lessons)
  return new Map(voicesOf(school).map(voice => [voice, tryWithout(school, [voice])]))
}

/** How many messages there are, and in how many the likeliest topic is right and among the likeliest three. */
export type Found = { readonly all: number; readonly first: number; readonly three: number }

/** How well topics are found in each voice by these parts, weighed as the other voices suggest. */
export function findTopics(
  tried: Tried,
  parts: readonly number[] = everyPart,
): ReadonlyMap<string, Found> {
  return new Map(
    [...tried].map(([voice, trials]) => {
      const others = [...tried].flatMap(([other, more]) => (other === voice ? [] : more))
      const weights = fitWeights(
        others.map(trial => only(trial, parts)),
        parts.length,
      )
      return [
        voice,
        count(
          trials.map(trial => only(trial, parts)),
          weights,
        ),
      ]
    }),
  )
}

/** The counts of all voices in one. */
export function inAll(found: ReadonlyMap<string, Found>): Found {
  return [...found.values()].reduce(
    (sum, { all, first, three }) => ({
      all: sum.all + all,
      first: sum.first + first,
      three: sum.three + three,
    }),
    { all: 0, first: 0, three: 0 },
  )
}

/** Classifier, families, retrieval, neighbours and products, by place. */
export const everyPart: readonly number[] = [0, 1, 2, 3, 4, 5]

function only({ scores, right }: Trial, parts: readonly number[]): Trial {
  return { right, scores: parts.flatMap(part => scores[part] ?? []) }
}

function count(trials: readonly Trial[], weights: readonly number[]): Found {
  const ranked = trials.map(({ scores, right }) =>
    likeliest(join(scores, weights), 3).map(at => right.includes(at)),
  )
  return {
    all: trials.length,
    first: ranked.filter(([first]) => first).length,
    three: ranked.filter(three => three.includes(true)).length,
  }
}
