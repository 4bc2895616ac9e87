import { givenPerson } from '../given-person.ts'
import { withStore } from '../kept.ts'
import { readOptions, refuseWords } from '../options.ts'
import type { Terminal } from '../terminal.ts'

export const usage = `Erases all that is kept of a person, at once: conversations, drafts, answers, profile.

Usage: remit forget --user ID --tenant ID

  --user     the id their channel has for them
  --tenant   the tenant or workspace they belong to

What was decided stays in the audit, without a key by which anybody could say for whom.
`

/** Forgets a person in the store that the settings name. */
export async function run(args: readonly string[], terminal: Terminal): Promise<number> {
  const { options, words } = readOptions(args, { user: 'text', tenant: 'text' })
  refuseWords(words, 'forget')
  const person = givenPerson(options, 'forget')
  const erased = await withStore(store => store.forget(person))
  terminal.out(erased > 0 ? `Forgotten: ${erased} entries erased\n` : 'Nothing was kept of them\n')
  return 0
}
