import { spawnSync } from 'node:child_process'
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { sharedFolder } from '../../support/shared.ts'

/** The folder of the scorers and of the messages they are made for. */
export const scorers: string = join(sharedFolder, 'eval')

/** Why nothing can be compared with the scorers; nothing where it can. */
export const noScorers: string = whyNot()

/** What a scorer prints, given the rows of its files. */
export function scored(scorer: string, ...files: readonly (readonly object[])[]): string {
  const { place, paths } = written(files)
  const { stdout, stderr } = spawnSync('python3', [join(scorers, scorer), ...paths], {
    encoding: 'utf8',
  })
  rmSync(place, { recursive: true })
  return `${stdout}${stderr}`
}

/** Does something with rows as files of JSON lines, which are gone afterwards. */
export async function withFiles<Result>(
  files: readonly (readonly object[])[],
  use: (paths: readonly string[]) => Promise<Result>,
): Promise<Result> {
  const { place, paths } = written(files)
  try {
    return await use(paths)
  } finally {
    rmSync(place, { recursive: true })
  }
}

function written(files: readonly (readonly object[])[]) {
  const place = mkdtempSync(join(tmpdir(), 'remit-'))
  const paths = files.map((rows, at) => {
    const path = join(place, `${at}.jsonl`)
    writeFileSync(path, rows.map(row => `${JSON.stringify(row)}\n`).join(''))
    return path
  })
  return { place, paths }
}

function whyNot(): string {
  if (!existsSync(scorers)) return 'the scorers are not beside this checkout'
  return spawnSync('python3', ['--version']).status === 0 ? '' : 'there is no python3'
}
