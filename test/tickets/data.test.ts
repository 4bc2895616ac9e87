import { describe, expect, it } from 'vitest'
import { fieldsFile, severityFile, wordingFile } from '../../src/tickets/schema.ts'
import { book, data } from './book.ts'

const ids = book.fields.map(({ id }) => id)
const problems = book.problems.map(({ id }) => id)

describe('the data of tickets', () => {
  it('names every field, problem and choice once', () => {
    expect(new Set(ids).size).toBe(ids.length)
    expect(new Set(problems).size).toBe(problems.length)
    for (const { choices = [] } of book.fields) {
      expect(new Set(choices.map(({ id }) => id)).size).toBe(choices.length)
    }
  })

  it('refers to what there is', () => {
    const named = book.severity.rules.flatMap(({ when }) =>
      when.flatMap(test => ('field' in test ? [test.field] : [])),
    )
    expect(ids).toEqual(
      expect.arrayContaining([...named, 'product', 'symptom', 'startedAt', 'request']),
    )
    expect(ids).toEqual(
      expect.arrayContaining(book.fields.flatMap(({ readFrom = [] }) => readFrom)),
    )
    const kinds = book.fields.flatMap(({ required }) => (Array.isArray(required) ? required : []))
    expect(problems).toEqual(expect.arrayContaining(kinds))
    const products = book.field('product')?.choices?.map(({ id }) => id)
    expect(products).toEqual(Object.keys(book.wording.products))
    expect(products).toEqual(expect.arrayContaining(book.fields.flatMap(field => field.for ?? [])))
    const plans = book.field('supportPlan')?.choices?.map(({ id }) => id)
    expect(plans).toEqual(book.severity.plans.map(({ id }) => id))
  })

  it('tests choices that a field has', () => {
    for (const test of book.severity.rules.flatMap(({ when }) => when)) {
      if (!('is' in test) || !('field' in test)) continue
      const choices = book.field(test.field)?.choices?.map(({ id }) => id) ?? []
      expect(choices).toEqual(expect.arrayContaining(test.is))
    }
  })
})

describe('the schemas', () => {
  it.each([
    ['an unknown key', { ...data.fields, more: 1 }],
    ['a required field without a question', withField({ required: 'always' })],
    ['a choice without choices', withField({ kind: 'choice' })],
  ])('refuse %s', (_, fields) => {
    expect(fieldsFile.safeParse(fields).success).toBe(false)
  })

  it('refuse rules of which none fits always, and wording that lacks a line', () => {
    const rules = data.severity.rules.slice(0, -1)
    expect(severityFile.safeParse({ ...data.severity, rules }).success).toBe(false)
    const { completeness: _, ...lines } = data.wording.lines
    expect(wordingFile.safeParse({ ...data.wording, lines }).success).toBe(false)
  })
})

function withField(more: Readonly<Record<string, string>>) {
  const field = { id: 'x', label: 'X', section: 'summary', kind: 'line', max: 5, ...more }
  return { ...data.fields, fields: [field] }
}
