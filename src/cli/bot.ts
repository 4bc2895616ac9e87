import { type Bot, compose } from '../app/compose.ts'
import { readConfig } from '../app/config.ts'
import { loadKnowledge } from '../knowledge/load.ts'

/** The bot with all it knows, for one run of a command. */
export async function openBot(): Promise<Bot> {
  return compose(await loadKnowledge(wording), readConfig())
}

/** Loaded only where data has to be read from source. */
async function wording() {
  return (await import('../dialogue/schema.ts')).wordingFile
}
