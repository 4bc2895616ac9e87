import { describe, expect, it } from 'vitest'
import { normalise } from '../../../src/understanding/extract/normalise.ts'
import { cut } from '../../../src/understanding/extract/parts.ts'

describe('a message is cut', () => {
  it.each([
    ['a fence', '```\nkubectl get pods\n```', 'paste'],
    ['a log line', '2026-01-01T10:00:00Z ERROR reflector failed', 'paste'],
    ['a klog line', 'E0412 09:12:44.1 kubelet.go:2183] node not found', 'paste'],
    ['a prompt', 'PS C:\\> Get-AksHciCluster', 'paste'],
    ['JSON', '{\n  "name": "aad-pod-identity",\n  "enabled": true\n}', 'paste'],
    ['YAML', '  replicas: 3\n  image: nginx:1.25', 'paste'],
    ['a table', 'NAME        READY   STATUS\nnode-1      Ready   45d', 'paste'],
    ['an answer to a mail', '> Dear customer, it is off', 'quote'],
    ['words', 'The cluster was off for six weeks, still supported?', 'prose'],
    ['words in italics', 'To all: _who owns what lies in the MC_ group, please?_', 'prose'],
    ['a report in words', 'Environment: Azure Stack Hub 1.2005, ADFS, four nodes', 'prose'],
  ])('into %s', (_, text, kind) => {
    expect(new Set(cut(normalise(text)).map(part => part.kind))).toEqual(new Set([kind]))
  })

  it('at the places where its kind changes', () => {
    const text = 'Nodes are gone.\n> forwarded\nSupported?\n\nKind regards\nJo\n'
    expect(cut(text).map(({ kind, span }) => [kind, text.slice(...span)])).toEqual([
      ['prose', 'Nodes are gone.\n'],
      ['quote', '> forwarded\n'],
      ['prose', 'Supported?\n\n'],
      ['signature', 'Kind regards\nJo\n'],
    ])
  })

  it('without the thanks at its end, but not without a question after them', () => {
    const kinds = (text: string) => cut(text).map(({ kind }) => kind)
    expect(kinds('Is it supported?\n\nThanks a lot')).toEqual(['prose', 'signature'])
    expect(kinds('Is it supported?\n\nthanks for the help, and Helm?')).toEqual(['prose'])
  })

  it('to the question after a long log', () => {
    const log = '2026-01-01T10:00:00Z ERROR reflector failed\n'.repeat(2_000)
    const text = `${log}what does that mean for support?`
    const prose = cut(text).filter(({ kind }) => kind === 'prose')
    expect(prose.map(({ span }) => text.slice(...span))).toEqual([
      'what does that mean for support?',
    ])
  })

  it('within limits', () => {
    const length = (kind: string, text: string) =>
      cut(text)
        .filter(part => part.kind === kind)
        .reduce((sum, { span: [from, to] }) => sum + to - from, 0)
    expect(length('prose', 'one word and another\n'.repeat(9_000))).toBe(4_096)
    expect(length('paste', '{"a": 1}\n'.repeat(9_000))).toBe(8_192)
  })
})
