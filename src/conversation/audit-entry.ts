import { createHmac } from 'node:crypto'
import type {
  AuditEntry,
  AuditFinding,
  Fingerprints,
  PersonKey,
  Pseudonym,
} from '../vocabulary/audit.ts'
import type { Finding } from '../vocabulary/finding.ts'
import type { CleanMessage } from '../vocabulary/message.ts'
import type { Trace } from '../vocabulary/trace.ts'

/** What an entry is made of. */
export type Decision = {
  readonly id: string
  readonly at: number
  readonly message: CleanMessage
  readonly trace: Trace
  /** Absent where the person wants to be forgotten. */
  readonly key?: PersonKey
  readonly knowledge: string
  readonly prints: Fingerprints
}

/** The entry of one decision: ids and values of facts, no words, and the person only under a key of theirs. */
export function auditEntry(decision: Decision): AuditEntry {
  const { id, at, message, trace, key, knowledge, prints } = decision
  const { tenant, channel, person, conversation } = message
  return {
    id,
    at: new Date(at).toISOString(),
    tenant,
    channel,
    ...(key
      ? { person: pseudonym(key, person), conversation: pseudonym(key, conversation) }
      : { forgot: true }),
    knowledge,
    prints: { shared: prints.shared, words: prints.words, tickets: prints.tickets },
    ...decided(trace, key),
    findings: trace.findings.map(finding => found(finding, prints)),
  }
}

/** The same text under the same key always gets the same name. */
export function pseudonym({ id, secret }: PersonKey, text: string): Pseudonym {
  const hash = createHmac('sha256', Buffer.from(secret, 'base64')).update(text).digest('hex')
  return { key: id, hash }
}

function decided(
  { intent, aspect, products, topics, facts, verdict, ...more }: Trace,
  key: PersonKey | undefined,
) {
  const { asks, readings, draft } = more
  return {
    intent,
    aspect,
    products,
    topics,
    facts,
    verdict,
    ...(asks === undefined ? {} : { asked: asks }),
    ...(readings ? { readings } : {}),
    ...(draft ? { draft: drafted(draft, key) } : {}),
  }
}

function drafted({ fields, missing, submission }: Drafted, key: PersonKey | undefined) {
  const names = { filled: Object.keys(fields), missing }
  if (!submission) return names
  const { approver, ...way } = submission
  const confirmed = approver && key ? { approver: pseudonym(key, approver) } : {}
  return { ...names, submission: { ...way, ...confirmed } }
}

type Drafted = NonNullable<Trace['draft']>

function found({ source, verdict, citations }: Finding, { editions }: Fingerprints): AuditFinding {
  const { product, edition } = source
  const clauses = citations.map(({ clause }) => clause)
  return { product, edition, ...editions[edition], verdict, clauses }
}
