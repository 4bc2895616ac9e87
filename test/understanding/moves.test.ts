import { expect, it } from 'vitest'
import { openMoves } from '../../src/understanding/moves.ts'
import { readOwnLexicon } from '../support/lexicon.ts'
import { wordsIn } from '../support/read-words.ts'

const moves = openMoves(readOwnLexicon())

it.each([
  ['Why?', 'why'],
  ['cancel!', 'cancel'],
  ['start over', 'restart'],
  ['HELP', 'help'],
  ['forget me', 'forget-me'],
  ['Draft a ticket.', 'draft-ticket'],
  ['send it', 'submit-draft'],
  ['thanks', 'smalltalk'],
  ['no idea', 'dont-know'],
])('%j is the move %s', (text, intent) => {
  expect(moves(wordsIn(text)).move).toEqual({ intent, confidence: 1 })
})

it.each(['why does support not cover Istio', 'our ticket was closed', ''])(
  '%j is no move',
  text => {
    expect(moves(wordsIn(text)).move).toBeUndefined()
  },
)

it.each([
  ['nodes are down since noon, open a ticket', 'open a ticket'],
  ['Open a ticket: nodes are down since noon.', 'Open a ticket'],
  ['The API server is gone. Please raise a case for us, thanks', 'Please raise a case for us'],
  ['pods pending - write the ticket please', 'write the ticket please'],
  ['Nodes are gone. Can you raise a case?', 'Can you raise a case'],
  ['draft a ticket for the dead nodes', 'draft a ticket for'],
  ['please open a support ticket for AKS, nodes are NotReady', 'please open a support ticket for'],
])('%j asks for a draft, in the words %j', (text, words) => {
  const { span = [0, 0], ...move } = moves(wordsIn(text)).move ?? {}
  expect(move).toEqual({ intent: 'draft-ticket', confidence: 0.95 })
  expect(text.slice(...span)).toBe(words)
})

it.each([
  'nodes are down, can I open a ticket?',
  'nodes are down, open a ticket?',
  'they say just open a ticket. would that help',
  'how do I open a ticket for this',
])('%j asks for none', text => {
  expect(moves(wordsIn(text)).move).toBeUndefined()
})

it.each([
  ['yes', 'yes'],
  ['Yes, but only dev', 'yes'],
  ['we did, with ssh', 'yes'],
  ['no', 'no'],
  ['Nope, never', 'no'],
  ['not sure', 'not-sure'],
  ["no idea, I'd have to ask", 'not-sure'],
])('%j takes the stance %s', (text, stance) => {
  expect(moves(wordsIn(text)).stance).toBe(stance)
})

it.each(['no internet at the site, is that supported', 'exactly 30 days', 'the second one'])(
  '%j takes none',
  text => {
    expect(moves(wordsIn(text)).stance).toBeUndefined()
  },
)
