import { readLook } from '../app/config.ts'
import { explain } from './explain.ts'
import { run } from './run.ts'
import { processTerminal } from './terminal.ts'

process.exitCode = await started()

/** What goes wrong before a command has begun is told like all else, and never as a stack trace. */
async function started(): Promise<number> {
  try {
    return await run(process.argv.slice(2), processTerminal(readLook()))
  } catch (error) {
    return explain(error, processTerminal({ colour: false }))
  }
}
