const plainer = new Map([
  ['\u2018', "'"],
  ['\u2019', "'"],
  ['\u201a', "'"],
  ['\u00b4', "'"],
  ['\u201c', '"'],
  ['\u201d', '"'],
  ['\u201e', '"'],
  ['\u2010', '-'],
  ['\u2011', '-'],
  ['\u2012', '-'],
  ['\u2013', '-'],
  ['\u2014', '-'],
  ['\u2212', '-'],
  ['\u2026', '.'],
  ['\u2248', '~'],
  ['\u2265', '>'],
  ['\u200b', ' '],
  ['\u200c', ' '],
  ['\u200d', ' '],
  ['\ufeff', ' '],
  ['\u00ad', ' '],
  ['\u2028', '\n'],
  ['\u2029', '\n'],
])

const foreign = /[^\n\r -~]/gu

/** What stands for something that was taken out: none of the person's words. */
const removed = /\[removed: [^\]\n]{1,60}\]/g

/** Signs by which chats set words in italics; a star does as well, and leaves no gap that looks like a column. */
const italics = /(?<=^|\s)_(?=\S)|(?<=\S)_(?=\s|$)/g

/** The same text in plainer letters. Every letter keeps its place, so a span of one is a span of the other. */
export function normalise(text: string): string {
  return text
    .replace(foreign, plain)
    .replace(removed, mark => ' '.repeat(mark.length))
    .replace(italics, '*')
}

function plain(letter: string): string {
  const folded = plainer.get(letter) ?? letter.normalize('NFKC')
  return folded.length === letter.length ? folded : letter
}
