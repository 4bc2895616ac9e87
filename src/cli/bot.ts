import { type Bot, compose } from '../app/compose.ts'
import { readConfig } from '../app/config.ts'
import type { Wording } from '../dialogue/schema.ts'
import type { SourcedKnowledge } from '../knowledge/knowledge.ts'
import { loadKnowledge } from '../knowledge/load.ts'
import { loadModel } from '../knowledge/model.ts'

/** The bot with all it knows, for one run of a command. */
export async function openBot(): Promise<Bot> {
  return compose(await openKnowledge(), () => loadModel(), readConfig())
}

/** All that policies, words and wording say. */
export function openKnowledge(): Promise<SourcedKnowledge<Wording>> {
  return loadKnowledge(async () => (await import('../dialogue/schema.ts')).wordingFile)
}
