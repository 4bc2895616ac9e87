import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { Ajv } from 'ajv'
import formats from 'ajv-formats'
import { sharedFolder } from './shared.ts'

/** A check of a request body against one official schema: what is wrong, in words. */
type Official = { readonly name: string; readonly validate: (body: unknown) => readonly string[] }

const folder = join(sharedFolder, 'schemas/azure-support')

/** The official schemas of a ticket, where they lie beside the repository; none where they do not. */
export const official: readonly Official[] = existsSync(folder)
  ? [arm('2024-04-01'), arm('2026-06-01')]
  : []

type Schema = { readonly definitions: Readonly<Record<string, object>> }

/** The template schema of one version; an expression of templates is nothing a request may hold. */
function arm(version: string): Official {
  const file = join(folder, `arm-template-schema/${version}-Microsoft.Support.json`)
  const text = readFileSync(file, 'utf8').replaceAll(
    '"https://schema.management.azure.com/schemas/common/definitions.json#/definitions/expression"',
    '"#/definitions/nothing"',
  )
  const { definitions } = JSON.parse(text) as Schema
  const ajv = formats.default(new Ajv({ strict: false, allErrors: true }))
  const validate = ajv.compile({
    definitions: { ...definitions, nothing: { not: {} } },
    type: 'object',
    required: ['properties'],
    additionalProperties: false,
    properties: { properties: { $ref: '#/definitions/SupportTicketDetailsProperties' } },
  })
  return {
    name: version,
    validate: body =>
      validate(body)
        ? []
        : (validate.errors ?? []).map(({ instancePath, message }) => `${instancePath} ${message}`),
  }
}
