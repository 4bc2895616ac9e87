import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { allView } from '../../../src/channels/slack/blocks/all.ts'
import { formView, loadingView, valueView } from '../../../src/channels/slack/blocks/form.ts'
import { draw } from '../../../src/channels/slack/draw.ts'
import type { Reply } from '../../../src/vocabulary/reply.ts'
import { anyDraft, anyReplies } from '../../support/any-reply.ts'
import { sharedFolder } from '../../support/shared.ts'
import { problemsOf, problemsOfView } from '../../support/slack-blocks.ts'

/** What the checker beside this checkout gives: what is wrong, in words. */
type Checker = Readonly<Record<'checkMessage' | 'checkView', (of: object) => readonly string[]>>

const look = {
  conversation: 'thread:C0123456789:1700000000.123456',
  owner: 'U0123456789',
  channel: true,
}

describe('replies as blocks', () => {
  it('stay within what Slack takes, whatever they hold', () => {
    fc.assert(
      fc.property(anyReplies, replies => {
        for (const message of draw(replies, look)) expect(problemsOf(message)).toEqual([])
      }),
      { numRuns: 400 },
    )
  })

  it('stay within them with as many choices as a list has, in the longest words there are', () => {
    const choices = Array.from({ length: 100 }, (_, at) => ({
      id: `choice-${at}`,
      label: '\u001b[31m\u0000"'.repeat(20),
      meaning: '漢字かな交じり\n'.repeat(20),
    }))
    const question = { fact: 'f', text: 'Which?', why: '', numeric: false, choices }
    const messages = draw([{ kind: 'question', question }], look)
    expect(messages.flatMap(problemsOf)).toEqual([])
    expect(JSON.stringify(messages)).not.toContain('u001b')
  })

  it('are within the limits of the form too', () => {
    fc.assert(
      fc.property(anyDraft, draft => {
        const metadata = JSON.stringify({ conversation: 'c' })
        expect(problemsOfView(formView(draft, metadata))).toEqual([])
      }),
      { numRuns: 200 },
    )
    fc.assert(
      fc.property(anyReplies, replies => {
        expect(problemsOfView(allView(replies))).toEqual([])
      }),
      { numRuns: 200 },
    )
    expect(problemsOfView(loadingView())).toEqual([])
    expect(problemsOfView(valueView('How many days?', '{}'))).toEqual([])
  })

  it('satisfy a checker of Block Kit that is not ours', async ({ skip }) => {
    const file = join(sharedFolder, 'validate/blocks.mjs')
    skip(!existsSync(file), 'the checker is not beside this checkout')
    const { checkMessage, checkView } = (await import(pathToFileURL(file).href)) as Checker
    expect(checkMessage({ text: '', blocks: [{ type: 'section' }] })).not.toEqual([])
    fc.assert(
      fc.property(anyReplies, replies => {
        expect(draw(replies, look).flatMap(checkMessage)).toEqual([])
      }),
      { numRuns: 200 },
    )
    fc.assert(
      fc.property(anyDraft, draft => {
        expect(checkView(formView(draft, '{}'))).toEqual([])
      }),
      { numRuns: 100 },
    )
    fc.assert(
      fc.property(anyReplies, replies => {
        expect(checkView(allView(replies))).toEqual([])
      }),
      { numRuns: 100 },
    )
    expect([loadingView(), valueView('How many days?', '{}')].flatMap(checkView)).toEqual([])
  })

  it('say how much of a long log is left out', () => {
    const log = Array.from({ length: 1000 }, (_, at) => `line ${at} of it`).join('\n')
    const reply: Reply = { kind: 'text', id: 'x', text: log }
    const [message] = draw([reply], look)
    expect(JSON.stringify(message?.blocks)).toMatch(/… \d{3} more lines/)
    expect(elementsOf(reply)).toEqual([])
    expect(elementsOf({ ...reply, about: 'm' })).toEqual(['button'])
    const shown = JSON.stringify(allView([reply]))
    expect(log.split('\n').filter(line => !shown.includes(line))).toEqual([])
  })

  it('are a select above five choices, and "not sure" stays a button', () => {
    const choices = Array.from({ length: 7 }, (_, at) => ({ id: `c${at}`, label: `Choice ${at}` }))
    const question = { fact: 'f', text: 'Which?', why: '', numeric: false }
    const many = [...choices, { id: 'not-sure', label: 'Not sure' }]
    expect(elementsOf({ kind: 'question', question: { ...question, choices: many } })).toEqual([
      'static_select',
      'button',
    ])
    const few = [...choices.slice(0, 5), { id: 'not-sure', label: 'Not sure' }]
    expect(elementsOf({ kind: 'question', question: { ...question, choices: few } })).toEqual(
      Array.from({ length: 6 }, () => 'button'),
    )
  })
})

function elementsOf(reply: Reply): readonly string[] {
  const blocks = draw([reply], look).flatMap(message => message.blocks)
  return blocks.flatMap(block =>
    block.type === 'actions' ? block.elements.map(({ type }) => type) : [],
  )
}
