import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Received } from '../../../src/channels/teams/activity.ts'
import { heardText, isMentioned, plain } from '../../../src/channels/teams/heard-text.ts'

const bot = { id: '28:bot', name: 'Remit' }
const mention = (text: string, id = bot.id) => ({ type: 'mention', mentioned: { id }, text })

function received(text: string, ...entities: readonly ReturnType<typeof mention>[]): Received {
  return {
    type: 'message',
    serviceUrl: 'https://smba.example/',
    channelId: 'msteams',
    from: { id: '29:alex' },
    conversation: { id: 'c' },
    recipient: bot,
    text,
    entities: [...entities],
  }
}

describe('what a person wrote', () => {
  it.each([
    ['a mention in front', '<at>Remit</at> is helm covered?', 'is helm covered?'],
    ['a space that is no space', '<at>Remit</at>&nbsp;is helm covered?', 'is helm covered?'],
    ['a line break behind', '<at>Remit</at>\r\nis helm\r\ncovered?\n', 'is helm\ncovered?'],
    ['a mention at the end', 'is helm covered? <at>Remit</at>', 'is helm covered?'],
  ])('comes without %s', (_, text, words) => {
    expect(heardText(received(text, mention('<at>Remit</at>')))).toBe(words)
  })

  it('comes without a mention under another name, where the bot was renamed', () => {
    const text = '<at>Support Bot</at> help'
    expect(heardText(received(text, mention('<at>Support Bot</at>')))).toBe('help')
  })

  it('keeps who else is mentioned, by name', () => {
    const others = received(
      '<at>Remit</at> <at>Robin</at> asks: is helm covered?',
      mention('<at>Remit</at>'),
      mention('<at>Robin</at>', '29:robin'),
    )
    expect(heardText(others)).toBe('Robin asks: is helm covered?')
    expect(isMentioned(others)).toBe(true)
  })

  it('comes without two mentions of the bot', () => {
    const twice = [mention('<at>Remit</at>'), mention('<at>Remit</at>')]
    expect(heardText(received('<at>Remit</at> hi <at>Remit</at>', ...twice))).toBe('hi')
  })

  it('keeps what looks like a tag and is none of Teams', () => {
    const words = 'kubectl get pods -n <namespace> && echo "<none>" | grep -v \'a<b\''
    expect(heardText(received(words))).toBe(words)
  })

  it('tells a mention of somebody else from its own', () => {
    expect(isMentioned(received('<at>Robin</at> hi', mention('<at>Robin</at>', '29:robin')))).toBe(
      false,
    )
    expect(isMentioned(received('Remit, hi'))).toBe(false)
  })
})

it('reads HTML as lines of text, each mark once', () => {
  expect(plain('<div><p>one &amp;lt; two</p><ul><li>three</li></ul>four<br/>five</div>')).toBe(
    'one &lt; two\nthree\nfour\nfive',
  )
})

it('takes any text, in time that grows with it alone', () => {
  fc.assert(
    fc.property(
      fc.string({ maxLength: 500 }),
      text => heardText(received(text)).length <= text.length,
    ),
  )
  expect(plain('<at '.repeat(50_000)).length).toBeGreaterThan(0)
})
