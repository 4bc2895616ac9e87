import { fetchMatrix } from './call.js'
import { byId, element } from './dom.js'

let table

/** Shows the matrix, fetched the first time it is looked at. */
export async function showMatrix() {
  if (table) return
  try {
    table = await fetchMatrix()
  } catch {
    byId('matrix-count').textContent = 'Remit does not answer. Is it still running?'
    return
  }
  const verdicts = new Map(
    table.rows
      .flatMap(({ cells }) => Object.values(cells).flat())
      .map(({ id, words }) => [id, words]),
  )
  byId('filter-verdict').append(
    ...[...verdicts].map(([value, words]) => element('option', { value }, words)),
  )
  byId('filter-products').append(...table.products.map(productBox))
  byId('filters').addEventListener('input', draw)
  byId('filters').addEventListener('submit', event => event.preventDefault())
  draw()
}

function productBox({ id, name }) {
  const box = element('input', { type: 'checkbox', value: id, checked: true, name: 'product' })
  return element('label', {}, box, ` ${name}`)
}

function draw() {
  const words = byId('filter-text').value.toLowerCase().split(/\s+/).filter(Boolean)
  const verdict = byId('filter-verdict').value
  const chosen = [...document.querySelectorAll('[name=product]:checked')].map(({ value }) => value)
  const products = table.products.filter(({ id }) => chosen.includes(id))
  const says = row =>
    products.some(({ id }) => (row.cells[id] ?? []).some(one => one.id === verdict))
  const rows = table.rows.filter(row => {
    const about = `${row.topic} ${row.label} ${row.words}`.toLowerCase()
    return words.every(word => about.includes(word)) && (verdict === '' || says(row))
  })
  byId('matrix-count').textContent = `${rows.length} of ${table.rows.length} topics`
  byId('matrix-table').replaceChildren(headOf(products), bodyOf(rows, products))
}

function headOf(products) {
  const heads = ['Topic', ...products.map(({ name }) => name)]
  return element(
    'thead',
    {},
    element('tr', {}, ...heads.map(name => element('th', { scope: 'col' }, name))),
  )
}

function bodyOf(rows, products) {
  const drawn = rows.map(row =>
    element(
      'tr',
      {},
      element('th', { scope: 'row' }, row.label),
      ...products.map(product => cellOf(row.cells[product.id] ?? [], product)),
    ),
  )
  return element('tbody', {}, ...drawn)
}

function cellOf(verdicts, { name }) {
  const cell = element('td', { className: verdicts.length === 0 ? 'silent' : '' })
  cell.dataset.product = name
  if (verdicts.length === 0) cell.append('—')
  verdicts.forEach(({ words, icon, color }, at) => {
    if (at > 0) cell.append(' / ')
    cell.append(element('span', { className: color }, `${icon} ${words}`))
  })
  return cell
}
