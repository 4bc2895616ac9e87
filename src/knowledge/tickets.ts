import { asidesFile } from '../tickets/asides.ts'
import { commandsFile, placesFile, targetsFile } from '../tickets/reference.ts'
import { fieldsFile, severityFile, type TicketData, wordingFile } from '../tickets/schema.ts'
import type { Problem } from '../vocabulary/fault.ts'
import { readNamed } from './named-file.ts'
import type { TextFile } from './yaml.ts'

/** The schema of each file about tickets. */
export const ticketSchemas = {
  fields: fieldsFile,
  severity: severityFile,
  wording: wordingFile,
  places: placesFile,
  commands: commandsFile,
  targets: targetsFile,
  asides: asidesFile,
} as const

/** What tickets hold and how they read, or what is wrong with the files that say so. */
export type TicketsRead = { readonly tickets?: TicketData; readonly problems: readonly Problem[] }

/** Reads `policy-data/tickets/`. */
export function readTickets(files: readonly TextFile[]): TicketsRead {
  const fields = readNamed(files, nameOf('fields'), fieldsFile)
  const severity = readNamed(files, nameOf('severity'), severityFile)
  const wording = readNamed(files, nameOf('wording'), wordingFile)
  const places = readNamed(files, nameOf('places'), placesFile)
  const commands = readNamed(files, nameOf('commands'), commandsFile)
  const targets = readNamed(files, nameOf('targets'), targetsFile)
  const asides = readNamed(files, nameOf('asides'), asidesFile)
  const parts = { fields, severity, wording, places, commands, targets, asides }
  const problems = Object.values(parts).flatMap(read => read.problems)
  const values = Object.entries(parts).map(([name, { value }]) => [name, value] as const)
  if (values.some(([, value]) => value === undefined)) return { problems }
  return { tickets: Object.fromEntries(values) as TicketData, problems }
}

function nameOf(kind: keyof typeof ticketSchemas): string {
  return `policy-data/tickets/${kind}.yaml`
}
