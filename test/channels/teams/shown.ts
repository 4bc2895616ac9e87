import type { Call } from './platform.ts'

/** The card of a message. */
export function cardOf(call: Call | undefined): unknown {
  const [attachment] = (call?.body.attachments ?? []) as readonly { readonly content: unknown }[]
  return attachment?.content
}

/** All text that a message shows. */
export function textOf(call: Call | undefined): string {
  const shown = partsOf(cardOf(call)).map(({ text, title }) => text ?? title ?? '')
  return [typeof call?.body.text === 'string' ? call.body.text : '', ...shown].join('\n')
}

/** What the button of this title sends back, in a message or a card. */
export function pressOf(shown: unknown, title: string): Readonly<Record<string, unknown>> {
  const card = cardOf(shown as Call) ?? shown
  const found = partsOf(card).find(part => part.title === title && part.data !== undefined)
  if (!found) throw new Error(`no button "${title}" in ${JSON.stringify(card).slice(0, 2_000)}`)
  return found.data as Readonly<Record<string, unknown>>
}

/** The ids of the inputs of a card. */
export function inputsOf(card: unknown): readonly unknown[] {
  return partsOf(card).flatMap(({ type, id }) => (type?.startsWith('Input.') ? [id] : []))
}

/** What a client sends of the inputs of a card: those with a value, as it is shown or typed since. */
export function sentFrom(
  card: unknown,
  typed: Readonly<Record<string, string>> = {},
): Readonly<Record<string, unknown>> {
  const shown = partsOf(card).flatMap(({ type, id = '', value }) =>
    type?.startsWith('Input.') ? [[id, typed[id] ?? value] as const] : [],
  )
  return Object.fromEntries(shown.filter(([, value]) => value !== undefined && value !== ''))
}

type Part = {
  readonly value?: unknown
  readonly type?: string
  readonly id?: string
  readonly text?: string
  readonly title?: string
  readonly data?: unknown
}

function partsOf(value: unknown): readonly Part[] {
  if (typeof value !== 'object' || value === null) return []
  const inner = Object.entries(value).flatMap(([key, one]) =>
    key === 'data' || key === 'fallback' ? [] : partsOf(one),
  )
  return Array.isArray(value) ? inner : [value, ...inner]
}
