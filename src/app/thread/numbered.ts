import type { Message } from '../../vocabulary/message.ts'

/** A message with the number it has in the thread it comes from. */
export type Numbered = { readonly number: number; readonly message: Message }

/** Numbers messages, each object once. */
export function openNumbers(): (message: Message) => Numbered {
  const numbers = new WeakMap<Message, number>()
  let last = 0
  return message => {
    const number = numbers.get(message) ?? ++last
    numbers.set(message, number)
    return { number, message }
  }
}

/** So many messages are known again; one more, and the first of them only means work that was done before. */
const most = 1_000

/**
 * A message is sent over when it is accepted and when it is handled. Gives the second time the object it was the first
 * time, so that what is known of that is not found out again.
 */
export function openKnown(): (numbered: Numbered) => Message {
  const known = new Map<number, Message>()
  return ({ number, message }) => {
    const before = known.get(number)
    known.delete(number)
    if (before) return before
    known.set(number, message)
    if (known.size > most) known.delete(known.keys().next().value ?? number)
    return message
  }
}
