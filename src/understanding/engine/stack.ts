/** What several parts say of each class about one text, and which classes are right. */
export type Trial = { readonly scores: readonly Float64Array[]; readonly right: readonly number[] }

const rounds = 12

/** How many classes of each part a trial keeps. */
const kept = 15

/** Leaves out the classes that no part thinks likely: they would change nothing but the time it takes. */
export function shorten({ scores, right }: Trial): Trial {
  const likely = new Set(right)
  for (const said of scores) {
    for (const at of likeliest(said, kept)) likely.add(at)
  }
  const classes = [...likely]
  return {
    scores: scores.map(said => Float64Array.from(classes, at => said[at] ?? 0)),
    right: right.map(at => classes.indexOf(at)),
  }
}

/** Joins what the parts say: the log of how likely each class is, up to a constant. */
export function join(scores: readonly Float64Array[], weights: readonly number[]): Float64Array {
  const joined = new Float64Array(scores[0]?.length ?? 0)
  for (const [part, said] of scores.entries()) {
    const weight = weights[part] ?? 0
    for (let at = 0; at < joined.length; at += 1)
      joined[at] = (joined[at] ?? 0) + weight * (said[at] ?? 0)
  }
  return joined
}

/** Turns them into probabilities. */
export function toChances(joined: Float64Array): Float64Array {
  const most = greatest(joined)
  const chances = new Float64Array(joined.length)
  let total = 0
  for (let at = 0; at < chances.length; at += 1) {
    const raised = Math.exp((joined[at] ?? 0) - most)
    chances[at] = raised
    total += raised
  }
  for (let at = 0; at < chances.length; at += 1) chances[at] = (chances[at] ?? 0) / total
  return chances
}

/** The greatest of some numbers. */
export function greatest(numbers: Float64Array): number {
  let top = Number.NEGATIVE_INFINITY
  for (let at = 0; at < numbers.length; at += 1) {
    const number = numbers[at] ?? top
    if (number > top) top = number
  }
  return top
}

/** The places of the greatest few numbers, the greatest first; of equals the earlier. */
export function likeliest(numbers: Float64Array, count: number): readonly number[] {
  const best: number[] = []
  for (let at = 0; at < numbers.length; at += 1) {
    const number = numbers[at] ?? 0
    let place = best.length
    while (place > 0 && number > (numbers[best[place - 1] ?? 0] ?? 0)) place -= 1
    if (place === count) continue
    best.splice(place, 0, at)
    if (best.length > count) best.pop()
  }
  return best
}

/**
 * Finds how much each part counts, so that what is right becomes as likely as it can: Newton's method, with shorter
 * steps where a whole one leads too far.
 */
export function fitWeights(trials: readonly Trial[], parts: number): readonly number[] {
  let weights: readonly number[] = Array.from({ length: parts }, () => 0)
  for (let round = 0; round < rounds; round += 1) weights = improve(trials, weights)
  return weights
}

function improve(trials: readonly Trial[], weights: readonly number[]): readonly number[] {
  const step = newton(trials, weights)
  const reached = likelihood(trials, weights)
  for (let share = 1; share > 0.01; share /= 2) {
    const next = weights.map((weight, part) => weight + share * (step[part] ?? 0))
    if (likelihood(trials, next) > reached) return next
  }
  return weights
}

function likelihood(trials: readonly Trial[], weights: readonly number[]): number {
  return trials.reduce((sum, { scores, right }) => {
    const chances = toChances(join(scores, weights))
    return sum + Math.log(right.reduce((known, at) => known + (chances[at] ?? 0), 1e-12))
  }, 0)
}

function newton(trials: readonly Trial[], weights: readonly number[]): readonly number[] {
  const slope = weights.map(() => 0)
  const bend = weights.map((_, at) => weights.map((_, other) => (at === other ? 1e-3 : 0)))
  for (const trial of trials) lean(trial, weights, { slope, bend })
  return solve(bend, slope)
}

type Sums = { readonly slope: number[]; readonly bend: number[][] }

function lean({ scores, right }: Trial, weights: readonly number[], { slope, bend }: Sums) {
  const chances = toChances(join(scores, weights))
  const shares = Float64Array.from(chances, (chance, at) => (right.includes(at) ? chance : 0))
  const known = shares.reduce((sum, one) => sum + one, 1e-12)
  const means = scores.map(said => dot(said, chances))
  for (const [part, said] of scores.entries()) {
    const mean = means[part] ?? 0
    slope[part] = (slope[part] ?? 0) + dot(said, shares) / known - mean
    for (const [other, others] of scores.entries()) {
      const together = dot(said, others, chances) - mean * (means[other] ?? 0)
      raise(bend[part], other, together)
    }
  }
}

function raise(row: number[] | undefined, at: number, by: number) {
  if (row) row[at] = (row[at] ?? 0) + by
}

/** The sum of products, each weighed. */
function dot(one: Float64Array, other: Float64Array, weights?: Float64Array): number {
  let sum = 0
  for (let at = 0; at < one.length; at += 1) {
    sum += (one[at] ?? 0) * (other[at] ?? 0) * (weights?.[at] ?? 1)
  }
  return sum
}

/** Gauss's elimination; the table is small, symmetric and has no zero on its diagonal. */
function solve(table: readonly (readonly number[])[], sides: readonly number[]): readonly number[] {
  const rows = table.map((row, at) => [...row, sides[at] ?? 0])
  for (const [at, pivot] of rows.entries()) {
    for (const row of rows.filter(one => one !== pivot)) clear(row, pivot, at)
  }
  return rows.map((row, at) => (row.at(-1) ?? 0) / (row[at] ?? 1))
}

/** Takes as much of the pivot from a row as leaves nothing in a column. */
function clear(row: number[], pivot: readonly number[], at: number) {
  const factor = (row[at] ?? 0) / (pivot[at] ?? 1)
  for (const [column, value] of pivot.entries()) raise(row, column, -factor * value)
}
