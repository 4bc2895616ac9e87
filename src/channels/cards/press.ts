import type { Command } from '../../vocabulary/command.ts'
import type { Data, Execute, Submit } from './card.ts'

/**
 * Which shape the buttons of our cards have. A card outlives the program that drew it: raise this where an older
 * button can no longer be read.
 */
export const cardVersion = 1

/** What a button of a card means; the names are those of the message it becomes. */
export type Press = {
  readonly about?: string
  /** For whom the card was drawn. */
  readonly owner?: string
  readonly choice?: string
  readonly command?: Command
  readonly text?: string
  /** The draft whose form is sent. */
  readonly draft?: string
  /** The fields that the form has an input for, with blanks between them: clients leave out what was left empty. */
  readonly drawn?: string
  /** Says this, as if it were typed. */
  readonly say?: string
  /** A value is typed beside the button: it is what was said. */
  readonly said?: 'value'
  /** Opens a dialog with this draft. */
  readonly edit?: string
  /** What the card says once this was pressed: the question, and the choice. */
  readonly asked?: string
  readonly chosen?: string
}

/** How a button looks and what it takes along. */
export type Look = {
  readonly title: string
  readonly tooltip?: string
  readonly style?: 'positive' | 'destructive'
  /** Whether what was typed into the card goes along. */
  readonly inputs?: boolean
}

/** A button: an event of its own where a client can send one, else a message with the same data. */
export function button(press: Press, { inputs = false, ...look }: Look): Execute {
  const data = { remit: { ...press, version: cardVersion } } as Data
  const shared = { ...look, data, associatedInputs: inputs ? 'auto' : 'none' } as const
  const fallback: Submit = { type: 'Action.Submit', ...shared }
  return { type: 'Action.Execute', verb: 'remit', ...shared, fallback }
}

/** Inputs of a card are told from what its button carries by this. */
export const inputMark = 'field:'

/** The value typed beside the button, and the choice picked beside it. */
export const beside = { value: 'remit-value', choice: 'remit-choice' } as const
