import { plainText } from '../channels/terminal/plain-text.ts'
import { trail } from '../policy/trail.ts'
import { amount } from '../tickets/known-facts.ts'
import type { AuditEntry, AuditFinding } from '../vocabulary/audit.ts'
import { Fault } from '../vocabulary/fault.ts'
import { asTyped } from './as-typed.ts'
import { openBot } from './bot.ts'
import { changesText, short } from './changes-text.ts'
import { withStore } from './kept.ts'
import type { Terminal } from './terminal.ts'
import { trailText } from './trail-text.ts'

/** Shows why an answer was given: what was decided then, and the way to it retraced for that day. */
export async function explainAudited(id: string, terminal: Terminal): Promise<number> {
  const entry = await withStore(store => store.audit.find(id))
  if (!entry) {
    throw new Fault('usage/unknown-value', `There is no audit entry "${asTyped(id)}"`, {
      hint: 'Run: remit audit',
    })
  }
  const bot = await openBot()
  const trails = entry.topics.length > 0 ? trail(bot.book, caseOf(entry)) : []
  const parts = [decisionText(entry), changesText(entry, bot), ...trails.map(trailText)]
  terminal.out(`${plainText(parts.join('\n\n'))}\n`)
  return 0
}

function caseOf({ products, topics, aspect, facts, intent, asked, at }: AuditEntry) {
  const compare = intent === 'compare'
  const day = at.slice(0, 10)
  return {
    products,
    topics,
    aspect,
    compare,
    facts,
    asked: [],
    today: day,
    mayAsk: asked !== undefined,
  }
}

function decisionText(entry: AuditEntry): string {
  const { id, at, channel, intent, aspect, products, topics, facts, verdict, findings, asked } =
    entry
  const known = Object.entries(facts).map(([fact, value]) => `${fact} = ${amount(value)}`)
  return [
    `Decision ${id} of ${at}, ${channel}`,
    `  intent    ${intent}`,
    `  aspect    ${aspect}`,
    `  products  ${products.join(', ')}`,
    `  topics    ${topics.join(', ') || 'none'}`,
    `  facts     ${known.join(', ') || 'none'}`,
    `  verdict   ${verdict}${asked === undefined ? '' : `, asked for ${asked}`}`,
    ...findings.map(findingText),
  ].join('\n')
}

function findingText({ edition, verdict, clauses, ledger, policy }: AuditFinding): string {
  const by = clauses.length > 0 ? ` by ${clauses.join(', ')}` : ''
  const prints = ledger && policy ? ` (ledger ${short(ledger)}, policy ${short(policy)})` : ''
  return `  ${edition}${prints}: ${verdict}${by}`
}
