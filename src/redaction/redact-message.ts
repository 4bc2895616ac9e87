import type { Clean, CleanMessage, Message } from '../vocabulary/message.ts'
import { redact } from './redact.ts'

/**
 * A message as everything behind this room may see it. What the type of a message does not name is left behind, so
 * that nothing a channel adds can slip past.
 */
export function redactMessage(message: Message): CleanMessage {
  const removed = new Set<string>()
  const clean: Cleaner = text => {
    const redacted = redact(text)
    for (const kind of redacted.removed) removed.add(kind)
    return redacted.text
  }
  return { ...envelope(message), ...contents(message, clean), removed: [...removed] }
}

type Cleaner = (text: string) => Clean

function envelope(message: Message) {
  const { tenant, conversation, person, id, kind, channel, route, at, visibility } = message
  const place = { tenant, conversation, person, channel, id, kind, at, visibility }
  return Object.assign(place, route ? { route } : undefined, circumstances(message))
}

/** Ids and flags, which channels set and nobody writes. */
function circumstances(message: Message): Pick<Message, (typeof told)[number]> {
  const found: Record<string, unknown> = {}
  for (const name of told) if (message[name] !== undefined) found[name] = message[name]
  return found
}

const told = [
  'command',
  'about',
  'author',
  'edit',
  'opener',
  'shareable',
  'greet',
  'fresh',
  'lasts',
  'signedIn',
  'zone',
] as const

function contents({ text, choice, form }: Message, clean: Cleaner) {
  return {
    ...(text === undefined ? {} : { text: clean(text) }),
    ...(choice === undefined ? {} : { choice: clean(choice) }),
    ...(form === undefined ? {} : { form: cleanForm(form, clean) }),
  }
}

function cleanForm(form: Readonly<Record<string, string>>, clean: Cleaner) {
  return Object.fromEntries(
    Object.entries(form).map(([name, value]) => [clean(name), cleanField(name, value, clean)]),
  )
}

/** Read together with its name, so that a field called `password` is taken as it would be in a text. */
function cleanField(name: string, value: string, clean: Cleaner): Clean {
  const label = `${redact(name).text}: `
  return clean(label + value).slice(label.length) as Clean
}
