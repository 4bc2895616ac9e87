import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { ModelFile } from '../understanding/model-file.ts'
import { Fault } from '../vocabulary/fault.ts'
import { packageRoot } from './folder.ts'

/** A trained model with the hash of what it was made from. */
export type TrainedModel = ModelFile & { readonly data: string }

/** A model as the text of its file: in letters of one byte alone, which are read in half the time. */
export function modelText(model: TrainedModel): string {
  const text = JSON.stringify(model)
  return `${text.replace(/[^ -~]/g, letter => `\\u${letter.charCodeAt(0).toString(16).padStart(4, '0')}`)}\n`
}

/** The trained model as it lies beside the words it was made from; made by us, so its form is trusted. */
export function loadModel(root: string = packageRoot()): TrainedModel {
  const file = join(root, 'intents/model.json')
  try {
    return JSON.parse(readFileSync(file, 'latin1')) as TrainedModel
  } catch (cause) {
    throw new Fault('data/unreadable', `The model ${file} cannot be read`, {
      hint: 'Make it anew: npm run remit -- train',
      cause,
    })
  }
}
