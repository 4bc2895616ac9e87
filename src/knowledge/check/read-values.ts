import { type Fact, openFacts } from '../../policy/fact-book.ts'
import type { PolicyData } from '../../policy/schema.ts'
import type { Problem } from '../../vocabulary/fault.ts'
import { openDocument, type Path } from '../yaml/document.ts'
import type { TextFile } from '../yaml.ts'
import { refuseValue } from './fits.ts'

type Rule = { readonly value?: unknown; readonly negated?: unknown }
type Patterns = {
  readonly facts?: readonly { readonly fact: string; readonly read?: readonly Rule[] }[]
}

/** The values by which messages tell facts are values that the facts can have. */
export function readValuesFit(files: readonly TextFile[], policy: PolicyData): readonly Problem[] {
  const facts = openFacts(policy.facts)
  return files
    .filter(({ name }) => name === 'intents/facts.yaml')
    .flatMap(({ name, text }) => {
      const document = openDocument(text)
      return valuesIn((document.value() ?? {}) as Patterns).flatMap(({ path, fact: id, value }) => {
        const fact = facts.get(id)
        const objection = fact && refuse(value, fact)
        return objection ? [{ file: name, line: document.line(...path), ...objection }] : []
      })
    })
}

function valuesIn({ facts = [] }: Patterns) {
  return facts.flatMap(({ fact, read = [] }, at) =>
    read.flatMap((rule, index) =>
      (['value', 'negated'] as const).map(key => ({
        path: ['facts', at, 'read', index, key] as Path,
        fact,
        value: rule[key],
      })),
    ),
  )
}

/** `<duration>` stands for what the pattern holds; where the list of values is open, others may be said. */
function refuse(value: unknown, fact: Fact): { message: string; hint: string } | undefined {
  if (typeof value !== 'boolean' && typeof value !== 'string') return undefined
  if (typeof value === 'string' && (value.startsWith('<') || fact.open)) return undefined
  const objection = refuseValue(value, fact)
  return objection && { message: objection.message, hint: objection.hint ?? '' }
}
