import { randomUUID } from 'node:crypto'
import {
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs'
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
    .map(path => ({ name: path.replaceAll('\\', '/'), text: readText(path) }))
}

/** Saves a file with the folder it lies in, in one move: nobody reads half of it. @throws Fault where that is forbidden. */
export function saveFile(path: string, text: string): void {
  const draft = `${path}.${randomUUID()}`
  try {
    mkdirSync(dirname(path), { recursive: true })
    writeFileSync(draft, text)
    renameSync(draft, path)
  } catch (cause) {
    discard(draft)
    throw new Fault('output/unwritable', `The file ${path} cannot be written`, {
      hint: 'Check that the folder is there and that you may write to it',
      cause,
    })
  }
}

/** The code that decides what form data is compiled into: this room, and every room's schemas. */
export function readShapes(): readonly TextFile[] {
  return read(join(packageRoot(), 'src'), path => /^knowledge\/.*\.ts$|\/schema\.ts$/.test(path))
}

function read(folder: string, wanted: (path: string) => boolean): readonly TextFile[] {
  const top = basename(resolve(folder))
  return list(folder)
    .filter(wanted)
    .map(path => ({ name: `${top}/${path}`, text: readText(join(folder, path)) }))
}

function discard(path: string): void {
  try {
    rmSync(path, { force: true })
  } catch {}
}

function readText(path: string): string {
  try {
    return readFileSync(path, 'utf8')
  } catch (cause) {
    throw new Fault('data/unreadable', `The file ${path} cannot be read`, {
      hint: 'Check that it is a file and that you may read it',
      cause,
    })
  }
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
