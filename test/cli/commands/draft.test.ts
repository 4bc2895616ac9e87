import { mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { remit } from '../../support/remit.ts'

const told =
  'AKS production cluster in westeurope on 1.30.2: two of nine nodes are NotReady since 06:10 UTC on 2026-08-31. No workaround.'
const contact = 'contact=Ada Example, ada@example.com, +49 30 1234567, Europe/Berlin'
const fields = [
  contact,
  'resourceId=/subscriptions/5f1c2d3e-1111-2222-3333-444455556666/resourceGroups/g/providers/Microsoft.ContainerService/managedClusters/c',
  'scope=one pool',
  'impact=the shop is down',
  'evidence=E0831 node lost',
  'changes=none known',
  'tried=a reboot',
  'nodePools=np2',
  'supportPlan=Standard',
  'diagnosticsConsent=yes',
  'aroundTheClock=yes',
].flatMap(field => ['--field', field])

describe('a draft on the command line', () => {
  it('is printed as far as it is known, and what is missing is named beside it', async () => {
    const { code, out, err } = await remit(['draft', told])
    expect(code).toBe(0)
    expect(out).toMatch(/^# \[AKS\]\[westeurope\] /)
    expect(out).toContain('2026-08-31 06:10 UTC')
    expect(err).toMatch(/^missing {2}contact {2}Contact/m)
    expect(err).toContain('az aks show -g GROUP -n NAME --query id')
  })

  it('is checked: what is missing and what is wrong, and the exit code says so', async () => {
    const { code, out } = await remit(['draft', told, '--check', '--field', 'supportPlan=platinum'])
    expect(code).toBe(1)
    expect(out).toMatch(/^missing {2}evidence/m)
    expect(out).toMatch(/^invalid {2}supportPlan/m)
    expect(await remit(['draft', told, ...fields, '--check'])).toMatchObject({ code: 0, out: '' })
  })

  it.each([
    ['portal', /\*\*Service type:\*\* Kubernetes Service \(AKS\)/],
    ['azure', /"problemStartTime": "2026-08-31T06:10:00.000Z"/],
    ['az', /--contact-country 'DEU'/],
    ['github', /For Azure\/AKS/],
    ['text', /SUMMARY AND IMPACT/],
  ])('is written as %s', async (format, part) => {
    const { code, out, err } = await remit(['draft', told, ...fields, '--format', format])
    expect(code).toBe(0)
    expect(out).toMatch(part)
    expect(err.includes('unresolved')).toBe(format === 'azure' || format === 'az')
  })

  it('is made from a file, and from a conversation', async () => {
    const file = join(mkdtempSync(join(tmpdir(), 'remit-')), 'told.txt')
    writeFileSync(file, told)
    expect((await remit(['draft', '--file', file])).out).toContain('NotReady')
    const lines = [told, 'draft a ticket', 'the scope is one pool'].map(text =>
      JSON.stringify({ text }),
    )
    const { out } = await remit(['draft', '--jsonl'], lines.join('\n'))
    expect(out).toContain('**Scope:** one pool')
  })

  it.each([
    [['draft'], 'needs something to draft from'],
    [['draft', 'x', '--format', 'markdwn'], 'Did you mean "markdown"?'],
    [['draft', 'x', '--field', 'regin=a'], 'Did you mean region=…?'],
    [['draft', '--file', '/nowhere/at/all'], 'cannot be read'],
  ])('refuses %j', async (args, message) => {
    const { code, err } = await remit(args)
    expect(code).toBeGreaterThan(0)
    expect(err).toContain(message)
  })
})
