import { type Book, entailed, isUnder } from '../../policy/book.ts'
import { demandsMore } from '../../policy/in-play.ts'
import { problem, type Rule } from './catalog.ts'
import { testsIn } from './tests.ts'

/** No condition says again what asking about its topic already says. */
export const conditionsAdd: Rule = ({ volumes, book }) =>
  volumes.flatMap(({ clauses, product }) =>
    clauses.flatMap(at => {
      const given = entailed(book.topics.get(at.value.topic), product)
      return testsIn(at.value.when, ['when'])
        .filter(({ test, needed }) => needed && 'is' in test && given[test.fact] === test.is)
        .map(({ test, path }) =>
          problem(at, path, {
            message: `the condition of "${at.value.id}" repeats what its topic entails, ${test.fact}: ${'is' in test && test.is}`,
            hint: 'Take it out; the topic says it',
          }),
        )
    }),
  )

/**
 * No exception that asks for nothing beyond what its rule's topic says lifts a rule more specific than itself: best
 * effort for open source does not lift that Istio is excluded. Its topic lies below the rule's, or comes with it.
 */
export const exceptionsSpecific: Rule = ({ volumes, book }) =>
  volumes.flatMap(({ clauses, product }) => {
    const edition = book.editions.find(one => one.product === product)
    return clauses.flatMap(at =>
      (at.value.exceptionTo ?? []).flatMap((id, index) => {
        const [exception, rule] = [edition?.clause(at.value.id), edition?.clause(id)]
        if (!exception || !rule || demandsMore(exception, rule, book.topics)) return []
        if (isAtLeastAsSpecific(exception.topic, rule.topic, book)) return []
        if (!book.topics.has(exception.topic)) return []
        return [
          problem(at, ['exceptionTo', index], {
            message: `"${exception.id}" is too general to lift the more specific "${id}"`,
            hint: `Give it a condition of its own, or a topic below "${rule.topic}"`,
          }),
        ]
      }),
    )
  })

function isAtLeastAsSpecific(topic: string, than: string, { topics }: Book): boolean {
  if (isUnder(topic, than)) return true
  return topics.get(topic)?.with?.some(company => isUnder(than, company)) ?? false
}
