import { fieldsFile, severityFile, type TicketData, wordingFile } from '../tickets/schema.ts'
import type { Problem } from '../vocabulary/fault.ts'
import { readNamed } from './named-file.ts'
import type { TextFile } from './yaml.ts'

/** The schema of each file about tickets. */
export const ticketSchemas = {
  fields: fieldsFile,
  severity: severityFile,
  wording: wordingFile,
} as const

/** What tickets hold and how they read, or what is wrong with the files that say so. */
export type TicketsRead = { readonly tickets?: TicketData; readonly problems: readonly Problem[] }

/** Reads `policy-data/tickets/`. */
export function readTickets(files: readonly TextFile[]): TicketsRead {
  const fields = readNamed(files, nameOf('fields'), fieldsFile)
  const severity = readNamed(files, nameOf('severity'), severityFile)
  const wording = readNamed(files, nameOf('wording'), wordingFile)
  const problems = [fields, severity, wording].flatMap(read => read.problems)
  if (!fields.value || !severity.value || !wording.value) return { problems }
  const tickets = { fields: fields.value, severity: severity.value, wording: wording.value }
  return { tickets, problems }
}

function nameOf(kind: keyof typeof ticketSchemas): string {
  return `policy-data/tickets/${kind}.yaml`
}
