import { compose } from '../../src/app/compose.ts'
import { wordingFile } from '../../src/dialogue/schema.ts'
import { loadKnowledge } from '../../src/knowledge/load.ts'
import { loadModel } from '../../src/knowledge/model.ts'

/** The bot with all it knows. Tests must not change it; each conversation has a store of its own. */
export const bot = compose(
  await loadKnowledge(() => Promise.resolve(wordingFile)),
  () => loadModel(),
  { handover: 'the platform team' },
)
