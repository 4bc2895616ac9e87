import { z } from 'zod'
import { lexiconSchemas } from './lexicon.ts'
import { schemas } from './sheets.ts'
import { ticketSchemas } from './tickets.ts'
import type { TextFile } from './yaml.ts'

/** The name of a schema where it is not that of its file. */
const names: Readonly<Record<string, string>> = { facts: 'fact-patterns' }

/** The JSON Schemas by which editors help to write data, made from the schemas that data is read by. */
export function schemaFiles(wording: z.ZodType): readonly TextFile[] {
  return [
    ...Object.entries(schemas).map(([kind, schema]) =>
      write(`policy-data/schema/${kind}.schema.json`, schema),
    ),
    ...Object.entries(ticketSchemas).map(([kind, schema]) =>
      write(`policy-data/schema/ticket-${kind}.schema.json`, schema),
    ),
    ...Object.entries({ ...lexiconSchemas, wording }).map(([kind, schema]) =>
      write(`intents/schema/${names[kind] ?? kind}.schema.json`, schema),
    ),
  ]
}

function write(name: string, schema: z.ZodType): TextFile {
  const json = z.toJSONSchema(schema, { target: 'draft-7', io: 'input' })
  return { name, text: `${JSON.stringify(json, undefined, 2)}\n` }
}
