import { chance } from '../../support/chance.ts'
import { killWhileFiling } from './loop.ts'

// Kills a process that files tickets, at least 60 times at random points: npm run test:kill

const [kills = 60, seed = Date.now() % 1_000_000] = process.argv.slice(2).map(Number)
process.stdout.write(`${kills} kills while tickets are filed, seed ${seed}\n`)
const figures = await killWhileFiling(kills, chance(seed))
process.stdout.write(`${JSON.stringify(figures)}\n`)
process.exitCode = figures.tickets === figures.drafts && figures.names === figures.drafts ? 0 : 1
