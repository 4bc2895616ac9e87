import { readdirSync, readFileSync, statSync } from 'node:fs'
import { basename, dirname, join, resolve } from 'node:path'
import { Fault } from '../vocabulary/fault.ts'
import type { TextFile } from './yaml.ts'

/**
 * The top of the package this code belongs to, wherever it runs from: the nearest folder above with the package's own
 * `package.json`.
 */
export function packageRoot(from: string = import.meta.dirname): string {
  for (let folder = from; folder !== dirname(folder); folder = dirname(folder)) {
    if (isPackage(folder)) return folder
  }
  throw new Fault('data/unreadable', `No folder above ${from} holds remit-bot`, {
    hint: 'Run remit from its own checkout or installation',
  })
}

/** Every YAML file under a folder, named from the folder itself with forward slashes, in the order of names. */
export function readFolder(folder: string): readonly TextFile[] {
  return read(folder, path => /\.ya?ml$/.test(path))
}

/** Every file that lies in a folder itself, named by the path to it. @throws Fault where the folder cannot be read. */
export function readDocuments(folder: string): readonly TextFile[] {
  return list(folder, { recursive: false })
    .map(name => join(folder, name))
    .filter(path => statSync(path).isFile())
    .map(path => ({ name: path.replaceAll('\\', '/'), text: readFileSync(path, 'utf8') }))
}

/** The code that decides what form data is compiled into: this room, and every room's schemas. */
export function readShapes(): readonly TextFile[] {
  return read(join(packageRoot(), 'src'), path => /^knowledge\/.*\.ts$|\/schema\.ts$/.test(path))
}

function read(folder: string, wanted: (path: string) => boolean): readonly TextFile[] {
  const top = basename(resolve(folder))
  return list(folder)
    .filter(wanted)
    .map(path => ({ name: `${top}/${path}`, text: readFileSync(join(folder, path), 'utf8') }))
}

function list(folder: string, how = { recursive: true }): readonly string[] {
  try {
    const names = readdirSync(folder, { ...how, encoding: 'utf8' })
    return names.map(name => name.replaceAll('\\', '/')).sort()
  } catch (cause) {
    throw new Fault('data/unreadable', `The folder ${folder} cannot be read`, {
      hint: 'Check that it is there and that you may read it',
      cause,
    })
  }
}

function isPackage(folder: string): boolean {
  try {
    const about: unknown = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'))
    return (about as { readonly name?: unknown }).name === 'remit-bot'
  } catch {
    return false
  }
}
