import { describe, expect, it } from 'vitest'
import { said } from '../../src/cli/said.ts'
import { bot } from '../support/bot.ts'

async function echoes(text: string): Promise<readonly string[]> {
  const message = said(text, { conversation: 'c', today: '2026-11-26', id: '1' })
  const { replies } = await bot.converse()(message)
  return replies
    .flatMap(reply => (reply.kind === 'echo' ? reply.facts : []))
    .map(({ fact }) => fact)
}

describe('what a message tells without saying it in so many words', () => {
  it('is said back where a number had to be worked out', async () => {
    expect(await echoes('AKS-HCI was off for six weeks, supported?')).toEqual(['stoppedDays'])
    expect(await echoes('AKS hybrid was off since 3 October, supported?')).toEqual(['stoppedDays'])
  })

  it('is not said back where the words say the number', async () => {
    expect(await echoes('AKS-HCI was off for 45 days, supported?')).toEqual([])
  })

  it('is said back where it stands in a paste only', async () => {
    const paste = '```\n$ kubectl version\nServer Version: v1.27.3\n```'
    expect(await echoes(`AKS-HCI CoreDNS is broken\n${paste}\nsupport?`)).toEqual([
      'kubernetesVersion',
    ])
    expect(await echoes('AKS-HCI on 1.27.3, CoreDNS is broken, support?')).toEqual([])
  })
})
