import type { DraftField, ShownDraft } from '../../vocabulary/draft.ts'
import type { ChoiceInput, Element, TextInput } from './card.ts'
import { group, heading, line } from './pieces.ts'
import { button, inputMark } from './press.ts'
import { sizeOf } from './size.ts'
import { words } from './words.ts'

/** What all inputs of a form may take together, in bytes; the rest of the card is small. */
const roomForInputs = 17_000

/**
 * The form of a draft: every field with its label, what is known, and what is wrong with it. What does not fit is
 * left out and named, for a field that is not sent back stays as it is.
 */
export function drawForm(draft: ShownDraft): readonly Element[] {
  const { fits, unfit } = fitting(draft.sections.flatMap(({ fields }) => fields))
  const sections = draft.sections.flatMap(({ heading: name, fields }) => {
    const inputs = fields.filter(field => fits.has(field)).flatMap(drawInput)
    return inputs.length === 0 ? [] : group([heading(name), ...inputs], { separator: true })
  })
  const labels = unfit.map(({ label }) => label).join(', ')
  return [
    heading(draft.completeness.text, { size: 'medium' }),
    ...line(short(draft.title), { weight: 'bolder' }),
    ...sections,
    ...line(labels === '' ? '' : short(words.unfit(labels)), { isSubtle: true }),
  ]
}

/** Sends the form back. */
export function saveButton({ id, sections }: ShownDraft) {
  const { fits } = fitting(sections.flatMap(({ fields }) => fields))
  const drawn = [...fits].map(({ field }) => field).join(' ')
  return button(
    { draft: id, drawn, asked: words.ticket, chosen: words.sent },
    { title: words.save, style: 'positive', inputs: true },
  )
}

function fitting(fields: readonly DraftField[]): {
  readonly fits: ReadonlySet<DraftField>
  readonly unfit: readonly DraftField[]
} {
  let left = roomForInputs
  const fits = new Set<DraftField>()
  for (const field of fields.toSorted(byNeed)) {
    const size = sizeOf(drawInput(field))
    if (size > left) continue
    left -= size
    fits.add(field)
  }
  return { fits, unfit: fields.filter(field => !fits.has(field)) }
}

/** What is wrong comes first, then what is required, then the short before the long. */
function byNeed(one: DraftField, other: DraftField): number {
  const need = (field: DraftField) => (field.problem ? 0 : field.required ? 1 : 2)
  return need(one) - need(other) || sizeOf(one.entered ?? '') - sizeOf(other.entered ?? '')
}

function drawInput(field: DraftField): readonly Element[] {
  const problem = line(short(field.problem ?? ''), { color: 'attention', weight: 'bolder' })
  return [...problem, field.input === 'choice' ? choiceInput(field) : textInput(field)]
}

function labelOf({ label, required }: DraftField): string {
  return required ? `${label} *` : label
}

function choiceInput(field: DraftField): ChoiceInput {
  const { entered } = field
  const known = field.options.some(({ id }) => id === entered)
  return {
    type: 'Input.ChoiceSet',
    id: `${inputMark}${field.field}`,
    label: labelOf(field),
    style: 'compact',
    placeholder: words.pick,
    choices: field.options.map(({ id, label }) => ({ title: short(label), value: id })),
    ...(entered !== undefined && known ? { value: entered } : {}),
  }
}

/** Nothing is required by the client itself: a form with gaps can be saved. */
function textInput(field: DraftField): TextInput {
  const { entered, example, hint, input } = field
  const advice = example ? words.example(example) : hint
  const placeholder = advice === undefined ? undefined : short(advice)
  return {
    type: 'Input.Text',
    id: `${inputMark}${field.field}`,
    label: labelOf(field),
    isMultiline: input === 'lines' || input === 'code',
    maxLength: field.max,
    ...(entered === undefined ? {} : { value: entered }),
    ...(placeholder === undefined ? {} : { placeholder }),
  }
}

/** What stands beside an input and is no part of the ticket. */
function short(text: string): string {
  return text.length <= 300 ? text : `${text.slice(0, 299)}…`
}
