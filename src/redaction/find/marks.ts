import { type Kind, kinds } from './kinds.ts'

/** While secrets are looked for, a mark is one control character: none other is left in the text by then. */
const firstMarker = 0x80

const mark = new RegExp(`\\[removed: (${kinds.join('|')})\\]`, 'g')
const markers = /(?![\t\n])\p{Cc}/gu
const onlyMarkers = /^(?:\s|\p{Cc})*$/u

/** The one character that stands for a mark. */
export function marker(kind: Kind): string {
  return String.fromCharCode(firstMarker + kinds.indexOf(kind))
}

/** Marks that an earlier redaction left become one character each, so that none is taken for a secret. */
export function fold(text: string): string {
  return text.replace(mark, (_, kind: Kind) => marker(kind))
}

/** The marks in words again. */
export function unfold(text: string): string {
  return text.replace(markers, char => `[removed: ${kinds[char.charCodeAt(0) - firstMarker]}]`)
}

/** Whether there is nothing left to take out of a piece of text. */
export function isMarks(text: string): boolean {
  return onlyMarkers.test(text)
}
