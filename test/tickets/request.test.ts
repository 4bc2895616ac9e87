import { describe, expect, it } from 'vitest'
import { withoutRequest } from '../../src/tickets/request.ts'
import type { Clean } from '../../src/vocabulary/message.ts'

describe('a request to draft', () => {
  it.each([
    ['draft a ticket: the API server is down', 'the API server is down'],
    ['please open a support ticket for AKS, nodes are NotReady', 'AKS, nodes are NotReady'],
    ['the API server is down, open a ticket please', 'the API server is down'],
    ['Nodes are gone. Can you raise a case?', 'Nodes are gone'],
    ['our ticket was closed', 'our ticket was closed'],
    ['draft a ticket', 'draft a ticket'],
  ])('%s tells: %s', (text, told) => {
    expect(withoutRequest(text as Clean)).toBe(told)
  })
})
