import type { ActionSet, Colour, Container, Element, Heading, RichText, TextRun } from './card.ts'

/** Runs of text in one block; what is empty is left out, for a client may refuse a run without text. */
export function block(runs: readonly TextRun[], more: Omit<RichText, 'type' | 'inlines'> = {}) {
  const inlines = runs.filter(({ text }) => text !== '')
  return { type: 'RichTextBlock', inlines, ...more } satisfies RichText
}

/** A run of text. */
export function run(text: string, look: Omit<TextRun, 'type' | 'text'> = {}): TextRun {
  return { type: 'TextRun', text, ...look }
}

/** A line on its own, or nothing where there is nothing to say. */
export function line(text: string, look: Omit<TextRun, 'type' | 'text'> = {}): readonly RichText[] {
  return text === '' ? [] : [block([run(text, look)], { spacing: 'small' })]
}

const longestHeading = 200

/** Our own words as a heading; marks of Markdown are taken out, for clients read it there. */
export function heading(text: string, look: { size?: 'medium'; color?: Colour } = {}): Heading {
  const plain = text.slice(0, longestHeading).replace(/[*_`~#[\]{}<>\\]/g, '')
  return { type: 'TextBlock', style: 'heading', text: plain, wrap: true, weight: 'bolder', ...look }
}

/** What belongs together. */
export function group(
  items: readonly Element[],
  more: Omit<Container, 'type' | 'items'> = {},
): readonly Container[] {
  return items.length === 0 ? [] : [{ type: 'Container', items, ...more }]
}

/** Buttons in a row, or none. */
export function buttonRow(actions: ActionSet['actions']): readonly ActionSet[] {
  return actions.length === 0 ? [] : [{ type: 'ActionSet', actions, spacing: 'small' }]
}
