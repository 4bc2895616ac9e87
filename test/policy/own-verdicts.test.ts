import { describe, expect, it } from 'vitest'
import { type Clause, type Edition, editionOf } from '../../src/policy/book.ts'
import { leaves } from '../../src/policy/condition.ts'
import { judge } from '../../src/policy/judge.ts'
import type { Leaf } from '../../src/policy/schema.ts'
import { answerOf } from '../../src/policy/voice.ts'
import type { Aspect } from '../../src/vocabulary/aspect.ts'
import type { FactValue } from '../../src/vocabulary/facts.ts'
import { book } from '../support/policies.ts'
import { question } from '../support/small-policy.ts'

/** Clauses whose own topic and facts lead to another answer than their sentence alone, and why that is right. */
const otherwise: Readonly<Record<string, readonly string[]>> = {
  'an exception to it would be asked about': [
    'aks/nocover-helm',
    'aks/nocover-network-customization',
    'aks/alpha-not-covered',
    'aks/beta-not-covered',
    'aks-hci/nocover-network-customization',
    'aks-arc/nocover-network-customization',
    'aks-arc/hyper-v-deallocation',
    'aks-local/nocover-network-customization',
  ],
  'an exception on its own topic lifts it': [
    'aks-hci/nocover-oss-general',
    'aks-hci/nocover-helm',
    'aks-arc/nocover-oss-general',
    'aks-arc/nocover-helm',
    'aks-local/nocover-oss-general',
    'aks-local/nocover-helm',
  ],
  'a graver rule holds under the same facts': [
    'aks/node-login-discouraged',
    'aks/egress-lockdown',
    'aks-hci/no-hyper-v-customization',
    'aks-hci/vm-network-settings-via-hyper-v',
    'aks-hci/node-login-discouraged',
    'aks-hci/no-nic-level-customization',
    'aks-hci/stopped-90-days-no-update',
    'aks-hci/stopped-60-days-no-latest',
    'aks-arc/no-hyper-v-customization',
    'aks-arc/vm-network-settings-via-hyper-v',
    'aks-arc/node-login-discouraged',
    'aks-arc/no-nic-level-customization',
    'aks-arc/deprecated-cannot-update',
    'aks-arc/stopped-90-days-no-update',
    'aks-arc/stopped-control-plane-no-latest',
    'aks-local/no-hyper-v-customization',
    'aks-local/vm-network-settings-via-hyper-v',
    'aks-local/node-login-discouraged',
    'aks-local/no-nic-level-customization',
    'aks-local/deprecated-cannot-update',
    'aks-local/stopped-30-days-no-update',
    'aks-local/stopped-control-plane-no-latest',
  ],
  'a topic it comes with is open, and its rule takes support away': ['aks/cover-nsg-issues'],
  'duties of both parties add up': [
    'aks/cve-patch-or-guidance',
    'aks-hci/cve-patched-images-and-guidance',
    'aks-arc/cve-patched-images-and-guidance',
    'aks-engine/flaw-patch-or-guidance',
    'aks-local/cve-patched-images-and-guidance',
  ],
  'the careful reading of a conflict decides': [
    'aks-hci/os-patches-received-automatically',
    'aks-arc/os-patches-received-automatically',
  ],
}

describe('a clause asked about by its own topic and facts', () => {
  const clauses = book.editions.flatMap(edition =>
    edition.clauses.map(clause => ({ clause, edition })),
  )
  const other = clauses.filter(
    ({ clause, edition }) => verdictFor(clause, edition) !== answerOf(clause),
  )

  it('gives its own answer in nine of ten cases', () => {
    expect(1 - other.length / clauses.length).toBeGreaterThanOrEqual(0.9)
  })

  it('gives another answer only where that is known and has a reason', () => {
    const ids = other.map(({ clause }) => clause.id)
    expect(ids.toSorted()).toEqual(Object.values(otherwise).flat().toSorted())
  })
})

function verdictFor(clause: Clause, edition: Edition) {
  const { product } = edition
  const facts = { ...passing(edition, clause), ...own(clause) }
  return judge(
    book,
    question({ products: [product], topics: [clause.topic], aspect: aspectOf(clause), facts }),
  ).verdict
}

/** The facts under which the edition's gate is open, unless the clause is the gate's own. */
function passing({ product, gate }: Edition, clause: Clause): Record<string, FactValue> {
  const edition = editionOf(book, product)
  const tests = gate.includes(clause.topic)
    ? []
    : gate.flatMap(topic => edition?.under(topic) ?? []).flatMap(({ tests }) => tests)
  return Object.fromEntries(tests.map(test => [test.fact, another(test)]))
}

/** A value for which a test fails: the other word of its fact. */
function another(test: Leaf): FactValue {
  const words = [...(book.facts.get(test.fact)?.values.keys() ?? [])]
  return words.find(word => 'is' in test && word !== test.is) ?? 'other'
}

/** Facts under which the clause's own condition holds. */
function own({ when }: Clause): Record<string, FactValue> {
  return Object.fromEntries((when ? leaves(when) : []).map(test => [test.fact, passes(test)]))
}

function passes(test: Leaf): FactValue {
  if ('is' in test) return test.is
  if ('oneOf' in test) return test.oneOf[0] ?? ''
  const isSet = book.facts.get(test.fact)?.type === 'set'
  if ('above' in test) return isSet ? [443] : test.above + 1
  if ('below' in test) return test.below - 1
  if ('atMost' in test) return test.atMost
  return 'atLeast' in test ? test.atLeast : test.version
}

function aspectOf({ kind, effect }: Clause): Aspect {
  if (kind === 'coverage') return 'help'
  if (effect === 'states' || effect === 'refers') return 'what'
  if (kind === 'responsibility' || kind === 'process' || effect === 'obliges') return 'duty'
  if (kind === 'fact') return 'what'
  return effect === 'limits' || effect === 'out-of-support' ? 'state' : 'act'
}
