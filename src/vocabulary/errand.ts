import type { Json } from './json.ts'

/** Work outside the conversation: what is to be looked up at, or sent to, Azure Support. */
export type Task =
  | { readonly kind: 'services' }
  | { readonly kind: 'classifications'; readonly service: string }
  | {
      readonly kind: 'submit'
      readonly subscription: string
      /** The same at every attempt, so that no attempt can make a second ticket. */
      readonly name: string
      readonly body: Json
    }
  | {
      readonly kind: 'add'
      readonly subscription: string
      readonly name: string
      /** The name of the communication, likewise. */
      readonly communication: string
      readonly subject: string
      readonly body: string
    }
  | { readonly kind: 'status'; readonly subscription: string; readonly name: string }

/** A task that a conversation waits for, with the id of the `due` message that asks for it. */
export type Errand = { readonly id: string; readonly attempt: number } & Task

/** What can be chosen from, by id. */
export type Option = {
  readonly id: string
  readonly label: string
  /** Of a kind of problem: what else it asks leave for, by Azure's name and in Azure's words. */
  readonly consents?: readonly { readonly type: string; readonly text: string }[]
}

/**
 * What came of an errand. `refused`: it was not done and will not be; where the answer names a field, `where` is its
 * path. `later`: whether it was done is not known yet; do the same again after so many ms. `status` is what was
 * answered, where anything was.
 */
export type Outcome =
  | { readonly kind: 'listed'; readonly options: readonly Option[] }
  | { readonly kind: 'filed'; readonly number: string; readonly status: string }
  | { readonly kind: 'added' }
  | { readonly kind: 'refused'; readonly status: number; readonly where?: string }
  | { readonly kind: 'later'; readonly after: number; readonly status?: number }

/** Does an errand, at the first attempt or a later one. Ends within seconds and never throws; does nothing twice. */
export type RunErrand = (errand: Task & { readonly attempt?: number }) => Promise<Outcome>
