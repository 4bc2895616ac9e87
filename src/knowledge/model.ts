import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { ModelFile } from '../understanding/model-file.ts'
import { Fault } from '../vocabulary/fault.ts'
import { packageRoot } from './folder.ts'

/** The trained model as it lies beside the words it was made from; made by us, so its form is trusted. */
export function loadModel(root: string = packageRoot()): ModelFile {
  const file = join(root, 'intents/model.json')
  try {
    return JSON.parse(readFileSync(file, 'utf8')) as ModelFile
  } catch (cause) {
    throw new Fault('data/unreadable', `The model ${file} cannot be read`, {
      hint: 'Make it anew: npm run remit -- train',
      cause,
    })
  }
}
