import { type ChildProcess, spawn } from 'node:child_process'
import { randomUUID } from 'node:crypto'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { Agent, createServer, request } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { env } from 'node:process'
import { command, signed } from '../support/slack-requests.ts'
import { root } from '../support/sources.ts'
import type { Row } from './figures.ts'

const secret = 'signing-secret-of-the-bench'
const text = 'Is Istio covered on AKS?'
const lasts = { warm: 2_000, measured: 5_000 } as const

/** What one run came to. */
type Run = { readonly perSecond: number; readonly cpu: number; readonly p99: number }

/**
 * Signed slash commands answered through `respond()`: ours with its store on disk, beside Bolt alone that echoes, in
 * turns and under the same load; then what an acknowledgement takes with 200 people at once.
 */
export async function slackCommands(): Promise<readonly Row[]> {
  const folder = mkdtempSync(join(tmpdir(), 'remit-bench-'))
  const double = await answersTaken()
  const ours = await start(['src/cli/main.ts', 'serve'], double.api, join(folder, 'remit.db'))
  const bare = await start(['test/bench/slack-bare.ts', secret], double.api, '')
  try {
    const load = { responseUrl: double.responseUrl, taken: double.taken }
    const [bare1, ours1] = [await run(bare, 50, load), await run(ours, 50, load)]
    const [bare2, ours2] = [await run(bare, 50, load), await run(ours, 50, load)]
    const crowd = await run(ours, 200, load)
    const [best, own] = [better(bare1, bare2), better(ours1, ours2)]
    const share = own.perSecond / best.perSecond
    return [
      row(
        'slash command, Bolt alone',
        `${best.perSecond.toFixed(0)} /s, CPU ${best.cpu.toFixed(2)} ms`,
      ),
      row(
        'the same, answered by us',
        `${own.perSecond.toFixed(0)} /s, CPU ${own.cpu.toFixed(2)} ms`,
      ),
      row('as a share of Bolt alone', share.toFixed(2), '0.50 at least'),
      row('acknowledged, 200 people at once', `p99 ${crowd.p99.toFixed(0)} ms`, '3000 ms at most'),
    ]
  } finally {
    for (const { child } of [ours, bare]) child.kill()
    double.stop()
    rmSync(folder, { recursive: true, force: true })
  }
}

function better(a: Run, b: Run): Run {
  return a.perSecond > b.perSecond ? a : b
}

function row(what: string, measured: string, wanted = ''): Row {
  return { what, measured, wanted, over: `${lasts.measured / 1000} s` }
}

type Served = { readonly child: ChildProcess; readonly port: number }

/** Starts a server and waits until it says where it listens. */
async function start(script: readonly string[], api: string, database: string): Promise<Served> {
  const child = spawn(process.execPath, ['--import', 'tsx', ...script], {
    cwd: root,
    env: {
      ...env,
      PORT: '0',
      ADMIN_PORT: '0',
      DATABASE_URL: database,
      SLACK_API_URL: api,
      SLACK_BOT_TOKEN: 'xoxb-bench',
      SLACK_SIGNING_SECRET: secret,
    },
    stdio: ['ignore', 'ignore', 'pipe'],
  })
  const port = await new Promise<number>((resolve, reject) => {
    child.once('exit', code => reject(new Error(`the server ended with ${code}`)))
    child.stderr?.on('data', (chunk: Buffer) => {
      const found = /"listening".*?"port":(\d+)/.exec(chunk.toString())?.[1]
      if (found) resolve(Number(found))
    })
  })
  return { child, port }
}

type Load = { readonly responseUrl: string; readonly taken: () => number }

/** Keeps so many commands on their way; what is warm-up does not count. */
async function run(server: Served, people: number, load: Load): Promise<Run> {
  await drive(server, people, { ...load, ms: lasts.warm })
  const [answers, cpu, from] = [load.taken(), cpuOf(server), performance.now()]
  const waits = await drive(server, people, { ...load, ms: lasts.measured })
  const count = load.taken() - answers
  return {
    perSecond: (count * 1000) / (performance.now() - from),
    cpu: (cpuOf(server) - cpu) / count,
    p99: waits.toSorted((a, b) => a - b)[Math.floor(waits.length * 0.99)] ?? 0,
  }
}

async function drive(
  { port }: Served,
  people: number,
  { responseUrl, ms }: Load & { readonly ms: number },
): Promise<readonly number[]> {
  const agent = new Agent({ keepAlive: true, maxSockets: people })
  const waits: number[] = []
  const until = performance.now() + ms
  const person = async (_: unknown, at: number) => {
    while (performance.now() < until) {
      const asked = command(text, {
        user_id: `U${at}`,
        trigger_id: randomUUID(),
        response_url: responseUrl,
      })
      const from = performance.now()
      await post(port, asked.body, agent)
      waits.push(performance.now() - from)
    }
  }
  await Promise.all(Array.from({ length: people }, person))
  agent.destroy()
  return waits
}

function post(port: number, body: string, agent: Agent): Promise<void> {
  const headers = {
    'content-type': 'application/x-www-form-urlencoded',
    ...signed(body, Date.now(), secret),
  }
  return new Promise((resolve, reject) => {
    request({ port, agent, path: '/slack/events', method: 'POST', headers }, response => {
      response.resume().once('end', resolve)
    })
      .once('error', reject)
      .end(body)
  })
}

/** Milliseconds of CPU a process has used, where the system tells. */
function cpuOf({ child }: Served): number {
  try {
    const fields = readFileSync(`/proc/${child.pid}/stat`, 'utf8').split(') ')[1]?.split(' ') ?? []
    return (Number(fields[11]) + Number(fields[12])) * 10
  } catch {
    return Number.NaN
  }
}

/** Takes answers and counts them, and says that every token is good. */
async function answersTaken() {
  let taken = 0
  const server = createServer((asked, response) => {
    if (asked.url?.startsWith('/response')) taken++
    const body = '{"ok":true,"user_id":"UBOT","team_id":"T1"}'
    asked.resume().once('end', () => response.writeHead(200).end(body))
  })
  await new Promise<void>(resolve => server.listen(0, '127.0.0.1', resolve))
  const { port } = server.address() as AddressInfo
  const address = `http://127.0.0.1:${port}`
  return {
    api: `${address}/api/`,
    responseUrl: `${address}/response/1`,
    taken: () => taken,
    stop: () => {
      server.closeAllConnections()
      server.close()
    },
  }
}
