import fc from 'fast-check'
import { type Book, openBook } from '../../src/policy/book.ts'
import type { Case } from '../../src/policy/judge.ts'
import type { ClauseData, Condition, FactData, PolicyData } from '../../src/policy/schema.ts'
import type { Facts } from '../../src/vocabulary/facts.ts'

/** Facts of every type and both kinds, for policies made up by tests. */
export const smallFacts: readonly FactData[] = [
  fact('colour', 'choice', 'asked', [
    { id: 'red', label: 'Red' },
    { id: 'green', label: 'Green' },
    { id: 'lime', label: 'Lime', kindOf: ['green'] },
    { id: 'olive', label: 'Olive, of which no rule speaks', kindOf: ['green'] },
    { id: 'none', label: 'None', absent: true },
  ]),
  fact('days', 'number', 'asked'),
  fact('broken', 'boolean', 'asked'),
  fact('heard', 'boolean', 'told'),
  fact('tags', 'set', 'told', [
    { id: 'a', label: 'A' },
    { id: 'b', label: 'B' },
    { id: 'c', label: 'C' },
  ]),
  fact('ports', 'set', 'told'),
  fact('release', 'version', 'told'),
]

function fact(
  id: string,
  type: FactData['type'],
  asked: FactData['asked'],
  values?: FactData['values'],
): FactData {
  return {
    id,
    label: id,
    type,
    asked,
    question: `${id}?`,
    why: 'it decides',
    ...(values ? { values } : {}),
  }
}

const anyLeaf: fc.Arbitrary<Condition> = fc.oneof(
  fc.record({ fact: fc.constant('colour'), is: fc.constantFrom('red', 'green', 'lime') }),
  fc.record({ fact: fc.constant('colour'), oneOf: fc.constant<string[]>(['red', 'lime']) }),
  fc.record({ fact: fc.constant('days'), above: fc.constantFrom(30, 60) }),
  fc.record({ fact: fc.constant('days'), atMost: fc.constantFrom(30, 60) }),
  fc.record({ fact: fc.constantFrom('broken', 'heard'), is: fc.boolean() }),
)

/** Conditions up to three deep over the small facts. */
export const anyCondition: fc.Arbitrary<Condition> = fc.letrec<{ condition: Condition }>(tie => ({
  condition: fc.oneof(
    { maxDepth: 3 },
    anyLeaf,
    fc.record({ all: fc.array(tie('condition'), { minLength: 1, maxLength: 3 }) }),
    fc.record({ any: fc.array(tie('condition'), { minLength: 1, maxLength: 3 }) }),
    fc.record({ not: tie('condition') }),
  ),
})).condition

/** Values of the facts a small policy may ask for. */
export const anyAsked = fc.record(
  {
    colour: fc.constantFrom('red', 'green', 'lime', 'none'),
    days: fc.constantFrom(0, 30, 31, 60, 61),
    broken: fc.boolean(),
  },
  { requiredKeys: [] },
)

/** Facts a message may hold, told ones too. */
export const anyFacts: fc.Arbitrary<Facts> = fc
  .tuple(anyAsked, fc.record({ heard: fc.boolean() }, { requiredKeys: [] }))
  .map(([asked, told]) => ({ ...asked, ...told }))

const anyClause = fc.record(
  {
    topic: fc.constantFrom('a', 'a.x', 'a.y', 'b'),
    kind: fc.constantFrom<ClauseData['kind']>(
      'coverage',
      'supportability',
      'responsibility',
      'process',
    ),
    effect: fc.constantFrom<ClauseData['effect']>(
      'covered',
      'best-effort',
      'not-covered',
      'microsoft',
      'customer',
      'breaks-support',
      'out-of-support',
      'discouraged',
      'permits',
      'limits',
      'prohibits',
      'states',
    ),
    when: anyLeaf,
    lifts: fc.integer({ min: 0, max: 8 }),
    raised: fc.constantFrom<NonNullable<ClauseData['raised']>>('told', 'asked'),
  },
  { requiredKeys: ['topic', 'kind', 'effect'] },
)

/** Up to six clauses of one product on four topics, some of them exceptions to others. */
export const anyClauses: fc.Arbitrary<readonly ClauseData[]> = fc
  .array(anyClause, { minLength: 1, maxLength: 6 })
  .map(clauses => clauses.map((clause, at) => complete(clause, at, clauses.length)))

type Made = Partial<ClauseData> & Pick<ClauseData, 'topic' | 'kind' | 'effect'> & { lifts?: number }

function complete({ lifts, raised, ...clause }: Made, at: number, count: number): ClauseData {
  const rule = lifts !== undefined && lifts < count && lifts !== at ? `p/c${lifts}` : undefined
  return {
    ...clause,
    id: `p/c${at}`,
    say: `Clause ${at}.`,
    ledger: ['s/1'],
    ...(rule ? { exceptionTo: [rule], raised: raised ?? 'told' } : {}),
  }
}

/** A book of one product with the clauses given; topic `b` stands. */
export function smallBook(clauses: readonly ClauseData[]): Book {
  return openBook(policy(clauses))
}

/** Policy data of one product with the clauses given. */
function policy(clauses: readonly ClauseData[], standing: readonly string[] = ['b']): PolicyData {
  const edition = { id: 'p@undated', product: 'p', title: 'P', standing: [...standing] }
  return {
    editions: [
      {
        edition,
        sections: [{ section: 'S', clauses: [...clauses] }],
        ledger: { edition: 'p@undated', sections: [{ id: 's' }] },
        conflicts: [],
      },
    ],
    topics: ['a', 'a.x', 'a.y', 'b'].map(id => ({ id, meaning: id })),
    facts: smallFacts,
    lifecycle: [],
  }
}

/** A question to a small policy. */
export function question(more: Partial<Case>): Case {
  return {
    products: ['p'],
    topics: ['a'],
    aspect: 'help',
    compare: false,
    facts: {},
    asked: [],
    today: '2026-11-26',
    mayAsk: true,
    ...more,
  }
}
