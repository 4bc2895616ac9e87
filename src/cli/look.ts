import type { Look } from '../channels/terminal/pen.ts'

/** Text for machines: no colour, and never broken into lines. */
export const plain: Look = { width: Number.POSITIVE_INFINITY, colour: false }
