import type { TextFile } from '../../src/knowledge/yaml.ts'

/** A small policy as its owners write it: one edition of two sections, with something of everything. */
export const writtenPolicy: readonly TextFile[] = [
  file(
    'facts.yaml',
    `# yaml-language-server: $schema=schema/facts.schema.json
facts:
  - id: product
    label: product
    type: choice
    asked: asked
    question: Which product is it?
    why: Every product has its own rules.
    values:
      - { id: tin, label: Tin }
  - id: days
    label: days stopped
    type: number
    unit: days
    asked: asked
    question: For how many days?
    why: It ends at 30 days.
  - id: way
    label: way of changing
    type: choice
    asked: asked
    question: How was it changed?
    why: Some ways end support.
    values:
      - { id: hand, label: By hand }
      - { id: shell, label: In a shell, kindOf: [hand] }
      - { id: tool, label: With the tool, implies: { directed: false } }
  - id: directed
    label: directed by support
    type: boolean
    asked: told
    why: It lifts the rule.
  - id: release
    label: release
    type: version
    asked: asked
    question: Which release?
    why: Old ones are out.
  - id: current
    label: release still current
    type: boolean
    asked: derived
    question: Is the release on the list?
    why: Old ones are out.
    from: [release]
`,
  ),
  file(
    'topics/node.yaml',
    `# yaml-language-server: $schema=../schema/topics.schema.json
topics:
  - id: node
    meaning: Machines
    words: [node]
  - id: node.change
    meaning: Changing machines
    words: [change a node]
    entails: { way: hand }
    assume: nodes not changed
  - id: node.change.directed
    meaning: Changing machines as told
    words: [support told us]
  - id: node.stop
    meaning: Stopping machines
    words: [stop a node]
    with: [node.change]
`,
  ),
  file(
    'topics/quota.yaml',
    `# yaml-language-server: $schema=../schema/topics.schema.json
topics:
  - id: quota
    meaning: Quotas
    words: [quota]
    silent: true
`,
  ),
  file(
    'conflicts/tin.yaml',
    `# yaml-language-server: $schema=../schema/conflicts.schema.json
conflicts:
  - id: T1
    kind: contradiction
    clauses: [tin/change-ends, tin/change-asked]
    topics: [node.change]
    aspect: act
    verdict: breaks-support
    readings:
      - It ends support.
      - It is a matter of asking.
    answer: It can end support.
`,
  ),
  file(
    'lifecycle/tin.yaml',
    `# yaml-language-server: $schema=../schema/lifecycle.schema.json
product: tin
asOf: "2026-08-01"
sources:
  - what: the list
rules: { window: three minors }
releases:
  - minor: "1.30"
    endOfSupport: "2026-12-31"
`,
  ),
  file(
    'tin@2024-01-01/edition.yaml',
    `# yaml-language-server: $schema=../schema/edition.schema.json
id: tin@2024-01-01
product: tin
title: Rules of Tin
date: "2024-01-01"
gate: [node.stop]
standing: [node.change]
owners:
  node: tin/node-owner
`,
  ),
  file(
    'tin@2024-01-01/changing.yaml',
    `# yaml-language-server: $schema=../schema/clauses.schema.json
section: Changing
clauses:
  - id: tin/change-ends
    topic: node.change
    kind: supportability
    effect: breaks-support
    strength: can
    say: Changing a machine by hand can end support.
    ledger: [changing/1, changing/heading]
  - id: tin/change-directed
    topic: node.change.directed
    kind: supportability
    effect: permits
    when: { fact: directed, is: true }
    exceptionTo: [tin/change-ends]
    raised: told
    say: What support directs is allowed.
    ledger: [changing/2]
    cases:
      - { given: { directed: true }, judged: holds }
      - { given: { way: tool }, judged: fails }
      - { given: {}, judged: unknown }
  - id: tin/change-asked
    topic: node.change
    kind: process
    effect: obliges
    party: customer
    say: Ask before changing a machine.
    ledger: [changing/2]
`,
  ),
  file(
    'tin@2024-01-01/stopping.yaml',
    `# yaml-language-server: $schema=../schema/clauses.schema.json
section: Stopping
clauses:
  - id: tin/stop-long
    topic: node.stop
    kind: supportability
    effect: out-of-support
    strength: does
    when:
      all:
        - { fact: days, above: 30 }
        - { fact: release, version: "<1.30" }
    say: After 30 days an old release is out of support.
    ledger: [stopping/1]
    cases:
      - { given: { days: 31, release: "1.29" }, judged: holds }
      - { given: { days: [20, 30] }, judged: fails }
      - { given: { days: 31 }, judged: unknown }
  - id: tin/node-owner
    topic: node
    kind: responsibility
    effect: customer
    say: Machines are the customer's.
    ledger: [stopping/2, stopping/3]
`,
  ),
  file(
    'tin@2024-01-01/ledger.yaml',
    `# yaml-language-server: $schema=../schema/ledger.schema.json
edition: tin@2024-01-01
sections:
  - id: front-matter
    lines:
      - line: 1
        sha256: cb3f91d54eee30e53e35b2b99905f70f169ed549fd78909d3dac2defc9ed8d3b
        occurrence: 1
        reason: front matter
  - id: changing
    heading:
      sha256: 6fcadba1b08a2f02a6d65d2dc58d4f1d5c3d8b7ffb6d05b2fb7a3b7cf8fd37fd
      clauses: [tin/change-ends]
    lines:
      - line: 1
        sha256: aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa1
        occurrence: 1
        clauses: [tin/change-ends]
      - line: 2
        sha256: aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa2
        occurrence: 1
        clauses: [tin/change-directed, tin/change-asked]
  - id: stopping
    heading:
      sha256: aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa3
    lines:
      - line: 1
        sha256: aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa4
        occurrence: 1
        clauses: [tin/stop-long]
      - line: 2
        sha256: aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa5
        occurrence: 1
        clauses: [tin/node-owner]
      - line: 3
        sha256: aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa5
        occurrence: 2
        clauses: [tin/node-owner]
      - line: 4
        sha256: aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa6
        occurrence: 1
        reason: a picture
`,
  ),
]

function file(name: string, text: string): TextFile {
  return { name: `policy-data/${name}`, text }
}

/** One change to the text of a file: the first place where `from` stands becomes `to`. */
export type Edit = {
  readonly file: string
  readonly from: string | RegExp
  readonly to: string
}

/** The files with changes made to them. @throws where a text to be changed is not there: the test would test nothing. */
export function edited(files: readonly TextFile[], edits: readonly Edit[]): readonly TextFile[] {
  return edits.reduce<readonly TextFile[]>((before, edit) => {
    const target = before.find(({ name }) => name === edit.file || name.endsWith(`/${edit.file}`))
    const text = target?.text.replace(edit.from, () => edit.to)
    if (!target || text === target.text || text === undefined) {
      throw new Error(`${edit.file} lacks: ${String(edit.from)}`)
    }
    return before.map(one => (one === target ? { ...one, text } : one))
  }, files)
}

/** The line of a file on which a text, where it first stands, ends; counted from 1. */
export function lineOf(files: readonly TextFile[], name: string, text: string): number {
  const whole = files.find(file => file.name.endsWith(`/${name}`))?.text ?? ''
  const at = whole.indexOf(text)
  if (at < 0) throw new Error(`${name} lacks: ${text}`)
  return whole.slice(0, at + text.length).split('\n').length
}
