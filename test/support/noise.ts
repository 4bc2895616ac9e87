import { type Chance, chance } from './chance.ts'

/** A message as chance, machines and people make them: in any letters, in markup, huge, empty, nested; the same for a seed. */
export function noise(seed: number): string {
  const by = chance(seed)
  const pieces = Array.from({ length: by.below(7) }, () => by.pick(kinds)(by))
  return pieces.join(by.pick(['', ' ', '\n', '\n\n', ' — ']))
}

const words = [
  ...'AKS AKS-HCI Azure Local Stack Hub engine HCI 22H2 23H2 Arc Istio helm nodes etcd kubelet'.split(
    ' ',
  ),
  ...'is was not never supported broken stopped since for six weeks 42 days 1.29.3 yes no'.split(
    ' ',
  ),
  ...'compare ticket draft why help cancel __proto__ constructor null undefined NaN -1 1e99'.split(
    ' ',
  ),
] as unknown as readonly [string, ...string[]]

type Kind = (by: Chance) => string

const kinds: readonly [Kind, ...Kind[]] = [
  sentence,
  sentence,
  sentence,
  anyLetters,
  stacked,
  rightToLeft,
  markup,
  nested,
  fenced,
  huge,
  json,
  table,
  secret,
  () => '',
]

function sentence(by: Chance): string {
  return (
    Array.from({ length: 1 + by.below(25) }, () => by.pick(words)).join(' ') +
    by.pick(['.', '?', '!', ',', ''])
  )
}

/** Any code points, halves of pairs too. */
function anyLetters(by: Chance): string {
  const top = by.pick([0x7f, 0x24f, 0xffff, 0x10ffff])
  return Array.from({ length: by.below(60) }, () => String.fromCodePoint(by.below(top))).join('')
}

/** Marks above marks. */
function stacked(by: Chance): string {
  const marks = () =>
    Array.from({ length: by.below(12) }, () => String.fromCodePoint(0x300 + by.below(0x6f)))
  return sentence(by).replaceAll(/./g, letter => letter + marks().join(''))
}

function rightToLeft(by: Chance): string {
  return `\u202e${sentence(by)}\u202c هل الكتلة مدعومة؟ ${sentence(by)} \u2067עברית\u2069`
}

function markup(by: Chance): string {
  const [open, close] = by.pick([
    ['<b>', '</b>'],
    ['**', '**'],
    ['<at>Remit</at> ', ''],
    ['[', '](https://example.com/a?b=c)'],
    ['<script>', '</script>'],
    ['&lt;', '&gt;&nbsp;'],
    ['<table><tr><td>', '</td>'],
  ])
  return open + sentence(by) + close
}

function nested(by: Chance): string {
  const depth = 1 + by.below(40)
  return by.below(2) ? `${'> '.repeat(depth)}${sentence(by)}` : '"“\'('.repeat(depth) + sentence(by)
}

function fenced(by: Chance): string {
  const lines = Array.from({ length: by.below(20) }, () => sentence(by)).join('\n')
  return `${by.pick(['```', '~~~', '````'])}\n${lines}\n${by.pick(['```', '', '~~~'])}`
}

/** Most are large, a few are huge. */
function huge(by: Chance): string {
  const piece = by.pick([sentence(by), 'x', '\n', '🤷', '{"a":', '9', '- '])
  return piece.repeat(Math.ceil((by.below(40) === 0 ? 100_000 : 3_000) / piece.length))
}

function json(by: Chance): string {
  const value = { [by.pick(words)]: sentence(by), list: [by.below(99), sentence(by)] }
  return JSON.stringify(value, undefined, by.below(3)).slice(0, by.pick([10, 400]))
}

function table(by: Chance): string {
  const row = () =>
    `${by.pick(words)}   NotReady   ${by.below(99)}d   v1.${by.below(40)}.${by.below(9)}`
  return ['NAME   STATUS   AGE   VERSION', ...Array.from({ length: by.below(8) }, row)].join('\n')
}

function secret(by: Chance): string {
  return `password=${by.below(1e9).toString(36)}X9! Authorization: Bearer eyJ${by.below(1e9).toString(36)}`
}
