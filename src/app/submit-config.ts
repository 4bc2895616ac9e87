import type { Submitter } from '../tickets/submitters.ts'
import { Fault } from '../vocabulary/fault.ts'
import type { Environment, Setting } from './setting.ts'
import { readSubmitters } from './submitters.ts'

/** Whether tickets are filed, and by whom. */
export type SubmitSettings = {
  readonly mode: 'off' | 'dry-run' | 'live'
  readonly submitters: readonly Submitter[]
}

/** The settings about filing tickets. */
export const submitSettings: readonly Setting[] = [
  {
    name: 'SUBMIT',
    means:
      'what “submit” does: `off`, `dry-run` (shows the exact request) or `live` (files the ticket at Azure Support)',
    unset: 'dry-run',
  },
  {
    name: 'SUBMITTERS',
    means:
      'who may file tickets, with spaces between them: `slack:TEAM/USER=SUBSCRIPTION,…:C`, `teams:TENANT/OBJECT=…` or `group:NAME=…`; the last letter is the highest severity',
    unset: 'nobody',
  },
  {
    name: 'SUBMITTER_GROUPS',
    means:
      'groups of people for `SUBMITTERS`, with spaces between them: `NAME=slack:TEAM/USER,teams:TENANT/OBJECT,…`',
    unset: 'none',
  },
]

/**
 * Reads who may file tickets. @throws Fault with every problem: what cannot be read, tickets that would be filed for
 * nobody, and tickets filed in local mode, in which nobody is signed in.
 */
export function readSubmit(environment: Environment, local: boolean): SubmitSettings {
  const wanted = environment.SUBMIT?.trim() || 'dry-run'
  const mode = modes.find(one => one === wanted)
  const read = readSubmitters(environment.SUBMITTERS ?? '', environment.SUBMITTER_GROUPS ?? '')
  const { submitters } = read
  const unread = read.problems.length > 0
  const problems = [
    ...(mode ? [] : [`SUBMIT is "${wanted}", which is none of ${modes.join(', ')}`]),
    ...read.problems,
    ...(mode === 'live' && submitters.length === 0 && !unread
      ? ['SUBMIT is "live" and SUBMITTERS names nobody']
      : []),
    ...(mode === 'live' && local
      ? ['SUBMIT is "live" in local mode, in which nobody is signed in; set up Teams or Slack']
      : []),
  ]
  if (!mode || problems.length > 0)
    throw new Fault('usage/setting', problems.join('\n'), { hint: 'The README lists the settings' })
  return { mode, submitters }
}

const modes = ['off', 'dry-run', 'live'] as const
