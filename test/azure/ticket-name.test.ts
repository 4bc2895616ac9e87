import { expect, it } from 'vitest'
import { ticketName } from '../../src/azure/ticket-name.ts'

it('is the same for a draft every time, another for another, and one that Azure takes', () => {
  const name = ticketName(['t', 'c', 'p', '1'])
  expect(ticketName(['t', 'c', 'p', '1'])).toBe(name)
  expect(ticketName(['t', 'cp', '', '1'])).not.toBe(name)
  expect(name).toMatch(/^[0-9a-zA-Z_\-. ]{1,64}$/)
})
