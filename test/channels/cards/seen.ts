import { AdaptiveCard, SerializationContext, Versions } from 'adaptivecards'
import { mostBytes, sizeOf } from '../../../src/channels/cards/size.ts'

/** A message as a client shows it: its cards and texts. */
export type Shown = { readonly cards: readonly unknown[]; readonly texts: readonly string[] }

/** Part of a card, as it is sent. */
export type Part = Readonly<Record<string, unknown>> & {
  readonly type?: string
  readonly id?: string
  readonly text?: string
  readonly title?: string
  readonly label?: string
  readonly url?: string
  readonly data?: unknown
  readonly inlines?: readonly { readonly text: string }[]
  readonly choices?: readonly { readonly title: string; readonly value: string }[]
}

/** Everything a card is made of, except what its buttons carry. */
export function partsOf(value: unknown): readonly Part[] {
  if (typeof value !== 'object' || value === null) return []
  const inner = Object.entries(value).flatMap(([key, one]) =>
    key === 'data' || key === 'fallback' ? [] : partsOf(one),
  )
  return Array.isArray(value) ? inner : [value as Part, ...inner]
}

/** What somebody reads: text, titles of buttons and of what can be picked. */
export function wordsOf({ cards, texts }: Shown): string {
  const words = cards
    .flatMap(partsOf)
    .flatMap(({ inlines, type, text = '', title = '', label = '' }) => {
      if (inlines) return [inlines.map(run => run.text).join('')]
      return type === 'TextRun' ? [] : [text, title, label]
    })
  return [...texts, ...words].filter(Boolean).join('\n')
}

type Remit = { readonly remit?: { readonly choice?: string; readonly command?: string } }

/** What can be pressed: the choices by id with what they send, and the other buttons by title. */
export function pressable({ cards }: Shown) {
  const parts = cards.flatMap(partsOf)
  const list = parts.find(({ type }) => type === 'Input.ChoiceSet')
  const answer = parts.find(({ title }) => title === 'Answer')
  const buttons = parts.filter(
    ({ type, data }) => type?.startsWith('Action.') && data !== undefined,
  )
  const choices = buttons.flatMap(({ data }) => {
    const { choice } = (data as Remit).remit ?? {}
    return choice === undefined ? [] : [[choice, data] as const]
  })
  const picked =
    answer && list
      ? (list.choices ?? []).map(
          ({ value }) => [value, { ...(answer.data as object), 'remit-choice': value }] as const,
        )
      : []
  const shown = parts.filter(({ type }) => type?.startsWith('Action.'))
  return {
    choices: new Map<string, unknown>([...choices, ...picked]),
    buttons: new Map(shown.map(({ title = '', data }) => [title, data] as const)),
  }
}

/** What a client would refuse, or read as more than text. */
export function problemsOf({ cards, texts }: Shown): readonly string[] {
  return [
    ...cards.flatMap(complaints),
    ...[...cards, ...texts].filter(one => sizeOf(one) > mostBytes).map(() => 'too large'),
    ...cards
      .flatMap(partsOf)
      .flatMap(({ type, text = '' }) =>
        type === 'TextBlock' && /[*_`[\]<>#\\]|\{\{/.test(text) ? [`Markdown in ${text}`] : [],
      ),
  ]
}

/** What Microsoft's own renderer has against a card. */
export function complaints(card: unknown): readonly string[] {
  const context = new SerializationContext(Versions.v1_5)
  new AdaptiveCard().parse(card, context)
  return Array.from({ length: context.eventCount }, (_, at) => context.getEventAt(at).message)
}
