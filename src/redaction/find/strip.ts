const esc = String.fromCharCode(0x1b)
/** What a terminal draws with: colours, cursor moves, titles. */
const drawing = new RegExp(
  `${esc}(?:\\[[0-9;:?<=>]{0,32}[ -/]{0,4}[@-~]|\\][^\\n${esc}]{0,200}(?:${esc}\\\\)?|[ -/]{0,4}[0-~])`,
  'g',
)
const lineEnds = /\r\n?|[\u2028\u2029]/g
const controls = /(?![\t\n])\p{Cc}/gu
/** Overrides, embeddings and isolates; joiners and direction marks stay, for scripts and emoji need them. */
const unseen = /[\u00ad\u200b\u2060\ufeff\u202a-\u202e\u2066-\u2069]/g
const loneSurrogates = /\p{Surrogate}/gu

/** The text as a reader sees it: line ends alike, and nothing in it that does not show. */
export function strip(text: string): string {
  return text
    .replace(drawing, '')
    .replace(lineEnds, '\n')
    .replace(controls, '')
    .replace(unseen, '')
    .replace(loneSurrogates, '\ufffd')
}
