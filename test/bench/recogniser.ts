/** A text and the class it belongs to; none where it is about something else altogether. */
export type Example = { readonly text: string; readonly label?: string }

/** What recognises the class of a text. */
export type Recogniser = {
  /** The likeliest class, and a number that is higher the surer it is. */
  readonly recognise: (text: string) => { readonly label: string; readonly sure: number }
  /** What a file of it takes. */
  readonly bytes: number
}

/** Something that learns from examples. */
export type Learner = {
  readonly name: string
  readonly learn: (examples: readonly Example[]) => Recogniser
}
