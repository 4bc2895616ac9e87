import type { ReceiverEvent } from '@slack/bolt'
import type { Desk } from '../../vocabulary/answer.ts'
import type { Log } from '../../vocabulary/log.ts'
import { type Connection, codeOf } from './connection.ts'
import { type Heard, hear } from './hear.ts'
import type { Take } from './hearing-app.ts'
import { openOpeners } from './openers.ts'
import { plainOf } from './plain.ts'
import { words } from './words.ts'

/** What is needed to take requests. */
export type Taking = {
  readonly desk: Desk
  readonly log: Log
  readonly connection: Connection
  /** Other workspaces whose people are answered. */
  readonly teams: readonly string[]
  /** Slack itself vouches for what comes in. */
  readonly vouched: boolean
  readonly now: () => number
}

/** Puts what was heard into the inbox before anything acknowledges it. @throws where Slack is to send it again */
export function openTake({ desk, log, connection, teams, vouched, now }: Taking): Take {
  const opened = openOpeners()
  const joining = (heard: Heard): Heard =>
    heard.refused === undefined ? { ...heard, message: opened(heard.message) } : heard
  return async event => {
    const { bot, team } = connection.self()
    const told = hear(event.body, { now: now(), bot, vouched })
    const admission = told && admit(told, team, teams)
    if (told && admission === 'unknown') return busy(told, event, words.notYet)
    const heard =
      told && joining(admission === 'stranger' ? { ...told, refused: words.otherWorkspace } : told)
    if (!heard) await event.ack()
    if (!heard || heard.refused !== undefined || isOnlyOpened(heard)) return heard
    try {
      await desk.accept(heard.message)
      return heard
    } catch (error) {
      log('warn', 'a message was not taken in', { channel: 'slack', code: codeOf(error) })
      return busy(heard, event, plainOf([desk.busy]))
    }
  }
}

/** What says nothing to the bot, and can be pressed again if it fails. */
function isOnlyOpened({ opens }: Heard): boolean {
  return opens?.view === 'value' || opens?.view === 'all'
}

/**
 * People of other workspaces meet the bot in shared channels; only those named are answered. While Slack has not told
 * which workspace is ours, nobody else is.
 */
function admit(
  { teams: { person, app } }: Heard,
  own: string | undefined,
  others: readonly string[],
): 'known' | 'stranger' | 'unknown' {
  if (others.includes(person)) return 'known'
  const ours = app ?? own
  if (ours === undefined) return 'unknown'
  return person === ours ? 'known' : 'stranger'
}

/** Slack sends events again; whoever pressed or typed a command is told to. */
async function busy(
  heard: Heard,
  { body, ack }: ReceiverEvent,
  text: string,
): Promise<Heard | undefined> {
  if (body.type === 'event_callback') throw new Error('the inbox is closed')
  if (heard.modal) {
    const [field = ''] = Object.keys(heard.message.form ?? {})
    await ack({ response_action: 'errors', errors: { [`field:${field}`]: text } })
    return undefined
  }
  if (body.command !== undefined) {
    await ack({ response_type: 'ephemeral', text })
    return undefined
  }
  return { ...heard, refused: text }
}
