import { pseudonym } from '../../conversation/audit-entry.ts'
import type { ConversationStore } from '../../conversation/handle.ts'
import type { AuditEntry } from '../../vocabulary/audit.ts'
import { Fault } from '../../vocabulary/fault.ts'
import type { PersonAddress } from '../../vocabulary/message.ts'
import { asTyped } from '../as-typed.ts'
import { isDay } from '../given.ts'
import { givenPerson } from '../given-person.ts'
import { withStore } from '../kept.ts'
import { readOptions, refuseWords } from '../options.ts'
import type { Terminal } from '../terminal.ts'

export const usage = `Prints what was decided as JSON lines, oldest first: ids, facts and verdicts, no words.

Usage: remit audit [--since YYYY-MM-DD] [--user ID --tenant ID]

  --since    from this day on (UTC)
  --user     only of this person, by the id their channel has for them
  --tenant   the tenant or workspace of that person

A person stands there under a key of their own; when they are forgotten, nobody can find them any more.
\`remit explain --audit ID\` shows why an answer was given.
`

/** How many entries are read at a time. */
const page = 500

/** Prints the audit of the store that the settings name. */
export async function run(args: readonly string[], terminal: Terminal): Promise<number> {
  const { options, words } = readOptions(args, { since: 'text', user: 'text', tenant: 'text' })
  refuseWords(words, 'audit')
  const since = givenSince(options.since)
  const person = (options.user ?? options.tenant) ? givenPerson(options, 'audit') : undefined
  await withStore(async store => {
    const isWanted = person ? await isOf(person, store) : () => true
    for await (const entry of entries(store)) {
      if (entry.at >= since && isWanted(entry)) terminal.out(`${JSON.stringify(entry)}\n`)
    }
  })
  return 0
}

async function* entries({ audit }: ConversationStore): AsyncGenerator<AuditEntry> {
  let found = await audit.after(0, page)
  while (found.length > 0) {
    yield* found.map(({ entry }) => entry)
    found = await audit.after(found.at(-1)?.place ?? 0, page)
  }
}

/** Tells entries of one person, under whichever key of theirs; of one who has no key any more there are none. */
async function isOf(
  who: PersonAddress,
  { keys }: ConversationStore,
): Promise<(entry: AuditEntry) => boolean> {
  const names = (await keys.of(who)).map(key => pseudonym(key, who.person))
  return ({ person }) => names.some(({ key, hash }) => key === person?.key && hash === person.hash)
}

function givenSince(day: string | undefined): string {
  if (day === undefined || isDay(day)) return day ?? ''
  throw new Fault('usage/unknown-value', `--since takes a day, here "${asTyped(day)}"`, {
    hint: 'Write it as YYYY-MM-DD',
  })
}
