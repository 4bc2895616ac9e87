/** Where a ticket is on its way; a draft is ready when nothing is left to ask for. */
export type DraftStage = 'draft' | 'ready' | 'submitting' | 'submitted' | 'failed' | 'withdrawn'

/** How a field is filled in: a line, several lines, printed output, a time in words or as an instant, one of its options. */
export type DraftInput = 'line' | 'lines' | 'code' | 'time' | 'choice'

/** Where a value came from; what a person said is believed before anything else. */
export type Origin = 'said' | 'pasted' | 'inferred' | 'default' | 'profile'

/**
 * A field of a draft, as its author reads it and as a form asks for it. A form is sent back as a `filled` message: every
 * field it showed by its id, empty ones as `''`, and the draft's id as `draft`. What a form cannot show in full it must
 * leave out, for what is left out stays as it is.
 */
export type DraftField = {
  readonly field: string
  readonly label: string
  readonly input: DraftInput
  /** Of a choice only. */
  readonly options: readonly { readonly id: string; readonly label: string }[]
  readonly required: boolean
  /** Nobody knows it; it is shown as a gap and asked no more. */
  readonly skipped: boolean
  /** In words. Absent where nothing is known. */
  readonly value?: string
  /** What an input begins with: the id of an option, or the value as it may be typed again; a refused value too. */
  readonly entered?: string
  readonly from?: Origin
  /** What is wrong with what was entered, for the one who entered it. */
  readonly problem?: string
  readonly hint?: string
  readonly example?: string
  /** In characters. */
  readonly max: number
}

/** Fields that belong together, in the order in which support reads them. */
export type DraftSection = {
  readonly id: string
  readonly heading: string
  /** What it says beside its fields, a sentence each: the severity and why, what the policy says. */
  readonly notes?: readonly string[]
  readonly fields: readonly DraftField[]
}

/** How much of what this case requires is known, in words too, and what to get next. */
export type Completeness = {
  readonly filled: number
  readonly required: number
  readonly text: string
  readonly next?: { readonly field: string; readonly label: string; readonly how?: string }
}

/**
 * What can be done with a draft, as a choice to send back; its id names the draft, so that an old button hits no other.
 * `share` shows its author what others would see, `post` shows it to them.
 */
export type DraftAction = {
  readonly id: string
  readonly action: 'show' | 'open' | 'edit' | 'submit' | 'share' | 'post' | 'withdraw' | 'status'
  readonly label: string
}

/** What a channel is to show of a draft: a line on how far it is, the ticket, its form, or the text to copy. */
export type DraftView = 'progress' | 'ticket' | 'form' | 'text'

/** A draft as the conversation shows it. */
export type ShownDraft = {
  /** Unique in its conversation. */
  readonly id: string
  readonly title: string
  readonly stage: DraftStage
  readonly sections: readonly DraftSection[]
  readonly completeness: Completeness
  /** Required fields that were neither said nor skipped, by id, in the order they are asked. */
  readonly missing: readonly string[]
  readonly markdown: string
  readonly actions: readonly DraftAction[]
}

/** A draft in a list. */
export type ListedDraft = Pick<
  ShownDraft,
  'id' | 'title' | 'stage' | 'completeness' | 'actions'
> & {
  /** Where it lives, in words. */
  readonly place?: string
}

/** What came of a submission: the words for it, and where the case is found once there is one. */
export type Receipt = Pick<ShownDraft, 'id' | 'stage' | 'actions'> & {
  readonly text: string
  readonly number?: string
  readonly link?: string
}
