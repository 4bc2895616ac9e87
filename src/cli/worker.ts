import { parentPort } from 'node:worker_threads'
import { readConfig } from '../app/config.ts'
import { pageMatrix } from '../app/page.ts'
import { openService } from '../app/service.ts'
import { waitForStore } from '../app/store.ts'
import { openWork } from '../app/work.ts'
import { type Workshop, workHere } from '../app/work-here.ts'
import { azureToken } from '../azure/credential.ts'
import { errandsAt } from '../azure/run-errand.ts'
import { openSupport } from '../azure/support.ts'
import type { Log } from '../vocabulary/log.ts'
import { openBot } from './bot.ts'

if (parentPort) workHere(parentPort, open)

/** Opens the store, the bot over it, and where it is wanted the way to Azure. */
async function open(log: Log): Promise<Workshop> {
  const config = readConfig()
  const store = await waitForStore(config, log)
  const run = config.submit.mode === 'live' ? { run: await openErrands() } : {}
  const bot = await openBot()
  const work = openWork(openService(bot, store, { ...config.retention, ...run }), log)
  return {
    work: {
      ...work,
      stop: async () => {
        await work.stop()
        await store.close()
      },
    },
    matrix: () => pageMatrix(bot),
  }
}

/** Public Azure alone: other clouds have a support of their own. */
async function openErrands() {
  const token = await azureToken()
  return errandsAt(openSupport({ base: 'https://management.azure.com', token, deadline: 4_000 }))
}
