import { readConfig } from '../../app/config.ts'
import { jsonLog } from '../../app/log.ts'
import { serve } from '../../app/serve.ts'
import { openSurfaces } from '../../app/surfaces.ts'
import { workThere } from '../../app/work-there.ts'
import { readOptions, refuseWords } from '../options.ts'
import { startWorker } from '../start-worker.ts'
import type { Terminal } from '../terminal.ts'

export const usage = `Serves people in their channels, until it is told to stop.

Usage: remit serve

The settings come from the environment; the README lists them. SIGTERM or Ctrl-C ends it cleanly.
`

/** Serves until the process is told to stop. This thread serves, another one works, so that neither holds the other up. */
export async function run(args: readonly string[], terminal: Terminal): Promise<number> {
  refuseWords(readOptions(args, {}).words, 'serve')
  const config = readConfig()
  const log = jsonLog(terminal.err)
  const worker = startWorker()
  try {
    const work = await workThere(worker, log)
    const { desk, matrix } = work
    const surfaces = await openSurfaces({ desk, matrix, config, log })
    const { port, adminPort, stop } = await serve({ work, surfaces, config, log })
    log('info', 'listening', { host: config.host, port, adminPort })
    if (config.page) terminal.err(`Try Remit at http://${config.host}:${port}/\n`)
    await terminal.toldToStop()
    await stop()
    log('info', 'stopped')
    return 0
  } finally {
    await worker.terminate()
  }
}
