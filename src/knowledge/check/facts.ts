import type { FactData } from '../../policy/schema.ts'
import type { Problem } from '../../vocabulary/fault.ts'
import { didYouMean } from '../nearest.ts'
import { type Catalog, type Placed, problem, type Rule } from './catalog.ts'
import { testsIn } from './tests.ts'

type Fact = Placed<FactData>

/** A fact that may be asked has a question, a number has a unit, a choice has choices. */
export const factsWhole: Rule = catalog => {
  const raised = askedByExceptions(catalog)
  return catalog.facts.flatMap(at => [
    ...unaskable(at, raised),
    ...formless(at),
    ...underived(at),
    ...strangeKinds(at),
  ])
}

/** Facts that are told, and still asked where they can lift a rule. */
function askedByExceptions({ volumes }: Catalog): ReadonlySet<string> {
  const exceptions = volumes
    .flatMap(({ clauses }) => clauses)
    .filter(({ value }) => value.raised === 'asked')
  return new Set(
    exceptions.flatMap(({ value }) => testsIn(value.when, []).map(({ test }) => test.fact)),
  )
}

function unaskable(at: Fact, raised: ReadonlySet<string>): readonly Problem[] {
  const { id, asked, question } = at.value
  if (question || (asked === 'told' && !raised.has(id))) return []
  const why = { asked: 'is asked', derived: 'is asked where it cannot be derived' }
  return [
    problem(at, asked === 'told' ? ['id'] : ['asked'], {
      message: `"${id}" ${asked === 'told' ? 'is asked by an exception' : why[asked]}, and has no question`,
      hint: 'Write its question, or mark the fact told',
    }),
  ]
}

function formless(at: Fact): readonly Problem[] {
  const { id, type, unit, values, openAt } = at.value
  const say = (message: string, hint: string) => [problem(at, ['type'], { message, hint })]
  if (type === 'number' && !unit) return say(`"${id}" is a number without a unit`, 'Add its unit')
  if (type === 'choice' && !values)
    return say(`"${id}" is a choice without values`, 'Add the values it can have')
  if (type === 'set' && !values && !unit)
    return say(`"${id}" is a set of nothing`, 'Add its values, or the unit of its numbers')
  if ((type === 'number' || type === 'version') && values)
    return say(`"${id}" is a ${type}, which has no values to choose from`, 'Take its values out')
  if (type !== 'number' && openAt)
    return say(`"${id}" is no number, and is open at one`, 'Take openAt out')
  const words = values?.map(value => value.id) ?? []
  if (type === 'boolean' && words.some(word => word !== 'true' && word !== 'false'))
    return say(`"${id}" is true or false, and lists other values`, 'Make it a choice')
  return []
}

function underived(at: Fact): readonly Problem[] {
  const { id, asked, from, derive } = at.value
  if (asked !== 'derived' && derive)
    return [
      problem(at, ['derive'], {
        message: `"${id}" is not derived, and says how`,
        hint: 'Mark it derived, or take derive out',
      }),
    ]
  if (asked === 'derived' && !from)
    return [
      problem(at, ['asked'], { message: `"${id}" is derived from nothing`, hint: 'Add from' }),
    ]
  if (asked !== 'derived' && from)
    return [
      problem(at, ['from'], {
        message: `"${id}" is not derived, and says from what`,
        hint: 'Mark it derived, or take from out',
      }),
    ]
  return (from ?? []).flatMap((source, index) =>
    source === id
      ? [problem(at, ['from', index], { message: `"${id}" is derived from itself` })]
      : [],
  )
}

function strangeKinds(at: Fact): readonly Problem[] {
  const ids = (at.value.values ?? []).map(value => value.id)
  return (at.value.values ?? []).flatMap((value, index) =>
    (value.kindOf ?? []).flatMap((general, place) => {
      const path = ['values', index, 'kindOf', place]
      if (general === value.id)
        return [problem(at, path, { message: `"${general}" is a kind of itself` })]
      return ids.includes(general)
        ? []
        : [
            problem(at, path, {
              message: `kindOf names no value of "${at.value.id}": "${general}"`,
              hint: didYouMean(general, ids) ?? `It has ${ids.join(', ')}`,
            }),
          ]
    }),
  )
}
