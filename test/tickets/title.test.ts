import { expect, it } from 'vitest'
import { openDraft } from '../../src/tickets/open-draft.ts'
import { titleOf } from '../../src/tickets/title.ts'
import { book, clean } from './book.ts'

it.each([
  ['Hi all. The API server is gone. Any idea?', 'The API server is gone'],
  ['We run AKS on Azure Local. Two nodes are NotReady.', 'Two nodes are NotReady'],
  ['Hello, we use AKS hybrid. Upgrades fail!', 'Upgrades fail!'],
  ['We run AKS and the nodes are NotReady. Please help.', 'We run AKS and the nodes are NotReady'],
  ['We have two nodes that flap. They did before.', 'We have two nodes that flap'],
  ['We run AKS on Azure Local.', 'We run AKS on Azure Local'],
  ['Nodes are down. All of them.', 'Nodes are down'],
])('says what is wrong, and no greeting before it: %s', (summary, title) => {
  expect(titleOf(book, openDraft(book, { summary: clean(summary) }))).toBe(title)
})
