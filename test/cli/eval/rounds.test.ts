import { describe, expect, it } from 'vitest'
import type { Messages } from '../../../src/cli/eval/read-rows.ts'
import { refuseStranger, roundsOf } from '../../../src/cli/eval/rounds.ts'
import { readMessage } from '../../../src/cli/eval/rows.ts'
import { labelOf } from './labels.ts'

function message(id: string, voice: string) {
  const meant = { intent: 'coverage', products: ['aks'], topics: [], facts: {} }
  return readMessage.parse({ id, voice, text: 'Is it?', ...meant })
}

const messages: Messages = {
  form: 'messages',
  rows: [message('a', 'cloud'), message('b', 'edge'), message('c', 'cloud')],
}
const labels: Messages = { form: 'labels', rows: [labelOf({ id: 'l', verdict: 'covered' })] }

function asked(from: Messages, ...leftOut: readonly string[]) {
  return roundsOf(from, leftOut).map(({ without, questions }) => [
    without,
    questions.map(({ id }) => id),
  ])
}

describe('messages', () => {
  it('are all asked of one bot, unless a voice is left out', () => {
    expect(asked(messages)).toEqual([[undefined, ['a', 'b', 'c']]])
  })

  it('of the voice that is left out are asked alone', () => {
    expect(asked(messages, 'cloud')).toEqual([['cloud', ['a', 'c']]])
  })

  it('are asked voice by voice where several are left out, one at a time', () => {
    expect(asked(messages, 'edge', 'cloud')).toEqual([
      ['edge', ['b']],
      ['cloud', ['a', 'c']],
    ])
  })

  it('are asked voice by voice where all are left out in turn', () => {
    expect(asked(messages, 'all')).toEqual([
      ['cloud', ['a', 'c']],
      ['edge', ['b']],
    ])
  })

  it('of a voice that is not in the file cannot be asked', () => {
    expect(() => roundsOf(messages, ['clod'])).toThrow('There is no voice "clod"')
  })
})

describe('labelled messages', () => {
  it('are all asked of a bot without the voice', () => {
    expect(asked(labels, 'cloud')).toEqual([['cloud', ['l']]])
  })

  it('have no voices to leave out in turn', () => {
    expect(() => roundsOf(labels, ['all'])).toThrow('no voices to leave out in turn')
  })
})

it('refuses to leave out what was never learnt', () => {
  expect(() => refuseStranger('cloud', ['cloud', 'edge'])).not.toThrow()
  expect(() => refuseStranger('cloud', ['edge'])).toThrow('There is no voice "cloud"')
})
