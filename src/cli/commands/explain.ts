import { plainText } from '../../channels/terminal/plain-text.ts'
import { freshState } from '../../dialogue/state.ts'
import { caseOf, learn, openSubject } from '../../dialogue/subject.ts'
import { trail } from '../../policy/trail.ts'
import { redact } from '../../redaction/redact.ts'
import { amount } from '../../tickets/known-facts.ts'
import { type Facts, mergeFacts } from '../../vocabulary/facts.ts'
import { Fault } from '../../vocabulary/fault.ts'
import type { Reading } from '../../vocabulary/reading.ts'
import { openBot } from '../bot.ts'
import { explainAudited } from '../explain-audited.ts'
import { givenDay, givenFacts } from '../given.ts'
import { readOptions } from '../options.ts'
import type { Terminal } from '../terminal.ts'
import { trailText } from '../trail-text.ts'

export const usage = `Shows how an answer comes about: what was read, which clauses took part, which step decided.

Usage: remit explain "TEXT" [--fact name=value …] [--as-of YYYY-MM-DD]
       remit explain --audit ID

  --fact     a fact known beforehand, such as product=aks-local; may be repeated
  --as-of    the day it is asked; today unless given
  --audit    an answer that was given: the id of its entry in the audit
`

/** Retraces the answer to one question. */
export async function run(args: readonly string[], terminal: Terminal): Promise<number> {
  const { options, words } = readOptions(args, { fact: 'texts', 'as-of': 'text', audit: 'text' })
  if (options.audit !== undefined) return explainAudited(options.audit, terminal)
  if (words.length === 0) {
    throw new Fault('usage/missing', 'explain needs a question', {
      hint: 'For example: remit explain "Is Istio covered on AKS?"',
    })
  }
  const today = givenDay(options['as-of'], terminal)
  const { book, understand } = await openBot()
  const known = givenFacts(options.fact ?? [], book)
  const { product, ...facts } = known
  const reading = understand(redact(words.join(' ')).text, today)
  const given = {
    ...freshState(),
    products: product === undefined ? [] : [String(product)],
    facts: mergeFacts(facts),
  }
  const state = learn(given, reading, book)
  const [guess] = reading.topics
  const trails = guess
    ? trail(book, caseOf(openSubject({ reading }, guess, book), state, { book, today }))
    : []
  const parts = [readingText(reading) + knownText(known), ...trails.map(trailText)]
  terminal.out(`${plainText(parts.join('\n\n'))}\n`)
  return 0
}

function readingText({ intents, aspect, products, topics, facts, compare }: Reading): string {
  const guesses = topics.map(
    ({ topics: ids, confidence, by }) =>
      `${ids.join(' + ')} ${confidence.toFixed(2)}${by.length > 0 ? ` (${by.join(', ')})` : ''}`,
  )
  return [
    'Read',
    `  intent    ${intents
      .slice(0, 2)
      .map(({ intent, confidence }) => `${intent} ${confidence.toFixed(2)}`)
      .join(', ')}`,
    `  aspect    ${aspect}${compare ? ', comparing' : ''}`,
    `  products  ${products.possible.join(', ')}${products.cue ? ` (by ${products.cue.name}${products.assumed ? ', assumed' : ''})` : ''}`,
    `  topics    ${guesses.join('; ') || 'none'}`,
    `  facts     ${facts.map(({ fact, value }) => `${fact} = ${amount(value)}`).join(', ') || 'none'}`,
  ].join('\n')
}

function knownText(known: Facts): string {
  const facts = Object.entries(known).map(([fact, value]) => `${fact} = ${amount(value)}`)
  return facts.length > 0 ? `\n  given     ${facts.join(', ')}` : ''
}
