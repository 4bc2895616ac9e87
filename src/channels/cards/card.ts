/** The part of Adaptive Cards 1.5 that Remit draws with. Source: adaptivecards.io/schemas/1.5.0/adaptive-card.json */
export type Card = {
  readonly type: 'AdaptiveCard'
  readonly $schema: 'http://adaptivecards.io/schemas/adaptive-card.json'
  readonly version: '1.5'
  /** What a client shows that cannot draw the card: the whole verdict. */
  readonly fallbackText: string
  /** What a screen reader says first. */
  readonly speak: string
  readonly body: readonly Element[]
  readonly actions?: readonly Action[]
}

export type Colour = 'default' | 'accent' | 'good' | 'warning' | 'attention'

type Placed = { readonly spacing?: 'none' | 'small' | 'medium'; readonly separator?: boolean }

/** Text that no client reads as Markdown, so whatever a person wrote is shown as it is. */
export type RichText = Placed & {
  readonly type: 'RichTextBlock'
  readonly inlines: readonly TextRun[]
}

export type TextRun = {
  readonly type: 'TextRun'
  readonly text: string
  readonly weight?: 'bolder'
  readonly size?: 'small'
  readonly isSubtle?: boolean
  readonly italic?: boolean
  readonly fontType?: 'monospace'
  readonly color?: Colour
  readonly selectAction?: { readonly type: 'Action.OpenUrl'; readonly url: string }
}

/** Only for our own words: clients read Markdown in it. It alone can be a heading to screen readers. */
export type Heading = Placed & {
  readonly type: 'TextBlock'
  readonly style: 'heading'
  readonly text: string
  readonly wrap: true
  readonly weight: 'bolder'
  readonly size?: 'medium'
  readonly color?: Colour
}

export type Container = Placed & {
  readonly type: 'Container'
  readonly items: readonly Element[]
  readonly style?: 'emphasis'
}

export type ActionSet = Placed & {
  readonly type: 'ActionSet'
  readonly actions: readonly Action[]
}

type Input = Placed & {
  readonly id: string
  readonly label: string
  readonly isRequired?: boolean
  readonly errorMessage?: string
}

export type TextInput = Input & {
  readonly type: 'Input.Text'
  readonly value?: string
  readonly placeholder?: string
  readonly isMultiline?: boolean
  readonly maxLength?: number
}

export type ChoiceInput = Input & {
  readonly type: 'Input.ChoiceSet'
  readonly choices: readonly { readonly title: string; readonly value: string }[]
  readonly style: 'compact'
  readonly value?: string
  readonly placeholder?: string
}

export type Element = RichText | Heading | Container | ActionSet | TextInput | ChoiceInput

type Shown = {
  readonly title: string
  readonly tooltip?: string
  readonly style?: 'positive' | 'destructive'
}

/** Sent back as an event of its own where the client can, else as a message. */
export type Execute = Shown & {
  readonly type: 'Action.Execute'
  readonly verb: string
  readonly data: Data
  readonly associatedInputs?: 'auto' | 'none'
  readonly fallback: Submit
}

export type Submit = Shown & {
  readonly type: 'Action.Submit'
  readonly data: Data
  readonly associatedInputs?: 'auto' | 'none'
}

/** Opens a small form under its button; nothing is sent before that form is. */
export type ShowCard = Shown & {
  readonly type: 'Action.ShowCard'
  readonly card: {
    readonly type: 'AdaptiveCard'
    readonly body: readonly Element[]
    readonly actions: readonly Action[]
  }
}

export type OpenUrl = Shown & {
  readonly type: 'Action.OpenUrl'
  readonly url: string
}

export type Action = Execute | Submit | ShowCard | OpenUrl

/** What a button carries. */
export type Data = { readonly [key: string]: string | number | Data }
