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

/** Messages that come twice: when they are accepted, and when they are handled. */
export type Known = {
  /** The message, known until it is handled. */
  readonly accepted: (numbered: Numbered) => Message
  /** The very object it was accepted as, for work on that has begun; else the message as it comes. */
  readonly handled: (numbered: Numbered) => Message
}

/** So many wait to be handled; the first of more gets its answer from the delivery worker. */
const most = 1_000

/** Opens a memory of accepted messages. */
export function openKnown(): Known {
  const known = new Map<number, Message>()
  return {
    accepted: ({ number, message }) => {
      known.set(number, message)
      if (known.size > most) known.delete(known.keys().next().value ?? number)
      return message
    },
    handled: ({ number, message }) => {
      const accepted = known.get(number)
      known.delete(number)
      return accepted ?? message
    },
  }
}
