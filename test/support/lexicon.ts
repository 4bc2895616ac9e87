import { join } from 'node:path'
import { readFolder } from '../../src/knowledge/folder.ts'
import { readLexicon } from '../../src/knowledge/lexicon.ts'
import { readShelf } from '../../src/knowledge/sheets.ts'
import type { Lexicon } from '../../src/understanding/lexicon.ts'
import { root } from './sources.ts'

/** The lexicon as it stands in the checkout. */
export function readOwnLexicon(): Lexicon {
  const shelf = readShelf(readFolder(join(root, 'policy-data')))
  const facts = shelf.facts.flatMap(({ value }) => value.facts)
  const { lexicon, problems } = readLexicon(readFolder(join(root, 'intents')), { facts })
  if (!lexicon)
    throw new Error(problems.map(({ file, message }) => `${file}: ${message}`).join('\n'))
  return lexicon
}
