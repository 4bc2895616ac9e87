import type { Question } from '../../vocabulary/finding.ts'
import type { Offer } from '../../vocabulary/reply.ts'
import type { Action, ChoiceInput, Element, TextInput } from './card.ts'
import { buttonRow, heading, line } from './pieces.ts'
import { beside, button } from './press.ts'
import { words } from './words.ts'

/** More choices than this, "not sure" aside, become a list to pick from. */
const mostButtons = 5

/** A button longer than this stands in a row of its own, where a client shows more of it. */
const longestInRow = 24

/** Whose question it is, and what it is about. */
export type Whose = { readonly about?: string; readonly owner?: string }

type Asked = Whose & { readonly text: string }
type Labelled = { readonly label: string; readonly meaning?: string }
type Pickable = { readonly id: string; readonly title: string; readonly label: string }

/** A question: why it is open, what is asked, and a button for each choice with what it would mean. */
export function drawQuestion(
  { question, lead }: { readonly question: Question; readonly lead?: string },
  whose: Whose,
): readonly Element[] {
  const asked = { ...whose, text: question.text }
  const picks = question.choices.map(choice => ({ ...choice, title: titled(choice) }))
  return [...drawLead(lead), ...line(question.text, { weight: 'bolder' }), ...choose(picks, asked)]
}

/** Readings to choose from where it is unclear what is meant. */
export function drawOffers(
  { text, offers }: { readonly text: string; readonly offers: readonly Offer[] },
  whose: Whose,
): readonly Element[] {
  const asked = { ...whose, text }
  const picks = offers.map(offer => ({ ...offer, title: titled(offer) }))
  return [...line(text, { weight: 'bolder' }), ...choose(picks, asked)]
}

/** A small form for a value that no button has: it comes back as what was said. */
export function valueForm(label: string, asked: Asked): Action {
  const input: TextInput = {
    type: 'Input.Text',
    id: beside.value,
    label: asked.text,
    placeholder: words.value,
    isRequired: true,
    errorMessage: words.required(words.value),
    maxLength: 200,
  }
  const send = button({ ...whoseOf(asked), said: 'value', asked: short(asked.text) }, sendLook)
  return {
    type: 'Action.ShowCard',
    title: label,
    card: { type: 'AdaptiveCard', body: [input], actions: [send] },
  }
}

const sendLook = { title: words.send, style: 'positive', inputs: true } as const

function drawLead(lead: string | undefined): readonly Element[] {
  if (!lead) return []
  const [first = '', ...rest] = lead.split('\n')
  return [
    heading(`? ${first}`, { size: 'medium', color: 'accent' }),
    ...rest.flatMap(text => line(text)),
  ]
}

function titled({ label, meaning }: Labelled): string {
  return meaning ? `${label} → ${meaning}` : label
}

function choose(picks: readonly Pickable[], asked: Asked): readonly Element[] {
  if (picks.length > mostButtons + 1) return [list(picks), ...buttonRow([answer(asked)])]
  const buttons = picks.map(({ id, title, label }) =>
    button(
      { ...whoseOf(asked), choice: id, asked: short(asked.text), chosen: short(label) },
      { title },
    ),
  )
  const inRow = picks.every(({ title }) => title.length <= longestInRow)
  return inRow ? buttonRow(buttons) : buttons.flatMap(one => buttonRow([one]))
}

function list(picks: readonly Pickable[]): ChoiceInput {
  return {
    type: 'Input.ChoiceSet',
    id: beside.choice,
    label: words.yourChoice,
    placeholder: words.pick,
    style: 'compact',
    isRequired: true,
    errorMessage: words.pick,
    choices: picks.map(({ id, title }) => ({ title, value: id })),
  }
}

function answer(asked: Asked): Action {
  const look = { title: words.answer, style: 'positive', inputs: true } as const
  return button({ ...whoseOf(asked), asked: short(asked.text) }, look)
}

function whoseOf(asked: Asked): Whose {
  const { text: _, ...whose } = asked
  return whose
}

/** A button carries no long text: ten of them would not fit into a card. */
function short(text: string): string {
  return text.length <= 200 ? text : `${text.slice(0, 199)}…`
}
