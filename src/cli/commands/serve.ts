import { readConfig } from '../../app/config.ts'
import { jsonLog } from '../../app/log.ts'
import { serve } from '../../app/serve.ts'
import { openService } from '../../app/service.ts'
import { waitForStore } from '../../app/store.ts'
import { openSurfaces } from '../../app/surfaces.ts'
import { azureToken } from '../../azure/credential.ts'
import { errandsAt } from '../../azure/run-errand.ts'
import { openSupport } from '../../azure/support.ts'
import { openBot } from '../bot.ts'
import { readOptions, refuseWords } from '../options.ts'
import type { Terminal } from '../terminal.ts'

export const usage = `Serves people in their channels, until it is told to stop.

Usage: remit serve

The settings come from the environment; the README lists them. SIGTERM or Ctrl-C ends it cleanly.
`

/** Public Azure alone: other clouds have a support of their own. */
async function openErrands() {
  const token = await azureToken()
  return errandsAt(openSupport({ base: 'https://management.azure.com', token, deadline: 4_000 }))
}

/** Serves until the process is told to stop. */
export async function run(args: readonly string[], terminal: Terminal): Promise<number> {
  refuseWords(readOptions(args, {}).words, 'serve')
  const config = readConfig()
  const log = jsonLog(terminal.err)
  const store = await waitForStore(config, log)
  const run = config.submit.mode === 'live' ? { run: await openErrands() } : {}
  const bot = await openBot()
  const service = openService(bot, store, { ...config.retention, ...run })
  const surfaces = await openSurfaces({ desk: service.desk, bot, config, log })
  const running = await serve({ service, surfaces, config, log })
  log('info', 'listening', { host: config.host, port: running.port, adminPort: running.adminPort })
  if (config.page) terminal.err(`Try Remit at http://${config.host}:${running.port}/\n`)
  await terminal.toldToStop()
  await running.stop()
  await store.close()
  log('info', 'stopped')
  return 0
}
