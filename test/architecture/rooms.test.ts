import { describe, expect, it } from 'vitest'
import { cycles } from '../support/cycles.ts'
import { trespasses } from '../support/rooms.ts'
import { scan } from '../support/scan.ts'
import { sources } from '../support/sources.ts'

const files = sources()

it('lets each room see only the rooms and packages it may', () => {
  expect(files.flatMap(trespasses)).toEqual([])
})

it('has no file that imports itself in the end', () => {
  expect(cycles(files)).toEqual([])
})

describe('the table of rooms', () => {
  it.each([
    ['src/policy/a.ts', '../vocabulary/fact.ts'],
    ['src/policy/a.ts', './inner/b.ts'],
    ['src/policy/inner/b.ts', '../a.ts'],
    ['src/policy/a.ts', 'zod'],
    ['src/understanding/a.ts', 'natural/lib/natural/stemmers/porter_stemmer.js'],
    ['src/redaction/a.ts', '@secretlint/secretlint-rule-aws'],
    ['src/channels/teams/a.ts', '../cards/draw.ts'],
    ['src/channels/teams/a.ts', 'botbuilder'],
    ['src/store/a.ts', 'node:fs'],
    ['src/app/a.ts', '../store/memory.ts'],
    ['src/cli/a.ts', '../app/compose.ts'],
    ['src/cli/a.ts', '../../package.json'],
  ])('lets %s import %s', (path, from) => {
    expect(trespasses(scan(path, `import '${from}'`))).toEqual([])
  })

  it.each([
    ['src/vocabulary/a.ts', '../policy/b.ts', 'vocabulary may not import policy'],
    ['src/vocabulary/a.ts', 'zod', 'vocabulary is pure'],
    ['src/policy/a.ts', '../store/memory.ts', 'policy may not import store'],
    ['src/policy/a.ts', 'node:fs', 'policy is pure'],
    ['src/policy/a.ts', 'yaml', 'policy is pure'],
    ['src/understanding/a.ts', 'natural', 'understanding is pure'],
    ['src/redaction/a.ts', '@secretlint/secretlint-rule-preset-recommend', 'redaction is pure'],
    ['src/dialogue/a.ts', '../understanding/extract/number.ts', 'it is private to understanding'],
    ['src/channels/slack/a.ts', '../teams/b.ts', 'channels/slack may not import channels/teams'],
    ['src/channels/slack/a.ts', '../cards/parts/b.ts', 'it is private to channels/cards'],
    ['src/channels/slack/a.ts', 'botframework-schema', 'it lives in channels/teams alone'],
    ['src/app/a.ts', '@slack/bolt', 'it lives in channels/slack alone'],
    ['src/app/a.ts', '../cli/main.ts', 'app may not import cli'],
    ['src/cli/a.ts', '../../test/support/scan.ts', 'it lies in no room'],
  ])('keeps %s from importing %s', (path, from, why) => {
    const refused = [`${path} takes ${from}: ${why}`]
    expect(trespasses(scan(path, `import type {} from '${from}'`))).toEqual(refused)
    expect(trespasses(scan(path, `export const a = import('${from}')`))).toEqual(refused)
  })

  it.each(['src/a.ts', 'src/helpers/a.ts', 'src/channels/a.ts', 'src/channels/sms/a.ts'])(
    'has no place for %s',
    path => {
      expect(trespasses(scan(path, ''))).toEqual([`${path} lies in no room`])
    },
  )

  it.each([
    ['src/dialogue/a.ts', 'new Date()', 'dialogue is pure'],
    ['src/store/a.ts', 'process.env', 'only app/config reads it'],
    ['src/app/compose.ts', 'process.env', 'only app/config reads it'],
  ])('keeps %s from taking %s', (path, what, why) => {
    expect(trespasses(scan(path, `export const a = ${what}`))).toEqual([
      `${path} takes ${what}: ${why}`,
    ])
  })

  it.each([
    ['src/app/config.ts', 'process.env'],
    ['src/app/compose.ts', 'new Date()'],
  ])('lets %s take %s', (path, what) => {
    expect(trespasses(scan(path, `export const a = ${what}`))).toEqual([])
  })
})

describe('cycles', () => {
  const chain = (third: string) => [
    scan('src/policy/a.ts', `import './b.ts'`),
    scan('src/policy/b.ts', `import type {} from '../vocabulary/c.ts'`),
    scan('src/vocabulary/c.ts', third),
  ]

  it('are found through types, and written out', () => {
    expect(cycles(chain(`export type A = import('../policy/a.ts').A`))).toEqual([
      'src/policy/a.ts → src/policy/b.ts → src/vocabulary/c.ts → src/policy/a.ts',
    ])
  })

  it('are not closed by an import made while running', () => {
    expect(cycles(chain(`export const a = import('../policy/a.ts')`))).toEqual([])
  })
})
