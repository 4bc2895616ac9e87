import { describe, expect, it } from 'vitest'
import { written } from '../../src/tickets/written.ts'
import { book } from './book.ts'
import { cases } from './cases.ts'

// What each reader gets, word for word. After a change that is meant, look at every file that differs and renew them:
// npx vitest run --config test/vitest.config.ts test/tickets/golden --update

/** How a file of each format ends. */
const endings: Readonly<Record<string, string>> = {
  markdown: 'ticket.md',
  portal: 'portal.md',
  azure: 'azure.json',
  az: 'az.sh',
  github: 'issue.md',
  text: 'chat.txt',
}

describe.each(Object.entries(cases))('a ticket of %s', (product, draft) => {
  it.each(Object.entries(endings))('reads as it should as %s', async (format, ending) => {
    const text = written[format]?.(book, draft)
    await expect(text).toMatchFileSnapshot(`golden/${product}/${ending}`)
  })
})

it('has a golden file in every format', () => {
  expect(Object.keys(endings)).toEqual(Object.keys(written))
})
