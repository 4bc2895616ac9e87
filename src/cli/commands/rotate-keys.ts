import { newPersonKey } from '../../conversation/person-key.ts'
import { givenPerson } from '../given-person.ts'
import { withStore } from '../kept.ts'
import { readOptions, refuseWords } from '../options.ts'
import type { Terminal } from '../terminal.ts'

export const usage = `Gives everybody a new key for the audit, while Remit serves or not.

Usage: remit rotate-keys [--user ID --tenant ID]

  --user     only this person, by the id their channel has for them
  --tenant   the tenant or workspace of that person

A person stands in the audit under a key of their own. Decisions from now on stand under the new one; who has got hold
of a former one cannot tell whose they are. \`remit audit --user\` still finds what was decided before. Former keys are
kept as long as the audit is, and forgetting a person destroys all of theirs.
`

/** Changes the keys in the store that the settings name. */
export async function run(args: readonly string[], terminal: Terminal): Promise<number> {
  const { options, words } = readOptions(args, { user: 'text', tenant: 'text' })
  refuseWords(words, 'rotate-keys')
  const named = (options.user ?? options.tenant) !== undefined
  const who = named ? { who: givenPerson(options, 'rotate-keys') } : {}
  const changed = await withStore(({ keys }) =>
    keys.rotate({ ...who, newKey: newPersonKey, at: Date.now() }),
  )
  const people = changed === 1 ? '1 person has' : `${changed} people have`
  terminal.out(changed > 0 ? `${people} a new key\n` : 'Nobody has a key to change\n')
  return 0
}
