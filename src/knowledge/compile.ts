import type { z } from 'zod'
import { DataFault, type Problem } from '../vocabulary/fault.ts'
import { mentionsFound } from './check/mentions.ts'
import { readValuesFit } from './check/read-values.ts'
import { fingerprints } from './fingerprints.ts'
import type { Knowledge } from './knowledge.ts'
import { readLexicon } from './lexicon.ts'
import { readNamed } from './named-file.ts'
import { inOrder, inspectPolicies } from './policies.ts'
import { readTickets } from './tickets.ts'
import type { TextFile } from './yaml.ts'

/** All data read, as far as it can be, with every problem in order of file and line. */
export type Compiled<Wording> = {
  readonly knowledge?: Knowledge<Wording>
  readonly problems: readonly Problem[]
}

/** Reads and checks every data file: policies, tickets, words and wording. */
export function readKnowledge<Wording>(
  files: readonly TextFile[],
  wordingSchema: z.ZodType<Wording>,
): Compiled<Wording> {
  const { policy, whole, problems: inPolicies } = inspectPolicies(files)
  const { lexicon, problems: inLexicon } = readLexicon(files, policy)
  const { tickets, problems: inTickets } = readTickets(files)
  const { value: wording, problems: inWording } = readNamed(
    files,
    'intents/wording.yaml',
    wordingSchema,
  )
  const beside = whole ? files.filter(isBeside) : []
  const dangling = [...mentionsFound(beside, policy), ...readValuesFit(beside, policy)]
  const problems = inOrder([...inPolicies, ...inLexicon, ...inTickets, ...inWording, ...dangling])
  if (problems.length > 0 || !lexicon || !tickets || wording === undefined) return { problems }
  const prints = fingerprints(
    files,
    policy.editions.map(({ edition }) => edition),
  )
  return { knowledge: { policy, lexicon, tickets, wording, prints }, problems }
}

/** What is not policy itself, and speaks of it. */
function isBeside({ name }: TextFile): boolean {
  return name.startsWith('intents/') || name.startsWith('policy-data/tickets/')
}

/** The same, where all has to be right. @throws DataFault with every problem. */
export function compile<Wording>(
  files: readonly TextFile[],
  wordingSchema: z.ZodType<Wording>,
): Knowledge<Wording> {
  const { knowledge, problems } = readKnowledge(files, wordingSchema)
  if (!knowledge) throw new DataFault(problems)
  return knowledge
}
