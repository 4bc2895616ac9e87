import { type Paint, painter } from './paint.ts'

/** How a terminal shows things: how wide it is, and whether it has colour. */
export type Look = { readonly width: number; readonly colour: boolean }

/** What everything is drawn with. */
export type Pen = { readonly paint: Paint; readonly width: number }

/** A pen for a terminal. */
export function penFor({ width, colour }: Look): Pen {
  return { paint: painter(colour), width }
}
