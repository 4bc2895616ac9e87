import type {
  DraftAction,
  DraftField,
  DraftSection,
  ListedDraft,
  ShownDraft,
} from '../../vocabulary/draft.ts'
import type { Reply } from '../../vocabulary/reply.ts'
import type { Action, Element } from './card.ts'
import { clip } from './clip.ts'
import { block, buttonRow, group, heading, line, run } from './pieces.ts'
import { button } from './press.ts'
import { words } from './words.ts'

/** Where a card stands, which decides what its buttons can do. */
export type Place = {
  /** Whether a form can open over the conversation; else it is asked for and drawn into it. */
  readonly dialog: boolean
  /** For whom the card is, as the channel names people: others may see it, and press its buttons too. */
  readonly owner?: string
  /**
   * Others read along, who must not see a draft; where its author can be alone with the bot. `staged`: they are figures
   * of a client on this machine, which has no other way to show a form.
   */
  readonly others?: { readonly alone?: string; readonly staged?: true }
}

const fieldRoom = { lines: 8, characters: 600 } as const

/** A draft as its author wants to see it now; the form is a card of its own. */
export function drawDraft(
  draft: Extract<Reply, { kind: 'draft' }>,
  place: Place,
): readonly Element[] {
  if (place.others) return amongOthers(draft, place)
  if (draft.view === 'progress') return progress(draft)
  return [
    heading(`Ticket · ${draft.completeness.text}`, { size: 'medium' }),
    ...line(draft.title, { weight: 'bolder' }),
    ...draft.sections.flatMap(drawSection),
    ...drawOpen(draft),
    ...drawActions(draft, place),
  ]
}

/** Drafts to find again, each with what can be done with it. */
export function drawDrafts(drafts: readonly ListedDraft[], place: Place): readonly Element[] {
  return drafts.flatMap((draft, at) =>
    group(
      [
        ...line(draft.title, { weight: 'bolder' }),
        ...line(draft.completeness.text),
        ...line(draft.place ?? '', { size: 'small', isSubtle: true }),
        ...drawActions(draft, place),
      ],
      { separator: at > 0 },
    ),
  )
}

/** What opens over the conversation, for its author's eyes alone. */
const dialogs: readonly DraftAction['action'][] = ['edit', 'share']

/** Where others read along, only how far a draft is, its form, and the way to where its author is alone. */
function amongOthers(draft: ShownDraft, place: Place): readonly Element[] {
  const { completeness, actions } = draft
  const { alone, staged } = place.others ?? {}
  const here = actions.filter(({ action }) => dialogs.includes(action) && (place.dialog || staged))
  return [
    ...line(completeness.text, { weight: 'bolder' }),
    ...line(words.private, { isSubtle: true }),
    ...drawActions({ ...draft, actions: here }, place),
    ...buttonRow(alone ? [{ type: 'Action.OpenUrl', title: words.alone, url: alone }] : []),
  ]
}

/** How far the draft is, and what support would ask for next. */
function progress({ title, completeness }: ShownDraft): readonly Element[] {
  const { text, next } = completeness
  return [
    ...line(`${title} · ${text}`, { size: 'small', isSubtle: true }),
    ...line(next?.how ?? '', { size: 'small', isSubtle: true }),
  ]
}

function drawSection({ heading: name, notes = [], fields }: DraftSection): readonly Element[] {
  const rows = [...notes.flatMap(note => line(note)), ...fields.flatMap(drawField)]
  return rows.length === 0 ? [] : group([heading(name), ...rows], { separator: true })
}

/** What support will ask for and nobody has said. */
function drawOpen({ sections, missing }: ShownDraft): readonly Element[] {
  const labels = sections
    .flatMap(({ fields }) => fields)
    .flatMap(({ field, label }) => (missing.includes(field) ? [label] : []))
  return labels.length === 0
    ? []
    : group([heading(words.open), ...line(clip(labels.join(' · '), fieldRoom))], {
        separator: true,
      })
}

function drawField(field: DraftField): readonly Element[] {
  const { label, value, skipped, problem } = field
  const shown = value === undefined ? (skipped ? words.skipped : '') : clip(value, fieldRoom)
  const code = field.input === 'code' ? ({ fontType: 'monospace' } as const) : {}
  const said = shown === '' ? [] : [row(label, shown, code)]
  return [
    ...said,
    ...line(problem ? `${label}: ${problem}` : '', { color: 'attention', weight: 'bolder' }),
  ]
}

function row(label: string, value: string, look: { readonly fontType?: 'monospace' }): Element {
  return block([run(`${label}: `, { weight: 'bolder' }), run(value, look)], { spacing: 'small' })
}

/** What can be done with a draft, as buttons; what is due next stands out. */
export function drawActions(
  { id, actions, stage }: Pick<ShownDraft, 'id' | 'actions' | 'stage'>,
  place: Place,
): readonly Element[] {
  const due = stage === 'ready' ? 'submit' : 'edit'
  const buttons = actions.map((one): Action => {
    const style = one.action === due ? ({ style: 'positive' } as const) : {}
    const look = { title: one.label, ...style }
    return dialogs.includes(one.action) && place.dialog
      ? dialogButton({ choice: one.id, edit: id }, look)
      : button({ choice: one.id }, look)
  })
  return buttonRow(buttons)
}

/** Teams opens a dialog for a plain submit that says so; an event of its own cannot. */
function dialogButton(press: { choice: string; edit: string }, look: Look): Action {
  const { data } = button(press, look)
  return { type: 'Action.Submit', ...look, data: { ...data, msteams: { type: 'task/fetch' } } }
}

type Look = { readonly title: string; readonly style?: 'positive' }
