import type { Verdict } from '../vocabulary/verdict.ts'
import { type Book, editionOf } from './book.ts'
import type { Role } from './in-play.ts'
import type { Case } from './judge.ts'
import { withDerived } from './lifecycle.ts'
import { stepNames } from './order.ts'
import { decide, verdictOfWorlds } from './question.ts'
import { castFor } from './scene.ts'
import type { Ruling } from './settle.ts'
import type { Truth } from './truth.ts'
import type { World } from './worlds.ts'

/** One clause that took part, and what became of it. */
export type TrailClause = {
  readonly clause: string
  readonly role: Role
  readonly effect: string
  readonly truth: Truth
  readonly lifted: boolean
  /** Whether the verdict rests on it. */
  readonly decides: boolean
}

/** How one product's policy came to its verdict: who took part, which step answered, and what a fact would change. */
export type Trail = {
  readonly product: string
  readonly verdict: Verdict
  readonly step: string
  readonly conflict?: string
  readonly clauses: readonly TrailClause[]
  /** Where a fact decides: what each of its values would lead to. */
  readonly turnsOn?: { readonly fact: string; readonly values: readonly TrailValue[] }
}

/** A value of the deciding fact, and the verdict it leads to. */
export type TrailValue = { readonly value: string; readonly verdict: Verdict }

/** Retraces a judgement, product by product. */
export function trail(book: Book, matter: Case): readonly Trail[] {
  return matter.products.flatMap(product => {
    const edition = editionOf(book, product)
    if (!edition) return []
    const facts = withDerived(book, product, matter)
    const cast = castFor(book, edition, { ...matter, facts })
    const { scene, ruling, turnsOn, worlds } = decide(cast, facts)
    const clauses = scene.players.map(({ clause, role, truth, lifted }) => ({
      clause: clause.id,
      role,
      effect: clause.effect,
      truth,
      lifted,
      decides: ruling.clauses.includes(clause),
    }))
    const verdict = turnsOn ? ('ask' as const) : ruling.verdict
    const open = turnsOn ? { turnsOn: { fact: turnsOn, values: outcomes(turnsOn, worlds) } } : {}
    return [{ product, verdict, clauses, ...named(ruling), ...open }]
  })
}

const otherSteps: Readonly<Record<string, string>> = {
  silence: 'a known silence replaces a promise',
  gate: 'the gate is shut',
  nothing: 'nothing answers',
}

function named({ step, conflict }: Ruling): Pick<Trail, 'step' | 'conflict'> {
  const name = step in stepNames ? stepNames[step as keyof typeof stepNames] : otherSteps[step]
  return { step: name ?? step, ...(conflict ? { conflict: conflict.id } : {}) }
}

function outcomes(fact: string, worlds: readonly World[]): readonly TrailValue[] {
  const keys = [...new Set(worlds.map(({ values }) => JSON.stringify(values[fact])))]
  return keys.map(value => ({
    value,
    verdict: verdictOfWorlds(worlds.filter(({ values }) => JSON.stringify(values[fact]) === value)),
  }))
}
