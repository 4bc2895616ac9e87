import { nearest } from '../knowledge/nearest.ts'
import type { Book } from '../policy/book.ts'
import { type Refusal, readFacts } from '../policy/read-facts.ts'
import { redact } from '../redaction/redact.ts'
import type { Facts } from '../vocabulary/facts.ts'
import { Fault } from '../vocabulary/fault.ts'
import { asTyped } from './as-typed.ts'
import { noon } from './said.ts'
import type { Terminal } from './terminal.ts'

/** The facts given as `name=value`, a set as `name=a,b`. @throws Fault naming the fact or value nobody knows. */
export function givenFacts(given: readonly string[], book: Book): Facts {
  const pairs = Object.fromEntries(given.map(pair => splitPair(pair, book)))
  const { facts, refusals } = readFacts(pairs, book.facts)
  const [refusal] = refusals
  if (refusal) throw refused(refusal, [pairs[refusal.fact]].flat().join(','))
  return facts
}

/** The day given, or today. @throws Fault when it is no day. */
export function givenDay(day: string | undefined, terminal: Terminal): string {
  if (day === undefined) return terminal.today()
  if (isDay(day)) return day
  throw new Fault('usage/unknown-value', `--as-of takes a day, here "${asTyped(day)}"`, {
    hint: 'Write it as YYYY-MM-DD',
  })
}

/**
 * When a message is said: now, or at noon of another day given, so that what began an hour ago is no matter of the
 * future. @throws Fault when it is no day.
 */
export function givenMoment(day: string | undefined, terminal: Terminal): () => string {
  const given = givenDay(day, terminal)
  return given === terminal.today() ? terminal.now : () => noon(given)
}

/** Whether a text is a day of the calendar, `YYYY-MM-DD`. */
export function isDay(text: string): boolean {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return false
  const time = Date.parse(`${text}T00:00:00Z`)
  return !Number.isNaN(time) && new Date(time).toISOString().startsWith(text)
}

function splitPair(pair: string, { facts }: Book): readonly [string, unknown] {
  const at = pair.indexOf('=')
  if (at < 1) {
    throw new Fault('usage/missing', `--fact takes name=value, here "${asTyped(pair)}"`, {
      hint: 'For example: --fact stoppedDays=42',
    })
  }
  const name = pair.slice(0, at)
  const value = pair.slice(at + 1)
  const isSet = facts.get(name)?.type === 'set'
  return [name, isSet && value.includes(',') ? value.split(',') : value]
}

/** A refusal as a fault that says what could be written instead. */
function refused({ kind, fact, message, choices }: Refusal, value: string): Fault {
  if (kind === 'unknown-fact')
    return new Fault('usage/unknown-fact', redact(message).text, { hint: otherFact(fact, choices) })
  const [takes = ''] = message.split(', here ')
  return new Fault('usage/unknown-value', `${takes}, here "${asTyped(value)}"`, {
    hint: otherValue(fact, choices),
  })
}

function otherFact(fact: string, facts: readonly string[]): string {
  const close = nearest(fact, facts)
  return close ? `Did you mean "${close}"?` : 'policy-data/facts.yaml lists them all'
}

function otherValue(fact: string, values: readonly string[]): string {
  return values.length > 0 ? `One of: ${values.join(', ')}` : `Write --fact ${fact}=VALUE`
}
