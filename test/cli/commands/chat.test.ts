import { stripVTControlCharacters } from 'node:util'
import { describe, expect, it } from 'vitest'
import { run } from '../../../src/cli/run.ts'
import { hostile } from '../../support/hostile.ts'
import { remit } from '../../support/remit.ts'
import { heard } from '../../support/terminal.ts'

const stopped =
  'Our AKS-HCI cluster was stopped for some time. Is the control plane still supported?'

/** What is printed for each message, one after the other. */
async function replies(...messages: readonly string[]): Promise<readonly string[]> {
  const { code, out } = await remit(['chat'], `${messages.join('\n')}\n`)
  expect(code).toBe(0)
  return out.trimEnd().split(/\n\n(?=\S)/)
}

describe('a conversation that is piped in', () => {
  it('is answered line by line, with no greeting and no prompt', async () => {
    const { code, out, err } = await remit(['chat'], 'Is Istio supported on AKS?\nwhy?\n')
    expect([code, err]).toEqual([0, ''])
    expect(out).toMatch(/^Not covered · AKS/)
    expect(out).not.toContain('you ›')
    expect(out).toContain('aks/nocover-istio')
  })

  it('passes over empty lines, and needs no end of the last', async () => {
    const { out } = await remit(['chat'], '\n  \r\nIs Istio supported on AKS?')
    expect(out.match(/Not covered/g)).toHaveLength(1)
  })

  it('says nothing where nothing is said', async () => {
    expect(await remit(['chat'])).toEqual({ code: 0, out: '', err: '' })
  })

  it.each(Object.entries(hostile))('answers %s', async (_, text) => {
    const { code, out, err } = await remit(['chat'], text)
    expect([code, err, out.trim() === '']).toEqual([0, '', text.trim() === ''])
    expect(out).not.toMatch(/(?!\n)[\p{Cc}\p{Bidi_Control}]/u)
  })

  it.each(['/quit', ':q', 'exit'])('ends at “%s”, with the ticket that is open', async word => {
    const ticket = 'draft a ticket for AKS: two nodes are NotReady'
    const { code, out } = await remit(['chat'], `${ticket}\n${word}\nIs Istio supported on AKS?\n`)
    expect(code).toBe(0)
    expect(out).not.toMatch(/Istio|dropped/)
    expect(out).toMatch(/Nothing is kept when this ends\.[\s\S]*nodes are NotReady/)
  })

  it('answers bytes that are no text', async () => {
    const noise = Uint8Array.from({ length: 4_000 }, (_, at) => (at * 7919) % 256)
    const { code, err } = await remit(['chat'], [noise, '\nIs Istio supported on AKS?\n'])
    expect([code, err]).toEqual([0, ''])
  })
})

describe('a question with choices', () => {
  it.each([
    ['4', 'Not stated'],
    ['4)', 'Not stated'],
    ['kubenet', 'Covered'],
    ['not sure', 'It depends'],
    ['6', 'It depends'],
  ])('is answered by its number, by its words, or by not knowing: %s', async (answer, verdict) => {
    const [asked = '', answered] = await replies('Is our CNI plugin supported on AKS?', answer)
    expect(asked).toMatch(/^ {2}2\) kubenet +→ Covered$/m)
    expect(asked).toMatch(/^ {2}4\) Flannel +→ Not stated$/m)
    expect(asked).toMatch(/^ {2}6\) Not sure$/m)
    expect(answered).toMatch(new RegExp(`^${verdict} · AKS`))
    expect(answered).not.toContain('1)')
  })

  it('carries letters where a number is itself an answer, and says the number back', async () => {
    const [asked = '', answered] = await replies(stopped, '45')
    expect(asked).toMatch(/^ {2}a\) up to 30 days → Covered$/m)
    expect(asked).toMatch(/^ {2}b\) over 30 days {2}→ Out of support$/m)
    expect(asked).not.toMatch(/^ *1\)/m)
    expect(answered).toMatch(/45 days\.\nOut of support · /)
  })

  it('takes a letter for its range', async () => {
    const [, answered] = await replies(stopped, 'b')
    expect(answered).toMatch(/at least 31 days\.\nOut of support · /)
  })
})

describe('a conversation at a window', () => {
  async function typed(...messages: readonly string[]) {
    const { terminal, out } = heard('nobody reads this\n')
    const prompts: string[] = []
    const code = await run(['chat'], {
      ...terminal,
      look: () => ({ width: 40, colour: true }),
      typed: async function* (prompt) {
        prompts.push(prompt)
        yield* messages
      },
    })
    return { code, out: out(), prompts }
  }

  it('greets, prompts, and answers in colour to the width of the window', async () => {
    const { code, out, prompts } = await typed('Is Istio supported on AKS?')
    expect([code, prompts]).toEqual([0, ['you › ']])
    expect(out).toMatch(/^Remit\. /)
    expect(out).toContain('\u001b[1;31mNot covered\u001b[0m')
    const lines = stripVTControlCharacters(out).split('\n')
    expect(lines.filter(line => line.length > 40)).toEqual([])
  })

  it.each(['quit', ' EXIT ', '/quit', '/Exit', ':q'])('is left with “%s”', async word => {
    const { code, out } = await typed('Is Istio supported on AKS?', word, 'Is Helm supported?')
    expect(code).toBe(0)
    expect(out.match(/Not covered/g)).toHaveLength(1)
    expect(out).not.toMatch(/Helm|Nothing is kept/)
  })

  it.each([['quit'], ['/quit'], []])(
    'prints the ticket that is open before it goes: %j',
    async (...last) => {
      const { out } = await typed('draft a ticket for AKS: two nodes are NotReady', ...last)
      const [, left = ''] = out.split('Nothing is kept when this ends.')
      expect(left.replace(/\s+/g, ' ')).toMatch(/# .*Summary and impact.*nodes are NotReady/)
    },
  )

  it('takes several lines for one message', async () => {
    const { out } = await typed('Error: pod is pending\nIs Istio supported on AKS?')
    expect(out.match(/Not covered/g)).toHaveLength(1)
  })
})

it.each([
  [['chat', 'hello'], 'chat has no use for "hello"'],
  [['chat', '--fact', 'stoppedDay=1'], 'Did you mean "stoppedDays"?'],
  [['chat', '--as-of', 'yesterday'], '--as-of takes a day'],
  [['chat', '--jsonn'], 'Did you mean --json'],
])('calls %j wrong usage', async (args, words) => {
  const { code, out, err } = await remit(args)
  expect([code, out]).toEqual([2, ''])
  expect(err).toContain(words)
})

it('knows what time it is, so that an hour ago is no matter of the future', async () => {
  const lines = 'draft a ticket: AKS nodes are gone\nthe started is today 16:30 UTC\n'
  const { terminal, out } = heard(lines, '2026-11-26')
  await run(['chat'], { ...terminal, now: () => '2026-11-26T17:10:00.000Z' })
  expect(out()).toContain('I read it as 2026-11-26 16:30 UTC')
  expect((await remit(['chat', '--as-of', '2026-11-25'], lines)).out).toContain(
    'lies in the future',
  )
})
