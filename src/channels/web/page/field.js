import { copyButton, element } from './dom.js'

/** A field of the ticket: label, input, advice, what is wrong; `change` hears its value when it is left. */
export function drawField(field, change) {
  const { field: id, label, required, hint, example } = field
  const input = inputOf(field)
  input.id = `field-${id}`
  input.addEventListener('change', () => change(input.value))
  const need = required ? element('span', { className: 'need' }, ' (required)') : ''
  const advice = [hint, example && `Example: ${example}`].filter(Boolean).join(' ')
  const box = element(
    'div',
    { className: 'field', id: `box-${id}` },
    element('label', { htmlFor: input.id }, label, need),
    element(
      'div',
      { className: 'row' },
      input,
      copyButton('Copy', () => input.value),
    ),
    element('p', { className: 'hint', id: `hint-${id}` }, advice),
    element('p', { className: 'wrong', id: `wrong-${id}` }),
  )
  box.querySelector('button').setAttribute('aria-label', `Copy ${label}`)
  input.setAttribute('aria-describedby', `hint-${id} wrong-${id}`)
  mark(box, field)
  return box
}

/** Brings a field up to date without taking away what is being typed. */
export function markField(field) {
  const box = document.getElementById(`box-${field.field}`)
  if (box) mark(box, field)
}

function mark(box, { problem, entered, skipped, from }) {
  const input = box.querySelector('input, textarea, select')
  const told = [skipped ? 'Unknown: listed as a gap.' : '', from ? `From: ${from}.` : '']
  if (document.activeElement !== input) input.value = entered ?? ''
  input.setAttribute('aria-invalid', problem ? 'true' : 'false')
  box.querySelector('.wrong').textContent = problem ?? ''
  box.dataset.told = told.filter(Boolean).join(' ')
}

function inputOf({ input, options, max, entered = '' }) {
  if (input === 'choice') {
    const choices = options.map(({ id, label }) => element('option', { value: id }, label))
    return element('select', {}, element('option', { value: '' }, '–'), ...choices)
  }
  if (input === 'lines' || input === 'code') {
    const rows = Math.min(12, Math.max(2, entered.split('\n').length))
    return element('textarea', { rows, maxLength: max, className: input === 'code' ? 'code' : '' })
  }
  return element('input', { type: 'text', maxLength: max, autocomplete: 'off' })
}
