const ends = /(?<=[.!?])\s+|\n+/

/**
 * What a message leads to: its questions, or its last sentence where it asks none. What was told before is background,
 * and may be about something else.
 */
export function leadOf(text: string): string {
  const sentences = text.split(ends).filter(sentence => sentence.trim() !== '')
  if (sentences.length < 2) return text
  const questions = sentences.filter(sentence => sentence.includes('?'))
  return questions.length > 0 ? questions.join(' ') : (sentences.at(-1) ?? text)
}
