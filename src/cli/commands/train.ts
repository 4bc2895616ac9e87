import { join } from 'node:path'
import { packageRoot, saveFile } from '../../knowledge/folder.ts'
import { modelText } from '../../knowledge/model.ts'
import { hashLessons, readLessons, readMessageFiles } from '../../knowledge/training.ts'
import { train } from '../../understanding/train.ts'
import { openKnowledge } from '../bot.ts'
import { readOptions } from '../options.ts'
import type { Terminal } from '../terminal.ts'

export const usage = `Makes intents/model.json from the messages of intents/messages and the topics of policy-data.

Usage: remit train
`

/** Trains the model anew; the same data gives the same file. */
export async function run(args: readonly string[], terminal: Terminal): Promise<number> {
  readOptions(args, {})
  const knowledge = await openKnowledge()
  const lessons = readLessons(readMessageFiles(), knowledge)
  const file = modelText({ data: hashLessons(lessons), ...train(lessons) })
  saveFile(join(packageRoot(), 'intents/model.json'), file)
  terminal.out(`${lessons.messages.length} messages, ${(file.length / 1e6).toFixed(1)} MB\n`)
  return 0
}
