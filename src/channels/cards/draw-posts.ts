import type { Button } from '../../vocabulary/command.ts'
import type { Reply, Share } from '../../vocabulary/reply.ts'
import { seenByOthers } from '../../vocabulary/seen-by-others.ts'
import type { Action, Card, Element } from './card.ts'
import { drawOffers, drawQuestion, valueForm, type Whose } from './choices.ts'
import { parts } from './clip.ts'
import { drawActions, drawDraft, drawDrafts, type Place } from './draft.ts'
import { drawFindings } from './finding.ts'
import { drawForm, saveButton } from './form.ts'
import { drawMatrix } from './matrix.ts'
import { buttonRow, group, line } from './pieces.ts'
import { ownersLine, plainText, summary } from './plain-text.ts'
import { button } from './press.ts'
import { mostBytes, sizeOf } from './size.ts'
import { words } from './words.ts'

/** One message to post: a card, or text where a card would be too large. The summary is for notifications. */
export type Post =
  | { readonly kind: 'card'; readonly card: Card; readonly summary: string }
  | { readonly kind: 'text'; readonly text: string; readonly summary: string }

const longest = { example: 300, summary: 250, fallback: 1_500, part: 12_000 } as const

/**
 * The messages that show an answer: one card; or its whole text, in parts, where the card would be too large. None
 * where there is nothing to show.
 */
export function drawPosts(all: readonly Reply[], place: Place): readonly Post[] {
  const replies = place.others ? all.map(reply => forOthers(reply, place)) : all
  const card = drawCard(replies, place)
  if (card.body.length === 0) return []
  const short = summary(replies, longest.summary)
  if (sizeOf(card) <= mostBytes) return [{ kind: 'card', card, summary: short }]
  const texts = parts(plainText(replies), longest.part)
  const controls = drawControls(replies, place)
  const fits = controls.body.length > 0 && sizeOf(controls) <= mostBytes
  return [
    ...texts.map(text => ({ kind: 'text' as const, text, summary: short })),
    ...(fits ? [{ kind: 'card' as const, card: controls, summary: short }] : []),
  ]
}

/** What others may read of a reply: nothing of a draft but how far it is, unless its author shared it. */
function forOthers(reply: Reply, { others }: Place): Reply {
  const isPreview = reply.kind === 'share' && !reply.posted && !others?.staged
  if (reply.kind === 'drafts' || isPreview)
    return { kind: 'text', id: 'private', text: words.private }
  if (reply.kind !== 'draft' || (reply.view === 'form' && others?.staged)) return reply
  const { text, filled, required } = reply.completeness
  const completeness = { text, filled, required }
  return {
    ...reply,
    view: 'progress',
    title: words.ticket,
    sections: [],
    markdown: '',
    completeness,
  }
}

/** What can be chosen and pressed, alone: it stands under an answer that is shown as text. */
function drawControls(replies: readonly Reply[], place: Place): Card {
  const body = replies.flatMap(reply => {
    const chosen = reply.kind === 'question' || reply.kind === 'readings'
    const actions = reply.kind === 'draft' ? drawActions(reply, place) : []
    return group([...(chosen ? drawOne(reply, place) : actions), ...drawButtons(reply, place)])
  })
  return cardOf(body, replies)
}

/** A card around what is drawn; a client without cards shows, and a screen reader says, what it comes to. */
export function cardOf(
  body: readonly Element[],
  replies: readonly Reply[],
  actions: readonly Action[] = [],
): Card {
  return {
    type: 'AdaptiveCard',
    $schema: 'http://adaptivecards.io/schemas/adaptive-card.json',
    version: '1.5',
    fallbackText: clipped(plainText(replies)),
    speak: summary(replies, longest.summary),
    body,
    ...(actions.length > 0 ? { actions } : {}),
  }
}

/** What stands in the place of a card whose button was pressed, so that nobody presses it again. */
export function drawSpent(asked: string, chosen: string): Card {
  const said: Reply = { kind: 'text', id: 'spent', text: `${asked} ${chosen}` }
  return cardOf([...line(asked), ...line(`✔ ${chosen}`, { weight: 'bolder' })], [said])
}

/** An answer as one card, whatever its size. */
export function drawCard(replies: readonly Reply[], place: Place): Card {
  const body = replies.flatMap((reply, at) =>
    group([...drawOne(reply, place), ...drawButtons(reply, place)], {
      separator: at > 0 && stands(reply),
    }),
  )
  return cardOf(body, replies)
}

/** Remarks stand close to what they are about; what is read by itself is set apart. */
function stands({ kind }: Reply): boolean {
  return kind !== 'echo' && kind !== 'text' && kind !== 'receipt'
}

function drawOne(reply: Reply, place: Place): readonly Element[] {
  switch (reply.kind) {
    case 'finding':
      return drawFindings(reply)
    case 'share':
      return drawShare(reply, place)
    case 'question':
      return [
        ...drawQuestion(reply, whoseIs(reply, place)),
        ...line(place.others ? words.mention : '', { size: 'small', isSubtle: true }),
      ]
    case 'readings':
      return drawOffers(reply, whoseIs(reply, place))
    case 'draft':
      return drawView(reply, place)
    case 'drafts':
      return drawDrafts(reply.drafts, place)
    case 'matrix':
      return drawMatrix(reply)
    case 'shared':
      return [...line(reply.text), ...line(reply.quote, { italic: true })]
    case 'help':
      return [...line(reply.text), ...reply.examples.flatMap(drawExample)]
    case 'echo':
      return line(reply.text, { isSubtle: true })
    case 'receipt':
    case 'text':
      return line(reply.text)
  }
}

/** In sight of everybody a copy is whole: its author saw it before, and shared it. */
function drawShare(share: Share, place: Place): readonly Element[] {
  const { others: _, ...alone } = place
  return [
    ...ownersLine(share).flatMap(text => line(text, { isSubtle: true })),
    ...seenByOthers(share).flatMap(reply => drawOne(reply, alone)),
  ]
}

/** What could be said, said with one press; a button holds no more of it. */
function drawExample(example: string): readonly Element[] {
  if (example.length > longest.example) return line(example)
  return buttonRow([button({ say: example, chosen: example }, { title: example })])
}

function drawView(draft: Extract<Reply, { kind: 'draft' }>, place: Place): readonly Element[] {
  if (draft.view === 'form') return [...drawForm(draft), ...buttonRow([saveButton(draft)])]
  if (draft.view === 'text') return line(draft.markdown, { fontType: 'monospace' })
  return drawDraft(draft, place)
}

/** A client cuts the titles of more buttons than this in a row. */
const inRow = 3

function drawButtons(reply: Reply, place: Place): readonly Element[] {
  const drawn = (reply.buttons ?? []).map(one => drawButton(one, reply, place))
  const rows = Array.from({ length: Math.ceil(drawn.length / inRow) }, (_, at) =>
    drawn.slice(at * inRow, (at + 1) * inRow),
  )
  return rows.flatMap(buttonRow)
}

function drawButton({ command, label, text }: Button, reply: Reply, place: Place): Action {
  const whose = whoseIs(reply, place)
  return command === 'enter-value' && reply.kind === 'question'
    ? valueForm(label, { ...whose, text: reply.question.text })
    : button({ ...whose, command, ...(text === undefined ? {} : { text }) }, { title: label })
}

function whoseIs({ about }: Reply, { owner }: Place): Whose {
  return { ...(about === undefined ? {} : { about }), ...(owner === undefined ? {} : { owner }) }
}

function clipped(text: string): string {
  return text.length <= longest.fallback ? text : `${text.slice(0, longest.fallback - 1)}…`
}
