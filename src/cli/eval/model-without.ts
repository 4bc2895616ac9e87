import { createHash } from 'node:crypto'
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { cacheFile, keep, readCompiled } from '../../knowledge/cache.ts'
import { packageRoot } from '../../knowledge/folder.ts'
import { hashLessons } from '../../knowledge/training.ts'
import type { Lessons } from '../../understanding/lessons.ts'
import type { ModelFile } from '../../understanding/model-file.ts'
import { train } from '../../understanding/train.ts'

/** The code that trains, where it can be read: only then is a model known again as its work. */
const trainer = join(import.meta.dirname, '../../understanding')

/**
 * A model that has not learnt from a voice. Making one takes half a minute, so the last of each voice is kept until
 * the lessons or the code that learns them change.
 */
export function modelWithout(voice: string, lessons: Lessons): ModelFile {
  const messages = lessons.messages.filter(message => message.voice !== voice)
  const taught = { ...lessons, messages }
  if (!existsSync(trainer)) return train(taught)
  const sources = hashOfWork(taught)
  const folder = join(packageRoot(), 'node_modules/.cache/remit/without', voice)
  const kept = readCompiled(cacheFile(folder, sources), sources)
  if (kept !== undefined) return kept.knowledge as ModelFile
  const model = train(taught)
  keep(folder, { sources, knowledge: model })
  return model
}

function hashOfWork(lessons: Lessons): string {
  const names = readdirSync(trainer, { recursive: true, encoding: 'utf8' }).toSorted()
  const hash = createHash('sha256').update(hashLessons(lessons))
  for (const name of names.filter(path => path.endsWith('.ts'))) {
    hash.update(readFileSync(join(trainer, name)))
  }
  return hash.digest('hex')
}
