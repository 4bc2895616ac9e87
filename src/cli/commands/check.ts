import { join } from 'node:path'
import { wordingFile } from '../../dialogue/schema.ts'
import { writeCompiled } from '../../knowledge/cache.ts'
import { readKnowledge } from '../../knowledge/compile.ts'
import { packageRoot, readDocuments, saveFile } from '../../knowledge/folder.ts'
import { updatedLedgers } from '../../knowledge/ledger-write.ts'
import { hashOf, readSources } from '../../knowledge/load.ts'
import { notesOn } from '../../knowledge/notes.ts'
import { schemaFiles } from '../../knowledge/schema-files.ts'
import { type Account, hashLines } from '../../knowledge/source-document.ts'
import { checkSources } from '../../knowledge/sources.ts'
import { readMessageFiles, readMessages } from '../../knowledge/training.ts'
import type { TextFile } from '../../knowledge/yaml.ts'
import type { Problem } from '../../vocabulary/fault.ts'
import { readOptions, refuseWords } from '../options.ts'
import { writeProblem, writeProblems } from '../problems.ts'
import type { Terminal } from '../terminal.ts'

export const usage = `Says what is wrong with the data, with file and line, all problems at once.

Usage: remit check [--sources DIR] [--write] [--schemas] [--into FILE]

  --sources  compare the ledgers with the policy documents in DIR, whatever their names
  --write    bring the clause lists of the ledgers up to date with the clauses first
  --schemas  write the JSON Schemas by which editors help first
  --into     where nothing is wrong, write all data compiled into FILE
`

/** Checks the data of this package. */
export async function run(args: readonly string[], terminal: Terminal): Promise<number> {
  const { options, words } = readOptions(args, {
    sources: 'text',
    write: 'flag',
    schemas: 'flag',
    into: 'text',
  })
  refuseWords(words, 'check')
  if (options.schemas) write(schemaFiles(wordingFile), terminal)
  if (options.write) write(updatedLedgers(readSources()), terminal)
  const files = readSources()
  const { knowledge, problems } = readKnowledge(files, wordingFile)
  const { problems: inMessages } = knowledge
    ? readMessages(readMessageFiles(), knowledge.policy)
    : { problems: [] }
  const inSources = options.sources === undefined ? [] : compare(files, options.sources, terminal)
  for (const note of notesOn(files, terminal.today())) terminal.out(`note${writeProblem(note)}\n`)
  if (options.into !== undefined && knowledge)
    writeCompiled(options.into, { sources: hashOf(files), knowledge })
  return report([...problems, ...inMessages, ...inSources], terminal)
}

function report(problems: readonly Problem[], terminal: Terminal): number {
  terminal.out(problems.length > 0 ? writeProblems(problems) : '0 problems\n')
  return problems.length > 0 ? 1 : 0
}

function write(files: readonly TextFile[], terminal: Terminal): void {
  for (const { name, text } of files) {
    saveFile(join(packageRoot(), name), text)
    terminal.out(`wrote ${name}\n`)
  }
}

function compare(
  files: readonly TextFile[],
  folder: string,
  terminal: Terminal,
): readonly Problem[] {
  const { accounts, problems, others } = checkSources(files, readDocuments(folder).map(hashLines))
  for (const account of accounts) terminal.out(accountLine(account))
  terminal.out(accountLine(total(accounts)))
  for (const file of others) terminal.out(`note  ${file} is the document of no edition\n`)
  return problems
}

function accountLine({ edition, file, lines, accounted, byClause }: Account): string {
  const where = file === '' ? edition : `${edition} in ${file}`
  return `${where}: ${accounted} of ${lines} lines accounted for, ${byClause} by a clause\n`
}

function total(accounts: readonly Account[]): Account {
  const sum = (key: 'lines' | 'accounted' | 'byClause') =>
    accounts.reduce((all, account) => all + account[key], 0)
  return {
    edition: 'all',
    file: '',
    lines: sum('lines'),
    accounted: sum('accounted'),
    byClause: sum('byClause'),
  }
}
