import { ablation } from './ablation.ts'
import { clinc } from './clinc.ts'
import { type Row, table } from './figures.ts'
import { inventory } from './inventory.ts'
import { judging } from './judging.ts'
import { messages } from './messages.ts'
import { ownMessages } from './own-messages.ts'
import { slackCommands } from './slack.ts'
import { starts } from './starts.ts'
import { storing } from './storing.ts'
import { teams } from './teams.ts'

type Bench = () => readonly Row[] | Promise<readonly Row[]>

/** What is measured, by the name under which it is asked for. Processes first: later they would be slowed down. */
const benches: Readonly<Record<string, Bench>> = {
  starts,
  slack: slackCommands,
  judging,
  messages,
  teams,
  inventory,
  clinc: () => clinc(process.env.INTENT_DATA),
  voices: ownMessages,
  parts: ablation,
  storing,
}

const asked = process.argv.slice(2)
for (const [name, bench] of Object.entries(benches)) {
  if (asked.length > 0 && !asked.includes(name)) continue
  process.stdout.write(`${table(await bench())}\n\n`)
}
