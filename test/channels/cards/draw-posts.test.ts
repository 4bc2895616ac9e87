import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Card } from '../../../src/channels/cards/card.ts'
import { drawFormCard } from '../../../src/channels/cards/draw-dialog.ts'
import { drawPosts, type Post } from '../../../src/channels/cards/draw-posts.ts'
import { readPress } from '../../../src/channels/cards/read-press.ts'
import { mostBytes, sizeOf } from '../../../src/channels/cards/size.ts'
import type { Reply } from '../../../src/vocabulary/reply.ts'
import { anyDraft, anyReplies } from './any-reply.ts'
import { cardValidator, hasSchema } from './schema.ts'
import { complaints, partsOf } from './seen.ts'

const places = [
  { dialog: true },
  { dialog: false },
  { dialog: true, others: { alone: 'https://teams.microsoft.com/l/chat/0/0' } },
]
const anyPosts = fc
  .tuple(anyReplies, fc.constantFrom(...places))
  .map(([replies, place]) => drawPosts(replies, place))
const anyCards = anyPosts.map(cardsOf)
const anyForm = anyDraft.map(draft => drawFormCard({ kind: 'draft', view: 'form', ...draft }))
const runs = { numRuns: 300 }

describe('whatever the bot says', () => {
  it('is drawn within the size that every client takes, or as text in parts', () => {
    fc.assert(
      fc.property(anyPosts, posts => {
        expect(posts.length).toBeGreaterThan(0)
        for (const post of posts)
          expect(post.kind === 'card' ? sizeOf(post.card) : sizeOf(post.text)).toBeLessThanOrEqual(
            mostBytes,
          )
      }),
      runs,
    )
    fc.assert(
      fc.property(anyForm, form => {
        expect(sizeOf(form)).toBeLessThanOrEqual(mostBytes)
      }),
      runs,
    )
  })

  it.skipIf(!hasSchema)('is a card by the official schema of 1.5, where that is at hand', () => {
    const problems = cardValidator()
    expect(
      problems({ type: 'AdaptiveCard', version: '1.5', body: [{ type: 'TextBlock' }] }),
    ).not.toEqual([])
    fc.assert(
      fc.property(anyCards, cards => {
        expect(cards.flatMap(problems)).toEqual([])
      }),
      runs,
    )
    fc.assert(
      fc.property(anyForm, form => {
        expect(problems(form)).toEqual([])
      }),
      runs,
    )
  })

  it('is read by the own renderer of Microsoft without a complaint', () => {
    expect(
      complaints({ type: 'AdaptiveCard', version: '1.5', body: [{ type: 'TextBlok' }] }),
    ).not.toEqual([])
    fc.assert(
      fc.property(anyCards, cards => {
        expect(cards.flatMap(complaints)).toEqual([])
      }),
      { numRuns: 100 },
    )
    fc.assert(
      fc.property(anyForm, form => {
        expect(complaints(form)).toEqual([])
      }),
      { numRuns: 100 },
    )
  })

  it('has a label on every input, something to say aloud, and headings without Markdown', () => {
    fc.assert(
      fc.property(
        fc.oneof(
          anyCards,
          anyForm.map(form => [form]),
        ),
        cards => {
          for (const card of cards) {
            expect(card.fallbackText).not.toBe('')
            expect(card.speak).not.toBe('')
          }
          for (const part of cards.flatMap(partsOf)) {
            if (String(part.type).startsWith('Input.')) expect(part.label).toMatch(/\S/)
            if (part.type === 'TextBlock') expect(part.text).not.toMatch(/[*_`[\]<>#\\]|\{\{/)
          }
        },
      ),
      runs,
    )
  })

  it('has buttons that are all read back, once as an event and once as a message', () => {
    fc.assert(
      fc.property(anyCards, cards => {
        for (const part of cards.flatMap(partsOf)) {
          if (part.type !== 'Action.Execute' && part.type !== 'Action.Submit') continue
          expect(readPress(part.data)).toBeTypeOf('object')
          expect(part.type === 'Action.Submit' || part.fallback).toBeTruthy()
        }
      }),
      runs,
    )
  })

  it('links to no address but those of the web', () => {
    fc.assert(
      fc.property(anyCards, cards => {
        for (const { url } of cards.flatMap(partsOf)) expect(url ?? 'https:').toMatch(/^https:/)
      }),
      runs,
    )
  })
})

it('shows the whole as text where it is too long for a card, and what can be pressed under it', () => {
  const long = Array.from({ length: 2_000 }, (_, at) => `line ${at} of the log`).join('\n')
  const posts = drawPosts(
    [{ kind: 'text', id: 'long', text: long, buttons: [{ command: 'why', label: 'Why?' }] }],
    { dialog: false },
  )
  expect(posts.map(({ kind }) => kind)).toEqual(['text', 'text', 'text', 'text', 'card'])
  expect(posts.flatMap(post => (post.kind === 'text' ? [post.text] : [])).join('')).toBe(long)
  expect(titles(posts)).toEqual(['Why?'])
})

it('shows others nothing of a draft but how far it is', () => {
  fc.assert(
    fc.property(anyDraft, fc.constantFrom('progress', 'ticket', 'form', 'text'), (shown, view) => {
      const secret = 'db-primary.contoso.example'
      const draft: Reply = {
        kind: 'draft',
        view,
        ...shown,
        title: `${secret} fails`,
        markdown: secret,
        sections: [
          {
            id: 's',
            heading: 'S',
            fields: [
              {
                field: 'f',
                label: 'F',
                input: 'line',
                options: [],
                required: true,
                skipped: false,
                value: secret,
                entered: secret,
                max: 100,
              },
            ],
          },
        ],
      }
      const posts = drawPosts([draft, { kind: 'drafts', drafts: [draft] }], {
        dialog: true,
        others: {},
      })
      expect(JSON.stringify(posts)).not.toContain(secret)
      expect(JSON.stringify(drawPosts([draft], { dialog: true }))).toContain(secret)
    }),
    { numRuns: 100 },
  )
})

describe('a question', () => {
  const question = (labels: readonly string[]): Reply => ({
    kind: 'question',
    about: 'm1',
    lead: 'It depends · AKS',
    question: {
      fact: 'stoppedDays',
      text: 'For how many days?',
      why: '',
      numeric: true,
      choices: labels.map(label => ({ id: label, label, meaning: 'Covered' })),
    },
  })

  it('has a button for each of up to five choices and not sure, with what it would mean', () => {
    const posts = drawPosts([question(['a', 'b', 'c', 'd', 'e', 'Not sure'])], { dialog: true })
    expect(titles(posts)).toEqual(
      ['a', 'b', 'c', 'd', 'e', 'Not sure'].map(label => `${label} → Covered`),
    )
  })

  it('has a list to pick from above that', () => {
    const labels = ['a', 'b', 'c', 'd', 'e', 'f', 'g']
    const [post] = drawPosts([question(labels)], { dialog: true })
    const parts = post?.kind === 'card' ? partsOf(post.card) : []
    const list = parts.find(({ type }) => type === 'Input.ChoiceSet')
    expect(list?.choices).toHaveLength(7)
    const send = parts.find(({ type }) => type === 'Action.Execute')
    expect(readPress({ ...(send?.data as object), 'remit-choice': 'c' })).toMatchObject({
      about: 'm1',
      choice: 'c',
    })
  })
})

function titles(posts: readonly Post[]): readonly unknown[] {
  return cardsOf(posts)
    .flatMap(partsOf)
    .filter(({ type }) => type === 'Action.Execute')
    .map(({ title }) => title)
}

function cardsOf(posts: readonly Post[]): readonly Card[] {
  return posts.flatMap(post => (post.kind === 'card' ? [post.card] : []))
}
