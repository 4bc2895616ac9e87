import { readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { parse } from 'yaml'
import type { z } from 'zod'
import { redact } from '../../src/redaction/redact.ts'
import { asidesFile } from '../../src/tickets/asides.ts'
import { openFields } from '../../src/tickets/field-book.ts'
import { commandsFile, placesFile, targetsFile } from '../../src/tickets/reference.ts'
import { fieldsFile, severityFile, wordingFile } from '../../src/tickets/schema.ts'
import type { Clean } from '../../src/vocabulary/message.ts'
import { root } from '../support/sources.ts'

/** The data of the product, as its owners wrote it. */
export const data = {
  fields: read('fields', fieldsFile),
  severity: read('severity', severityFile),
  wording: read('wording', wordingFile),
  places: read('places', placesFile),
  commands: read('commands', commandsFile),
  targets: read('targets', targetsFile),
  asides: read('asides', asidesFile),
}

/** The book of the product. */
export const book = openFields(data)

/** A text as it arrives in the room. */
export function clean(text: string): Clean {
  return redact(text).text
}

function read<Schema extends z.ZodType>(name: string, schema: Schema): z.infer<Schema> {
  const path = resolve(root, `policy-data/tickets/${name}.yaml`)
  return schema.parse(parse(readFileSync(path, 'utf8')))
}
