import { type ChildProcess, spawn } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { startAzureDouble } from '../../support/azure-double.ts'
import { startEmulator } from '../../support/azure-emulator.ts'
import type { Chance } from '../../support/chance.ts'

/** What came of it: kills, tickets begun, tickets that Azure has, and names under which it was asked for one. */
export type Figures = {
  readonly kills: number
  readonly drafts: number
  readonly tickets: number
  readonly names: number
}

/** More tickets than can be filed before the last kill. */
const drafts = 20

/** Kills the process that files tickets, at random moments, and lets it end at last. */
export async function killWhileFiling(
  kills: number,
  chances: Chance,
  open: () => Promise<Target> = smallDouble,
): Promise<Figures> {
  const azure = await open()
  const folder = mkdtempSync(join(tmpdir(), 'remit-file-'))
  const total = Math.max(drafts, kills)
  const start = () => victim([join(folder, 'remit.db'), azure.url, String(total)])
  try {
    for (let left = kills; left > 0; left--) await killOne(start(), azure, chances)
    await ended(start())
    return { kills, drafts: total, ...(await azure.figures()) }
  } finally {
    azure.close()
    rmSync(folder, { recursive: true })
  }
}

/** A stand-in for Azure: how it is upset, and what it has in the end. */
type Target = {
  readonly url: string
  readonly lose: (what: 'answer' | 'request') => Promise<unknown>
  readonly figures: () => Promise<Pick<Figures, 'tickets' | 'names'>>
  readonly close: () => void
}

async function smallDouble(): Promise<Target> {
  const azure = await startAzureDouble()
  return {
    url: azure.url,
    lose: async lose => azure.mishaps.PUT.push({ lose }),
    figures: async () => {
      const names = new Set(azure.requests.filter(request => request.startsWith('PUT')))
      return { tickets: azure.tickets.size, names: names.size }
    },
    close: azure.close,
  }
}

/** The emulator that lies beside the checkout. */
export async function emulator(): Promise<Target> {
  const { url, fail, tickets, requests, close } = await startEmulator()
  return {
    url,
    lose: lose => fail({ lose }),
    figures: async () => {
      const puts = (await requests()).filter(({ method }) => method === 'PUT')
      return { tickets: (await tickets()).length, names: new Set(puts.map(put => put.url)).size }
    },
    close,
  }
}

/** Lets it work for a while, with or without a mishap at Azure, and kills it. */
async function killOne(child: ChildProcess, azure: Target, { below }: Chance): Promise<void> {
  await said(child, 'ready')
  if (below(10) < 3) await azure.lose(below(2) < 1 ? 'answer' : 'request')
  await new Promise(resolve => setTimeout(resolve, below(700)))
  if (child.exitCode !== null) throw new Error('It ended before it was killed')
  await killed(child)
}

function victim(args: readonly string[]): ChildProcess {
  const program = join(import.meta.dirname, 'victim.ts')
  return spawn(process.execPath, ['--import', 'tsx', program, ...args], {
    stdio: ['ignore', 'pipe', 'inherit'],
  })
}

function said({ stdout }: ChildProcess, word: string): Promise<void> {
  return new Promise((resolve, reject) => {
    stdout?.on('data', (chunk: Buffer) => {
      if (chunk.toString().includes(word)) resolve()
    })
    stdout?.once('end', () => reject(new Error(`It ended before it said ${word}`)))
  })
}

function killed(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return Promise.resolve()
  return new Promise(resolve => {
    child.once('exit', () => resolve())
    child.kill('SIGKILL')
  })
}

function ended(child: ChildProcess): Promise<void> {
  return new Promise((resolve, reject) => {
    child.once('exit', code =>
      code === 0 ? resolve() : reject(new Error(`It ended with ${code}`)),
    )
  })
}
