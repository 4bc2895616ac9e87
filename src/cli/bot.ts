import { type Bot, compose } from '../app/compose.ts'
import { readConfig } from '../app/config.ts'
import { loadKnowledge } from '../knowledge/load.ts'
import { loadModel } from '../knowledge/model.ts'

/** The bot with all it knows, for one run of a command. */
export async function openBot(): Promise<Bot> {
  const wording = async () => (await import('../dialogue/schema.ts')).wordingFile
  return compose(await loadKnowledge(wording), () => loadModel(), readConfig())
}
