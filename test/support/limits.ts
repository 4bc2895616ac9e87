import type { Reply } from '../../src/vocabulary/reply.ts'

/** What every channel can show; a ticket is shown as a document. */
const limits = { text: 3000, choices: 16, replies: 5 }

/** What is too much in some replies; nothing where every channel can show them. */
export function tooMuch(replies: readonly Reply[]): readonly string[] {
  const { length } = replies
  const count = length === 0 || length > limits.replies ? [`${length} replies`] : []
  return [...count, ...replies.flatMap(tooMuchIn)]
}

function tooMuchIn(reply: Reply): readonly string[] {
  if (reply.kind === 'question') {
    const { length } = reply.question.choices
    return length > limits.choices ? [`${length} choices`] : []
  }
  const texts = textsOf(reply).filter(({ length }) => length > limits.text)
  return texts.map(({ length }) => `a text of ${length} characters`)
}

function textsOf(reply: Reply): readonly string[] {
  if (reply.kind === 'finding') return reply.words.map(words => JSON.stringify(words))
  return 'text' in reply ? [reply.text] : []
}
