import type { Finding } from '../../../vocabulary/finding.ts'
import type { FindingWords } from '../../../vocabulary/reply.ts'
import { escaped } from '../escape.ts'
import { icons, words } from '../words.ts'
import { type Block, context, section } from './block.ts'
import { shortened } from './long.ts'

export type Found = {
  readonly findings: readonly Finding[]
  readonly words: readonly FindingWords[]
}

type One = { readonly finding: Finding | undefined; readonly said: FindingWords }

/** Findings, the verdict first. Products of one verdict stand under one head; what all say alike is said once. */
export function findingBlocks({ findings, words: said }: Found): readonly Block[] {
  const all = said.map((one, at) => ({ finding: findings[at], said: one }))
  const heads = [...new Set(said.map(({ verdict }) => verdict))]
  return heads.flatMap(head => group(all.filter(one => one.said.verdict === head)))
}

function group(found: readonly One[]): readonly Block[] {
  const [first] = found
  if (!first) return []
  const notes = alike(found, 'notes')
  const next = alike(found, 'next')
  const single = found.length === 1
  const head = headOf(first)
  const members = found.flatMap(({ finding, said }) => [
    section(
      single
        ? `${head} · *${escaped(said.product)}*\n${because(said)}`
        : `*${escaped(said.product)}*\n${because(said)}`,
    ),
    context(sourceOf(said, finding)),
    ...rest(
      said.notes.filter(note => !notes.includes(note)),
      said.next.filter(step => !next.includes(step)),
    ),
  ])
  return [...(single ? [] : [section(head)]), ...members, ...rest(notes, next)]
}

function headOf({ finding, said }: One): string {
  const icon = icons[finding?.verdict ?? '']
  return `${icon ? `${icon} ` : ''}*${escaped(said.verdict)}*`
}

function because({ because: why }: FindingWords): string {
  return shortened(escaped(why), longest.because)
}

function sourceOf({ source }: FindingWords, finding: Finding | undefined): string {
  const address = finding?.source.address
  const said = shortened(escaped(source), longest.source)
  return address && isLink(address) ? `${said} <${address}|${words.source}>` : said
}

/** Room for each part, so that five products fit into a message. */
const longest = { because: 900, source: 500, notes: 1500 } as const

/** An address from the policies that cannot end its own link. */
function isLink(address: string): boolean {
  return /^https:\/\/[^\s<>|]{1,500}$/.test(address)
}

function alike(found: readonly One[], key: 'notes' | 'next'): readonly string[] {
  const [first, ...others] = found
  return (first?.said[key] ?? []).filter(text =>
    others.every(({ said }) => said[key].includes(text)),
  )
}

function rest(notes: readonly string[], next: readonly string[]): readonly Block[] {
  const noted = notes.map(note => `• ${escaped(note)}`)
  const steps = next.map(step => `→ ${escaped(step)}`)
  return [noted, steps]
    .filter(lines => lines.length > 0)
    .map(lines => section(shortened(lines.join('\n'), longest.notes)))
}
