import type { DraftAction, DraftField, DraftStage, ShownDraft } from '../vocabulary/draft.ts'
import { completeness } from './completeness.ts'
import type { TicketDraft } from './draft.ts'
import { draftSections } from './draft-sections.ts'
import type { FieldBook } from './field-book.ts'
import { phrase } from './phrase.ts'
import { missing } from './required.ts'
import { titleOf } from './title.ts'
import { toMarkdown } from './to-markdown.ts'

/** A draft as the conversation shows it: as a form, as Markdown, how far it is, and what can be done with it. */
export function shownDraft(book: FieldBook, { id, ticket: draft, submission }: Open): ShownDraft {
  const stage = submission?.stage ?? stageOf(book, draft)
  return {
    id,
    title: titleOf(book, draft),
    stage,
    sections: draftSections(book, draft),
    completeness: completeness(book, draft),
    missing: missing(book, draft).map(field => field.id),
    markdown: toMarkdown(book, draft),
    actions: actionsOf(book, id, stage),
  }
}

/** A draft with its id and, once it is on its way, how far. */
type Open = {
  readonly id: string
  readonly ticket: TicketDraft
  readonly submission?: { readonly stage?: 'submitting' | 'submitted' | 'failed' }
}

/** A draft is ready when nothing is left to ask for and nothing is refused. */
function stageOf(book: FieldBook, draft: TicketDraft): DraftStage {
  const open = missing(book, draft).length + Object.keys(draft.refused).length
  return open === 0 ? 'ready' : 'draft'
}

const every: readonly DraftAction['action'][] = [
  'show',
  'open',
  'edit',
  'submit',
  'share',
  'post',
  'withdraw',
  'status',
]

/** What can be done with a draft at a stage. */
export function actionsOf(book: FieldBook, id: string, stage: DraftStage): readonly DraftAction[] {
  return (offered[stage] ?? []).map(action => actionOf(book, id, action))
}

/** What its author can do with a draft where others are: what a draft can, and share it. */
export function withSharing(
  book: FieldBook,
  { id, actions }: Pick<ShownDraft, 'id' | 'actions'>,
): readonly DraftAction[] {
  return actions.length === 0 ? actions : actions.toSpliced(-1, 0, actionOf(book, id, 'share'))
}

/** A draft for others to read: nothing can be done with it, and nothing stands in it that was refused. */
export function copyOf(shown: ShownDraft): ShownDraft {
  const sections = shown.sections.map(section => ({
    ...section,
    fields: section.fields.map(asRead),
  }))
  return { ...shown, sections, actions: [] }
}

function asRead(field: DraftField): DraftField {
  const { problem: _problem, entered: _entered, ...read } = field
  return read
}

/** The same with the one thing its author can do: post it. */
export function previewOf(book: FieldBook, shown: ShownDraft): ShownDraft {
  return { ...copyOf(shown), actions: [actionOf(book, shown.id, 'post')] }
}

/** What can be done from elsewhere: what is on its way, or filed, stays where its outcome is told. */
export function actionsAfar(
  book: FieldBook,
  id: string,
  stage: DraftStage,
): readonly DraftAction[] {
  const actions = movable.includes(stage) ? (['open', 'show'] as const) : (['show'] as const)
  return actions.map(action => actionOf(book, id, action))
}

const movable: readonly DraftStage[] = ['draft', 'ready', 'failed']

function actionOf(book: FieldBook, id: string, action: DraftAction['action']): DraftAction {
  return { id: actionId(action, id), action, label: phrase(book, `action.${action}`) }
}

const offered: Partial<Readonly<Record<DraftStage, readonly DraftAction['action'][]>>> = {
  draft: ['show', 'edit', 'submit', 'withdraw'],
  ready: ['show', 'edit', 'submit', 'withdraw'],
  failed: ['show', 'edit', 'submit', 'withdraw'],
  submitting: ['show', 'submit'],
  submitted: ['show', 'status'],
}

/** The choice that does something with a draft. */
export function actionId(action: DraftAction['action'], draft: string): string {
  return `draft.${action}:${draft}`
}

/** What a choice does to which draft; nothing where it is another choice. */
export function readAction(
  choice: string,
): { readonly action: DraftAction['action']; readonly draft: string } | undefined {
  const [, name, draft] = /^draft\.([a-z]+):(.*)$/s.exec(choice) ?? []
  const action = every.find(one => one === name)
  return action && draft !== undefined ? { action, draft } : undefined
}
