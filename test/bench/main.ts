import { table } from './figures.ts'
import { judging } from './judging.ts'
import { messages } from './messages.ts'
import { starts } from './starts.ts'

// Processes first: what runs in this one would warm nothing for them, but could slow them down.
const processes = starts()
const rows = [...(await judging()), ...(await messages()), ...processes]
process.stdout.write(`${table(rows)}\n`)
