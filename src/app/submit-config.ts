import { levels } from '../tickets/field-book.ts'
import type { Submitter } from '../tickets/submitters.ts'
import { Fault } from '../vocabulary/fault.ts'
import type { Environment, Setting } from './setting.ts'

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
      'who may file tickets, with spaces between them: `slack:TEAM/USER=SUBSCRIPTION,…:C`, or `teams:TENANT/OBJECT=…`; the last letter is the highest severity',
    unset: 'nobody',
  },
]

/**
 * Reads who may file tickets. @throws Fault where a submitter cannot be read, where tickets would be filed for nobody,
 * and where they would be filed in local mode, in which nobody is signed in.
 */
export function readSubmit(environment: Environment, local: boolean): SubmitSettings {
  const wanted = environment.SUBMIT?.trim() || 'dry-run'
  const mode = modes.find(one => one === wanted)
  if (!mode) throw wrong(`SUBMIT is "${wanted}"`, `Set it to one of: ${modes.join(', ')}`)
  const entries = (environment.SUBMITTERS ?? '').split(/\s+/).filter(Boolean)
  const submitters = entries.map(readSubmitter)
  if (mode !== 'live') return { mode, submitters }
  if (submitters.length === 0)
    throw wrong('SUBMIT is "live" and SUBMITTERS names nobody', 'Name who may file tickets')
  if (local)
    throw wrong(
      'SUBMIT is "live" in local mode',
      'Set up Teams or Slack, so that people are signed in',
    )
  return { mode, submitters }
}

const modes = ['off', 'dry-run', 'live'] as const

const entry = /^(slack|teams):([^/\s]+)\/([^=\s]+)=((?:[0-9a-f-]{36})(?:,[0-9a-f-]{36})*):([ABC])$/i

function readSubmitter(text: string): Submitter {
  const [, channel = '', tenant = '', person = '', subscriptions = '', severity = ''] =
    entry.exec(text) ?? []
  const highest = levels.find(level => level === severity.toUpperCase())
  if (!highest)
    throw wrong(
      `SUBMITTERS holds "${text}"`,
      'Write slack:TEAM/USER=SUBSCRIPTION:C, or teams:TENANT/OBJECT=SUBSCRIPTION,SUBSCRIPTION:A',
    )
  return {
    channel: channel.toLowerCase(),
    tenant,
    person,
    subscriptions: subscriptions.toLowerCase().split(','),
    highest,
  }
}

function wrong(message: string, hint: string): Fault {
  return new Fault('usage/setting', message, { hint })
}
