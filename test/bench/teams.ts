import { type ChildProcess, fork } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { env } from 'node:process'
import { startPlatform } from '../channels/teams/platform.ts'
import { asked } from './asked.ts'
import { bundled } from './bundled.ts'
import { quantile, type Row } from './figures.ts'
import { type Load, load, type Target } from './teams/load.ts'
import type { Told } from './teams/server.ts'

const rounds = 3
const during = { connections: 10, ms: 3_000 } as const
/** So many messages until the code of both is compiled as far as it will be. */
const warmUp = 8_000

type Measured = { readonly load: Load; readonly cpu: number }

/** Messages of Teams, answered and kept on disk, beside a bare bot of the same framework that sends them back. */
export async function teams(): Promise<readonly Row[]> {
  const folder = mkdtempSync(join(tmpdir(), 'remit-bench-'))
  const platform = await startPlatform()
  const token = await platform.token()
  const program = await bundled('test/bench/teams/server.ts', 'src/cli/worker.ts')
  const given = { platform: platform.address, database: join(folder, 'remit.db') }
  const servers = await Promise.all(
    (['echo', 'remit'] as const).map(kind => start(kind, program, given)),
  )
  try {
    const measured: Record<string, Measured[]> = { echo: [], remit: [] }
    for (const { port } of servers) await warm({ port, token, serviceUrl: platform.serviceUrl })
    const turns = Array.from({ length: rounds }, () => servers).flat()
    for (const { kind, port, child } of turns) {
      const before = await cpuOf(child)
      const done = await load(
        { port, token, serviceUrl: platform.serviceUrl },
        { ...during, texts: asked },
      )
      measured[kind]?.push({ load: done, cpu: (await cpuOf(child)) - before })
    }
    return rowsOf(measured.echo ?? [], measured.remit ?? [])
  } finally {
    for (const { child } of servers) child.kill()
    await platform.stop()
    rmSync(folder, { recursive: true, force: true })
  }
}

async function warm(target: Target): Promise<void> {
  let answered = 0
  while (answered < warmUp)
    answered += (await load(target, { ...during, texts: asked })).took.length
}

function rowsOf(echo: readonly Measured[], remit: readonly Measured[]): readonly Row[] {
  const rate = (all: readonly Measured[]) =>
    quantile(
      all.map(one => one.load.perSecond),
      0.5,
    )
  const cpu = (all: readonly Measured[]) =>
    quantile(
      all.map(one => one.cpu / 1_000 / one.load.took.length),
      0.5,
    )
  const took = (all: readonly Measured[]) => all.flatMap(one => one.load.took)
  const row = (what: string, all: readonly Measured[], wanted: string): Row => ({
    what,
    measured: `${rate(all).toFixed(0)}/s, ${cpu(all).toFixed(2)} ms CPU, p99 ${quantile(took(all), 0.99).toFixed(0)} ms`,
    wanted,
    over: `${took(all).length} messages, ${all.reduce((sum, one) => sum + one.load.failed, 0)} failed`,
  })
  return [
    row('Teams, bare echo', echo, ''),
    row('Teams, remit on disk', remit, `${(rate(echo) / 2).toFixed(0)}/s`),
    {
      what: 'Teams, remit beside echo',
      measured: `${(rate(remit) / rate(echo)).toFixed(2)} x`,
      wanted: '>= 0.50 x',
      over: `${rounds} rounds`,
    },
  ]
}

type Server = {
  readonly kind: 'echo' | 'remit'
  readonly port: number
  readonly child: ChildProcess
}

async function start(
  kind: Server['kind'],
  program: string,
  { platform, database }: { readonly platform: string; readonly database: string },
): Promise<Server> {
  const child = fork(program, [kind, platform], { env: { ...env, DATABASE_URL: database } })
  const [told] = (await once(child, 'message')) as [Told]
  return { kind, child, port: 'port' in told ? told.port : 0 }
}

/** In microseconds. */
async function cpuOf(child: ChildProcess): Promise<number> {
  child.send('cpu')
  const [told] = (await once(child, 'message')) as [Told]
  return 'cpu' in told ? told.cpu : 0
}
