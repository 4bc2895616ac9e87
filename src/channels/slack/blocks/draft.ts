import type { DraftField, DraftSection } from '../../../vocabulary/draft.ts'
import type { Reply } from '../../../vocabulary/reply.ts'
import { cleaned, escaped } from '../escape.ts'
import { blockIdOf, controls, type Holder } from '../press.ts'
import { words } from '../words.ts'
import { actions, type Block, clip, context, limits, pushButton, section } from './block.ts'
import { shortened } from './long.ts'

type Draft = Extract<Reply, { kind: 'draft' }>

/**
 * A ticket as far as it is: one line, the whole of it, or its text to copy. A form outside a modal is the whole. `place`
 * keeps the controls of two tickets in one message apart.
 */
export function draftBlocks(draft: Draft, holder: Holder, place = 'ticket'): readonly Block[] {
  const { view, title, completeness, sections } = draft
  const head = [section(`:ticket: *${escaped(clip(title, longest.title))}*`)]
  if (view === 'progress')
    return [
      context(`:ticket: ${escaped(completeness.text)}`),
      ...actionBlocks(draft, holder, 'progress'),
    ]
  if (view === 'text') return [...head, preformatted(draft.markdown)]
  return [
    ...head,
    context(escaped(completeness.text)),
    ...sections.flatMap(sectionBlock),
    ...openBlock(draft),
    ...actionBlocks(draft, holder, place),
  ]
}

/** What came of a submission. */
export function receiptBlocks(
  receipt: Extract<Reply, { kind: 'receipt' }>,
  holder: Holder,
): readonly Block[] {
  const { text, link } = receipt
  const where = link && isLink(link) ? `\n<${link}|${escaped(link)}>` : ''
  const said = escaped(clip(text, longest.receipt))
  return [section(`:ticket: ${said}${where}`), ...actionBlocks(receipt, holder, 'receipt')]
}

/** An address that cannot end its own link. */
function isLink(address: string): boolean {
  return /^https:\/\/[^\s<>|]{1,1000}$/.test(address)
}

/** A person's tickets, each with what can be done with it. */
export function draftList(
  { drafts }: Extract<Reply, { kind: 'drafts' }>,
  holder: Holder,
): readonly Block[] {
  return drafts.slice(0, mostDrafts).flatMap((draft, at) => {
    const title = escaped(clip(draft.title, longest.title))
    const far = [draft.completeness.text, draft.place ?? ''].filter(Boolean).map(escaped)
    const head = section([`:ticket: *${title}*`, ...far].join('\n'))
    return [head, ...actionBlocks(draft, holder, `drafts-${at}`)]
  })
}

/** Three blocks each. */
const mostDrafts = 15

const longest = { title: 200, receipt: 1500, value: 300, open: 1500, markdown: 11_000 } as const

/** In one piece, so that it is copied in one go; characters that JSON has to write in two weigh as much. */
function preformatted(markdown: string): Block {
  const whole = cleaned(markdown)
  const weight = JSON.stringify(whole).length / Math.max(1, whole.length)
  const text = shortened(whole, Math.floor(longest.markdown / weight))
  return {
    type: 'rich_text',
    elements: [{ type: 'rich_text_preformatted', elements: [{ type: 'text', text }] }],
  }
}

function sectionBlock({ heading, notes = [], fields }: DraftSection): readonly Block[] {
  const lines = [...notes.map(escaped), ...fields.flatMap(fieldLine)]
  return lines.length === 0
    ? []
    : [section(shortened([`*${escaped(heading)}*`, ...lines].join('\n'), limits.section))]
}

/** A field that has a value, that nobody knows, or with something wrong in it. */
function fieldLine({ label, value: known, skipped, problem }: DraftField): readonly string[] {
  const value = known ?? (skipped ? words.skipped : undefined)
  if (value === undefined && problem === undefined) return []
  const wrong = problem ? ` :warning: ${escaped(problem)}` : ''
  const said = shortened(value ?? '—', longest.value)
  const block = said.includes('\n') ? `\n${quoted(said)}` : ` ${escaped(said)}`
  return [`${escaped(label)}:${block}${wrong}`]
}

/** What support will ask for and nobody has said. */
function openBlock({ sections, missing }: Draft): readonly Block[] {
  const fields = sections.flatMap(one => one.fields)
  const labels = fields.filter(({ field }) => missing.includes(field)).map(({ label }) => label)
  const list = shortened(labels.map(escaped).join(' · '), longest.open)
  return labels.length === 0 ? [] : [section(`*${words.open}*\n${list}`)]
}

function quoted(text: string): string {
  return escaped(text)
    .split('\n')
    .map(line => `&gt; ${line}`.replace('&gt;', '>'))
    .join('\n')
}

/** What can be done, what is due next standing out. */
function actionBlocks(
  { actions: buttons, stage }: Pick<Draft, 'actions' | 'stage'>,
  holder: Holder,
  place: string,
): readonly Block[] {
  if (buttons.length === 0) return []
  const isReady = stage === 'ready'
  const elements = buttons.map(({ id, action, label }) =>
    pushButton(label, {
      id: `${action === 'edit' ? controls.form : controls.choice}:${action}`,
      value: id,
      primary: action === (isReady ? 'submit' : 'edit'),
    }),
  )
  return [actions(elements, blockIdOf(holder, place))]
}
