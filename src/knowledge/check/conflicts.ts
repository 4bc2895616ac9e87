import { problem, type Rule } from './catalog.ts'

/** A conflict that decides says for which aspect, and a contradiction has two sides. */
export const conflictsWhole: Rule = ({ conflicts }) =>
  conflicts.flatMap(at => {
    const { id, kind, verdict, aspect, clauses = [] } = at.value
    if (verdict && !aspect)
      return [
        problem(at, ['verdict'], {
          message: `"${id}" has a verdict for no aspect`,
          hint: 'Add the aspect it answers, or take the verdict out',
        }),
      ]
    if (verdict && kind === 'contradiction' && clauses.length < 2)
      return [
        problem(at, ['clauses'], {
          message: `"${id}" decides a contradiction of fewer than two clauses`,
          hint: 'Name the clauses that pull apart',
        }),
      ]
    return []
  })
