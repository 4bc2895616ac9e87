import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { zipSync } from 'fflate'
import about from '../../../package.json' with { type: 'json' }
import { readPackaging } from '../../app/config.ts'
import { fillManifest, packagingProblems } from '../../channels/teams/app-package.ts'
import { packageRoot } from '../../knowledge/folder.ts'
import { Fault } from '../../vocabulary/fault.ts'
import { readOptions, refuseWords } from '../options.ts'
import type { Terminal } from '../terminal.ts'

export const usage = `Makes the app package for Teams: a zip with manifest and icons, to upload there.

Usage: remit teams-package [--out FILE]

  --out   where to write it (remit-teams.zip)

TEAMS_APP_ID, PUBLISHER_NAME and PUBLISHER_URL come from the environment.
`

/** One moment for every file, so that the same settings make the same package. */
const mtime = '2026-01-01T00:00:00'

/** Makes the package, or says what is missing. */
export async function run(
  args: readonly string[],
  terminal: Terminal,
  packaging = readPackaging(),
): Promise<number> {
  const given = readOptions(args, { out: 'text' })
  refuseWords(given.words, 'teams-package')
  const { out = 'remit-teams.zip' } = given.options
  const problems = packagingProblems(packaging)
  for (const problem of problems) terminal.err(`${problem}\n`)
  if (problems.length > 0) return 1
  const read = (name: string) => readFile(join(packageRoot(), 'manifest/teams', name))
  const template = (await read('manifest.json')).toString('utf8')
  const manifest = Buffer.from(fillManifest(template, about.version, packaging))
  const [color, outline] = [await read('color.png'), await read('outline.png')]
  const zip = zipSync(
    { 'manifest.json': manifest, 'color.png': color, 'outline.png': outline },
    { mtime },
  )
  await writeFile(out, zip).catch((cause: unknown) => {
    throw new Fault('output/unwritable', `Nothing can be written to ${out}`, {
      hint: 'Give another place with --out',
      cause,
    })
  })
  terminal.out(`${out}: upload it in Teams under Apps, Manage your apps\n`)
  return 0
}
