const ends = /(?<=[.!?])\s+|\n+/

/**
 * What a message leads to: its first question and what follows, or its last sentence where it asks none. What was told
 * before is background, and may be about something else.
 */
export function leadOf(text: string): string {
  const sentences = text.split(ends).filter(sentence => sentence.trim() !== '')
  const first = sentences.findIndex(sentence => sentence.includes('?'))
  return first === 0 || sentences.length < 2 ? text : sentences.slice(first).join(' ')
}
