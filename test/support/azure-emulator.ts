import { spawn } from 'node:child_process'
import { once } from 'node:events'
import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { packageRoot } from '../../src/knowledge/folder.ts'
import { sharedFolder } from './shared.ts'

/** What goes wrong with the next requests to create a ticket. */
export type Fault =
  | { readonly lose: 'request' | 'answer' }
  | { readonly status: number; readonly headers?: Readonly<Record<string, string>> }

/** The stand-in for Azure Support that lies beside the checkout, made from the official specification. */
export type AzureEmulator = {
  readonly url: string
  /** What exists there. */
  readonly tickets: () => Promise<readonly Ticket[]>
  /** Method and address of every request, in order. */
  readonly requests: () => Promise<readonly { readonly method: string; readonly url: string }[]>
  readonly fail: (fault: Fault, times?: number) => Promise<void>
  readonly reset: () => Promise<void>
  readonly close: () => void
}

type Ticket = {
  readonly name: string
  readonly properties: Readonly<Record<string, unknown>>
}

const program = join(sharedFolder, 'drive/azure-support-emulator.mjs')

/** Whether it is there. */
export const hasEmulator: boolean = existsSync(program)

/** Starts it in a folder of its own, where it finds the packages of this project. */
export async function startEmulator(): Promise<AzureEmulator> {
  const folder = laidOut()
  const args = [
    join(folder, 'drive/azure-support-emulator.mjs'),
    '--port',
    '0',
    '--seconds',
    '0.05',
  ]
  const child = spawn(process.execPath, args, { stdio: ['ignore', 'pipe', 'inherit'] })
  const [said] = (await once(child.stdout, 'data')) as [Buffer]
  const url = /http:\/\/127\.0\.0\.1:\d+/.exec(said.toString())?.[0] ?? ''
  const get = async (path: string) => (await fetch(`${url}/_control/${path}`)).json()
  const post = async (path: string, body: object = {}) => {
    await fetch(`${url}/_control/${path}`, { method: 'POST', body: JSON.stringify(body) })
  }
  return {
    url,
    tickets: () => get('tickets') as Promise<readonly Ticket[]>,
    requests: () => get('requests') as ReturnType<AzureEmulator['requests']>,
    fail: (fault, times = 1) =>
      post('fail', { method: 'PUT', path: 'supportTickets/', times, ...fault }),
    reset: () => post('reset'),
    close: () => {
      child.kill()
      rmSync(folder, { recursive: true })
    },
  }
}

/** It asks for a package that only other checks of its folder need; that one is left empty. */
function laidOut(): string {
  const folder = mkdtempSync(join(tmpdir(), 'remit-emulator-'))
  for (const file of ['drive/azure-support-emulator.mjs', 'validate/validators.mjs']) {
    mkdirSync(dirname(join(folder, file)), { recursive: true })
    cpSync(join(sharedFolder, file), join(folder, file))
  }
  symlinkSync(join(sharedFolder, 'schemas'), join(folder, 'schemas'))
  mkdirSync(join(folder, 'node_modules/ajv-draft-04'), { recursive: true })
  writeFileSync(join(folder, 'node_modules/ajv-draft-04/index.js'), 'exports.default = class {}')
  for (const name of ['ajv', 'ajv-formats'])
    symlinkSync(join(packageRoot(), 'node_modules', name), join(folder, 'node_modules', name))
  return folder
}
