import semver from 'semver'
import type { Fact } from '../../policy/fact-book.ts'
import type { Leaf } from '../../policy/schema.ts'
import type { FactValue } from '../../vocabulary/facts.ts'
import { didYouMean } from '../nearest.ts'

/** Why a test or a value does not go with a fact. */
export type Objection = { readonly message: string; readonly hint?: string | undefined }

type Way = 'is' | 'oneOf' | 'version' | 'number'

const ways: Readonly<Record<Fact['type'], readonly Way[]>> = {
  boolean: ['is'],
  number: ['number'],
  choice: ['is', 'oneOf'],
  set: ['is', 'oneOf', 'number'],
  version: ['version'],
}

/** Why a fact can never pass or fail a test; nothing where it can. */
export function refuseTest(test: Leaf, fact: Fact): Objection | undefined {
  const way = wayOf(test)
  if (!ways[fact.type].includes(way)) return wrongWay(test, fact)
  if ('version' in test && !semver.validRange(test.version))
    return { message: `"${test.version}" is no range of versions`, hint: 'For instance ">=1.28"' }
  if ('is' in test) return refuseValue(test.is, fact)
  return 'oneOf' in test ? refuseValue(test.oneOf, fact) : undefined
}

/** Why a fact cannot have a value; nothing where it can. */
export function refuseValue(value: FactValue, fact: Fact): Objection | undefined {
  const said = typeof value === 'object' ? value : [value]
  if (fact.type === 'number') return isInterval(value) ? undefined : expected(fact, value)
  if (fact.type === 'boolean') return typeof value === 'boolean' ? undefined : expected(fact, value)
  if (fact.type === 'version') {
    const isVersion = typeof value === 'string' && semver.coerce(value) !== null
    return isVersion ? undefined : expected(fact, value)
  }
  if (fact.values.size === 0)
    return said.every(each => typeof each === 'number') ? undefined : expected(fact, value)
  const [stranger] = said.filter(each => !fact.values.has(String(each)))
  return stranger === undefined ? undefined : unknownValue(String(stranger), fact)
}

function wayOf(test: Leaf): Way {
  if ('is' in test) return 'is'
  if ('oneOf' in test) return 'oneOf'
  return 'version' in test ? 'version' : 'number'
}

function wrongWay(test: Leaf, fact: Fact): Objection {
  const key = Object.keys(test).find(name => name !== 'fact')
  const names = {
    is: 'is',
    oneOf: 'oneOf',
    version: 'version',
    number: 'above, below, atLeast, atMost',
  }
  return {
    message: `"${key}" does not go with "${fact.id}", whose type is ${fact.type}`,
    hint: `Use ${ways[fact.type].map(way => names[way]).join(' or ')}`,
  }
}

function isInterval(value: FactValue): boolean {
  if (typeof value === 'number') return true
  if (typeof value !== 'object' || value.length !== 2) return false
  const [low, high] = value
  return typeof low === 'number' && typeof high === 'number' && low <= high
}

function expected(fact: Fact, value: FactValue): Objection {
  const forms = {
    boolean: 'true or false',
    number: 'a number or an interval [low, high]',
    version: 'a version in quotes, "1.30"',
    choice: 'one of its values',
    set: 'a list of numbers',
  }
  return {
    message: `"${fact.id}" cannot be ${JSON.stringify(value)}`,
    hint: `It is ${forms[fact.type]}`,
  }
}

function unknownValue(value: string, fact: Fact): Objection {
  const ids = [...fact.values.keys()]
  return {
    message: `"${fact.id}" has no value "${value}"`,
    hint: didYouMean(value, ids) ?? `It has ${ids.join(', ')}`,
  }
}
