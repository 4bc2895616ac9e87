import { readConfig } from '../app/config.ts'
import { explain } from './explain.ts'
import { run } from './run.ts'
import { processTerminal } from './terminal.ts'

process.exitCode = await started()

/** Settings that cannot be read are told like all else that goes wrong, and never as a stack trace. */
async function started(): Promise<number> {
  try {
    return await run(process.argv.slice(2), processTerminal(readConfig()))
  } catch (error) {
    return explain(error, processTerminal({ colour: false }))
  }
}
