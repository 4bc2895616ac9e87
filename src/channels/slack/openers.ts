import type { Message } from '../../vocabulary/message.ts'

/** As many threads are remembered as are talked in at one time; the oldest give way. */
const mostThreads = 20_000

/**
 * Remembers who was heard last in each thread, so that whoever joins in is answered about the same product. Lost with
 * the process; then the author of the thread, whom Slack names, is taken for it.
 */
export function openOpeners(): (message: Message) => Message {
  const last = new Map<string, string>()
  return message => {
    if (message.visibility !== 'channel') return message
    const key = JSON.stringify([message.tenant, message.conversation])
    const before = last.get(key) ?? message.opener
    last.delete(key)
    last.set(key, message.person)
    if (last.size > mostThreads) last.delete(last.keys().next().value ?? key)
    return before === undefined || before === message.person
      ? message
      : { ...message, opener: before }
  }
}
