import type { ClauseData, Effect } from '../../policy/schema.ts'
import { type Catalog, type Placed, problem, type Rule } from './catalog.ts'

type Clause = Placed<ClauseData>

/** Effects of which a document says whether they do or can come about. */
const strong: readonly Effect[] = ['breaks-support', 'out-of-support']

/** A clause has what its effect needs, and nothing that only an exception can have. */
export const clausesWhole: Rule = ({ volumes }) =>
  volumes.flatMap(({ clauses }) => clauses.flatMap(at => lacking(at)))

function lacking(at: Clause) {
  const { id, effect, strength, party, raised, exceptionTo } = at.value
  const found = []
  if (strong.includes(effect) && !strength)
    found.push(
      problem(at, ['effect'], {
        message: `"${id}" has the effect ${effect} and no strength`,
        hint: 'Say "strength: does" or "strength: can", as the document does',
      }),
    )
  if (effect === 'obliges' && !party)
    found.push(
      problem(at, ['effect'], {
        message: `"${id}" obliges nobody`,
        hint: 'Say whom: "party: customer", "party: microsoft" or "party: shared"',
      }),
    )
  if (raised && !exceptionTo)
    found.push(
      problem(at, ['raised'], {
        message: `"${id}" is raised, and is an exception to nothing`,
        hint: 'Name its rules in exceptionTo, or take raised out',
      }),
    )
  return found
}

/** An exception lifts another clause than itself, and no two lift each other. */
export const exceptionsLiftOthers: Rule = ({ volumes, clauses }) =>
  volumes
    .flatMap(volume => volume.clauses)
    .flatMap(at =>
      (at.value.exceptionTo ?? []).flatMap((rule, index) =>
        liftsBack(at.value.id, rule, clauses)
          ? [
              problem(at, ['exceptionTo', index], {
                message: `"${at.value.id}" and "${rule}" lift each other`,
                hint: 'Keep one of the two exceptions',
              }),
            ]
          : [],
      ),
    )

function liftsBack(id: string, rule: string, clauses: Catalog['clauses']): boolean {
  return id === rule || (clauses.get(rule)?.value.exceptionTo?.includes(id) ?? false)
}
