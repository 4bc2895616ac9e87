import { type Facts, mergeFacts } from '../vocabulary/facts.ts'
import type { Choice, Finding, Question } from '../vocabulary/finding.ts'
import type { Verdict } from '../vocabulary/verdict.ts'
import type { Book } from './book.ts'
import type { Fact } from './fact-book.ts'
import { isFresh } from './lifecycle.ts'
import { type Option, optionsOf, otherValue, signature, testsOf } from './options.ts'
import { isUnanswered, outlook } from './question.ts'
import type { Cast } from './scene.ts'

/** The id of the choice that every question has. */
export const notSure = 'not-sure'

/** When something is asked, and of whom. */
type Asking = Pick<Cast, 'book' | 'edition' | 'matter'>

/**
 * The fact that is asked where a matter turns on one: a derived fact through the fact it comes from where a fresh
 * table could settle it. Nothing where nobody can say.
 */
export function askedFor(turnsOn: string, asking: Asking, today: string): Fact | undefined {
  const fact = asking.book.facts.get(turnsOn)
  return fact && !isUnanswered(turnsOn, asking) ? throughSource(fact, asking, today) : undefined
}

/** The question for a fact, with what each choice would mean where the matter turns on that fact itself. */
export function ask(
  fact: Fact,
  { turnsOn, cast, facts }: { turnsOn: string; cast: Cast; facts: Facts },
): Question {
  const itself = fact.id === turnsOn
  return {
    fact: fact.id,
    text: fact.question ?? fact.label,
    why: fact.why,
    numeric: itself && fact.type === 'number',
    choices: [...(itself ? choicesOf(fact, cast, facts) : []), unsure],
  }
}

/** The question which product it is, with what each would mean. */
export function productQuestion(book: Book, findings: readonly Finding[]): Question | undefined {
  const fact = book.facts.get('product')
  if (!fact) return undefined
  const choices = findings.map(({ source: { product }, verdict }) => ({
    id: product,
    label: fact.values.get(product)?.label ?? product,
    value: product,
    means: verdict,
  }))
  return {
    fact: fact.id,
    text: fact.question ?? fact.label,
    why: fact.why,
    numeric: false,
    choices: [...choices, unsure],
  }
}

const unsure: Choice = { id: notSure, label: 'Not sure' }

function throughSource(fact: Fact, { book, edition }: Asking, today: string): Fact {
  const table = book.lifecycle.get(edition.product)
  const [source] = fact.asked === 'derived' && isFresh(table, today) ? (fact.from ?? []) : []
  return book.facts.get(source ?? fact.id) ?? fact
}

/** Every choice with what it would mean; values that all tests treat alike are judged once. */
function choicesOf(fact: Fact, cast: Cast, facts: Facts): readonly Choice[] {
  const tests = testsOf(fact.id, cast.parts)
  const meanings = new Map<string, Verdict>()
  return optionsOf(fact, tests, facts[fact.id]).map(option => {
    const key = signature(option, fact, { tests, book: cast.book.facts })
    const means = meanings.get(key) ?? outlook(cast, facts, mergeFacts({ [fact.id]: option.value }))
    meanings.set(key, means)
    return { id: option.id, label: labelOf(option, fact), value: option.value, means }
  })
}

function labelOf({ id, value }: Option, fact: Fact): string {
  if (id === otherValue) return 'Something else'
  const label = fact.values.get(id)?.label
  if (typeof value === 'boolean') return label ?? (value ? 'Yes' : 'No')
  if (fact.type !== 'number') return label ?? id
  return `${inWords(id)} ${fact.unit ?? ''}`.trim()
}

/** The id of a range as it is said. */
function inWords(range: string): string {
  return range.replace('<=', 'up to ').replace('>', 'over ').replace('-', '–')
}
