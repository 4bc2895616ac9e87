import type { AuditEntry, AuditFinding, Fingerprints, SharedPrints } from '../vocabulary/audit.ts'

/** What is known now. */
type Known = { readonly knowledge: string; readonly prints: Fingerprints }

/** What has changed of the knowledge since a decision, part by part, what the decision rests on first. */
export function changesText(
  { knowledge, findings, prints }: AuditEntry,
  { knowledge: now, prints: known }: Known,
): string {
  if (knowledge === now) return 'The policies are the same now. Retraced:'
  const changes = [
    ...findings.flatMap(finding => changesOf(finding, known)),
    ...(prints ? changedParts(prints, known) : []),
  ]
  const none = prints ? 'no data that this decision rests on' : 'which part, was not kept then'
  return [
    `What is known has changed since (${short(knowledge)}, now ${short(now)}):`,
    ...(changes.length > 0 ? changes : [none]).map(change => `  ${change}`),
    'Retraced by what is known now:',
  ].join('\n')
}

/** As much of a hash as tells it from others. */
export function short(hash: string): string {
  return hash.slice(0, 12)
}

function changesOf(
  { edition, ledger, policy }: AuditFinding,
  { editions }: Fingerprints,
): readonly string[] {
  const now = editions[edition]
  if (!now) return [`${edition} is not in force any more`]
  return [
    ...(ledger && ledger !== now.ledger
      ? [`${edition}: its ledger of source lines, now ${short(now.ledger)}`]
      : []),
    ...(policy && policy !== now.policy
      ? [`${edition}: its clauses or conflicts, now ${short(now.policy)}`]
      : []),
  ]
}

const parts: Readonly<Record<keyof SharedPrints, string>> = {
  shared: 'topics, facts or versions, which all policies share',
  words: 'how messages are read, or what is said',
  tickets: 'what a ticket asks for',
}

function changedParts(then: SharedPrints, now: SharedPrints): readonly string[] {
  const names = ['shared', 'words', 'tickets'] as const
  return names.filter(name => then[name] !== now[name]).map(name => parts[name])
}
