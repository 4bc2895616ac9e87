import { App, type AppOptions, type ReceiverEvent } from '@slack/bolt'
import type { Heard } from './hear.ts'

/** What becomes of a request before Bolt's listeners see it: the message it holds, or nothing where it is done with. */
export type Take = (event: ReceiverEvent) => Promise<Heard | undefined>

/**
 * Bolt, which hears each request before it acknowledges it: left to itself it acknowledges events first and calls
 * listeners then, so that a message would be lost with the process.
 */
export class HearingApp extends App {
  readonly #take: Take

  constructor(options: AppOptions, take: Take) {
    super(options)
    this.#take = take
  }

  override async processEvent(event: ReceiverEvent): Promise<void> {
    const heard = await this.#take(event)
    if (heard)
      await super.processEvent({ ...event, customProperties: { ...event.customProperties, heard } })
  }
}

/** What was heard, for a listener. */
export function heardIn(context: { readonly [key: string]: unknown }): Heard {
  return context.heard as Heard
}
