import { hasEmulator } from '../../support/azure-emulator.ts'
import { chance } from '../../support/chance.ts'
import { emulator, killWhileFiling } from './loop.ts'

// Kills a process that files tickets, at least 60 times at random points: npm run test:kill

const [kills = 60, seed = Date.now() % 1_000_000] = process.argv.slice(2).map(Number)
process.stdout.write(`${kills} kills while tickets are filed, seed ${seed}\n`)
const targets = hasEmulator ? [undefined, emulator] : [undefined]
for (const target of targets) {
  const figures = await killWhileFiling(kills, chance(seed), target)
  process.stdout.write(`${target ? 'emulator' : 'small double'} ${JSON.stringify(figures)}\n`)
  const { tickets, drafts, names } = figures
  if (tickets !== drafts || names !== drafts) process.exitCode = 1
}
if (!hasEmulator)
  process.stdout.write('The emulator of Azure Support is not beside this checkout.\n')
