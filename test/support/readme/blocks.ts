import { settings } from '../../../src/app/config.ts'
import { draw } from '../../../src/channels/terminal/draw.ts'
import { commands } from '../../../src/cli/commands.ts'
import { said } from '../../../src/cli/said.ts'
import { order, stepNames } from '../../../src/policy/order.ts'
import { type Aspect, aspects } from '../../../src/vocabulary/aspect.ts'
import { bot } from '../bot.ts'

/** What the README takes from the product itself, by the name of the block it stands in. */
const blocks: Readonly<Record<string, () => string | Promise<string>>> = {
  exchange,
  commands: commandTable,
  order: orderTable,
  settings: settingsTable,
}

/** The text with every block of these names filled in anew. @throws where a block is missing. */
export async function refreshed(readme: string): Promise<string> {
  let text = readme
  for (const [name, make] of Object.entries(blocks)) {
    const block = new RegExp(`(<!-- ${name}: [^>]*-->\n)[\\s\\S]*?(<!-- /${name} -->)`)
    if (!block.test(text)) throw new Error(`README.md has no block "${name}"`)
    const made = await make()
    text = text.replace(block, (_, from: string, to: string) => `${from}\n${made}\n\n${to}`)
  }
  return text
}

const exchangeDay = '2026-11-26'
const exchangeTurns = [
  'We run AKS Arc on Windows Server. It was off for a while: control plane still supported?',
  'about six weeks',
  'why?',
]

/** A real conversation, as a terminal shows it. */
async function exchange(): Promise<string> {
  const handle = bot.converse()
  const shown: string[] = []
  for (const [at, text] of exchangeTurns.entries()) {
    const place = { conversation: 'readme', today: exchangeDay, id: String(at) }
    const { replies } = await handle(said(text, place))
    shown.push(`you › ${text}`, `${draw(replies, { width: 76, colour: false })}\n`)
  }
  return ['```', shown.join('\n').trimEnd(), '```'].join('\n')
}

async function commandTable(): Promise<string> {
  const rows = Object.entries(commands).map(async ([name, { summary, load }]) => {
    const { usage } = await load()
    const takes = new RegExp(`remit ${name} ("TEXT"|FILE)`).exec(usage)?.[1]
    const options = [...usage.matchAll(/^ {2}(--[\w-]+)/gm)].map(([, option]) => `\`${option}\``)
    return [`\`${takes ? `${name} ${takes}` : name}\``, summary, options.join(' ')]
  })
  return table(['command', 'what it does', 'options'], await Promise.all(rows))
}

const asked: Readonly<Record<Aspect, string>> = {
  help: 'it is broken; does support take this',
  act: 'may we; what does it do to support',
  duty: 'whose job is it',
  state: 'are we still in support',
  what: 'the rule itself: a fact, a list, a date',
}

function orderTable(): string {
  const rows = aspects.map(aspect => [
    `\`${aspect}\``,
    asked[aspect],
    order[aspect].map(step => stepNames[step]).join(', '),
  ])
  return table(['aspect', 'asked', 'the first of these that answers'], rows)
}

function settingsTable(): string {
  const rows = settings.map(({ name, means, unset }) => [`\`${name}\``, means, unset])
  return table(['variable', 'what it says', 'where it is not set'], rows)
}

function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]) => `| ${cells.join(' | ')} |`
  return [line(head), line(head.map(() => '---')), ...rows.map(line)].join('\n')
}
