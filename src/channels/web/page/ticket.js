import { send } from './call.js'
import { press } from './chat.js'
import { byId, copyButton, element } from './dom.js'
import { drawField, markField } from './field.js'

let current

/** Shows the ticket as it is now; the form is drawn anew only where its fields changed. */
export function showTicket(draft) {
  const same = current && shapeOf(current) === shapeOf(draft)
  current = draft
  byId('ticket-none').hidden = true
  byId('ticket-open').hidden = false
  const { completeness, title } = draft
  byId('ticket-name').textContent = title
  byId('ticket-bar').value =
    completeness.required === 0 ? 1 : completeness.filled / completeness.required
  byId('ticket-far').textContent = completeness.text
  byId('ticket-next').textContent = completeness.next?.how ?? ''
  byId('ticket-actions').replaceChildren(...actionsOf(draft))
  if (same) {
    for (const field of fieldsOf(draft)) markField(field)
    for (const section of draft.sections)
      byId(notesId(section)).replaceChildren(...notesOf(section))
  } else byId('ticket-form').replaceChildren(...draft.sections.map(drawSection))
}

function fieldsOf({ sections }) {
  return sections.flatMap(({ fields }) => fields)
}

function shapeOf(draft) {
  return JSON.stringify([
    draft.id,
    draft.sections.map(({ id }) => id),
    fieldsOf(draft).map(({ field, required }) => [field, required]),
  ])
}

function drawSection(section) {
  const { heading, fields } = section
  const drawn = fields.map(field => drawField(field, value => void change(field.field, value)))
  const notes = element('div', { id: notesId(section), class: 'notes' }, ...notesOf(section))
  return element('section', {}, element('h3', {}, heading), notes, ...drawn)
}

function notesId({ id }) {
  return `notes-${id}`
}

/** What the section says beside its fields: the severity and why, what the policy says. */
function notesOf({ notes = [] }) {
  return notes.map(note => element('p', {}, note))
}

/** One field is sent as soon as it is left; those that are not sent stay as they are. */
async function change(field, value) {
  const form = { draft: current.id, [field]: value }
  try {
    const { draft } = await send({ form })
    if (draft) showTicket(draft)
  } catch {
    byId('ticket-far').textContent = 'Not saved: Remit does not answer. Change the field again.'
  }
}

function actionsOf({ actions, markdown }) {
  const copy = copyButton('Copy as text', () => current?.markdown ?? markdown)
  const others = actions
    .filter(({ action }) => action !== 'edit')
    .map(({ id, label }) => {
      const button = element('button', { type: 'button' }, label)
      button.addEventListener('click', () => {
        location.hash = '#chat'
        void press({ remit: { version: 1, choice: id, chosen: label } })
      })
      return button
    })
  return [copy, ...others]
}
