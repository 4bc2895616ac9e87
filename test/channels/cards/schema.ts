import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { Ajv, type ErrorObject } from 'ajv'
import draft06 from 'ajv/dist/refs/json-schema-draft-06.json' with { type: 'json' }
import { sharedFolder } from '../../support/shared.ts'

const file = join(sharedFolder, 'schemas/adaptive-cards/adaptive-card-1.5.0.json')

/** Whether the official schema lies beside the checkout. */
export const hasSchema = existsSync(file)

/** What the official schema of Adaptive Cards 1.5 has against a card. */
export function cardValidator(): (card: unknown) => readonly ErrorObject[] {
  const { id, ...schema } = JSON.parse(readFileSync(file, 'utf8').replace(/^\uFEFF/, '')) as {
    readonly id?: string
  }
  const ajv = new Ajv({ strict: false, validateFormats: false })
  ajv.addMetaSchema(draft06)
  const validate = ajv.compile({ ...schema, $id: id ?? 'adaptive-card' })
  return card => (validate(card) ? [] : (validate.errors ?? []))
}
