import { type ChildProcess, spawn } from 'node:child_process'
import { randomUUID } from 'node:crypto'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { Agent, createServer, request } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { env } from 'node:process'
import { text } from 'node:stream/consumers'
import { command, signed } from '../support/slack-requests.ts'
import { root } from '../support/sources.ts'
import { asked, manyAsked } from './asked.ts'
import { bundled } from './bundled.ts'
import type { Row } from './figures.ts'

const secret = 'signing-secret-of-the-bench'
const lasts = { warm: 1_000, measured: 5_000 } as const

/** So many commands until the code of both is compiled as far as it will be. */
const warmUp = 4_000

/** What one run came to. */
type Run = { readonly perSecond: number; readonly cpu: number; readonly p99: number }

/** How many people ask at the same time, each again when the answer is there, and what. */
type Crowd = { readonly people: number; readonly questions: readonly string[] }

const crowds: readonly Crowd[] = [
  { people: 50, questions: asked },
  { people: 200, questions: asked },
  { people: 50, questions: manyAsked() },
]

/**
 * Signed slash commands answered through `respond()`: ours with its store on disk, beside Bolt alone that echoes, in
 * turns and under the same load.
 */
export async function slackCommands(): Promise<readonly Row[]> {
  const folder = mkdtempSync(join(tmpdir(), 'remit-bench-'))
  const load = await answersTaken()
  const [product, alone] = [
    await bundled('src/cli/main.ts', 'src/cli/worker.ts'),
    await bundled('test/bench/slack-bare.ts'),
  ]
  const ours = await start([product, 'serve'], load.api, join(folder, 'remit.db'))
  const bare = await start([alone, secret], load.api, '')
  try {
    for (const server of [bare, ours]) await warm(server, load)
    const rows: Row[] = []
    for (const crowd of crowds) rows.push(...(await compared(crowd, { bare, ours, load })))
    return rows
  } finally {
    for (const { child } of [ours, bare]) child.kill()
    load.stop()
    rmSync(folder, { recursive: true, force: true })
  }
}

type Sides = { readonly bare: Served; readonly ours: Served; readonly load: Load }

/** The better of two runs each, in turns. */
async function compared(crowd: Crowd, { bare, ours, load }: Sides): Promise<readonly Row[]> {
  const [bare1, ours1] = [await run(bare, crowd, load), await run(ours, crowd, load)]
  const [bare2, ours2] = [await run(bare, crowd, load), await run(ours, crowd, load)]
  const [best, own] = [better(bare1, bare2), better(ours1, ours2)]
  const share = own.perSecond / best.perSecond
  const { people, questions } = crowd
  return [
    row(`${people} people, ${questions.length} questions, Bolt alone`, rateOf(best)),
    row('the same, answered by us', rateOf(own)),
    row('as a share of Bolt alone', share.toFixed(2), questions === asked ? '0.50 at least' : ''),
    row('acknowledged by us', `p99 ${own.p99.toFixed(0)} ms`, '3000 ms at most'),
  ]
}

function better(a: Run, b: Run): Run {
  return a.perSecond > b.perSecond ? a : b
}

function rateOf({ perSecond, cpu }: Run): string {
  return `${perSecond.toFixed(0)} /s, CPU ${cpu.toFixed(2)} ms`
}

function row(what: string, measured: string, wanted = ''): Row {
  return { what, measured, wanted, over: `${lasts.measured / 1000} s` }
}

type Served = { readonly child: ChildProcess; readonly port: number }

/** Starts a server and waits until it says where it listens. */
async function start(script: readonly string[], api: string, database: string): Promise<Served> {
  const child = spawn(process.execPath, script, {
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

type Load = Awaited<ReturnType<typeof answersTaken>>

/** So many people ask, each again when the answer is there; what is warm-up does not count. */
async function run(server: Served, crowd: Crowd, load: Load): Promise<Run> {
  await drive(server, crowd, { ...load, ms: lasts.warm })
  const [answers, cpu, from] = [load.taken(), cpuOf(server), performance.now()]
  const waits = await drive(server, crowd, { ...load, ms: lasts.measured })
  const count = load.taken() - answers
  return {
    perSecond: (count * 1000) / (performance.now() - from),
    cpu: (cpuOf(server) - cpu) / count,
    p99: waits.toSorted((a, b) => a - b)[Math.floor(waits.length * 0.99)] ?? 0,
  }
}

async function warm(server: Served, load: Load): Promise<void> {
  const enough = load.taken() + warmUp
  const crowd = { people: 50, questions: [...asked, ...manyAsked()] }
  while (load.taken() < enough) await drive(server, crowd, { ...load, ms: lasts.warm })
}

async function drive(
  { port }: Served,
  { people, questions }: Crowd,
  { responseUrl, answered, ms }: Load & { readonly ms: number },
): Promise<readonly number[]> {
  const agent = new Agent({ keepAlive: true, maxSockets: people })
  const waits: number[] = []
  const until = performance.now() + ms
  const person = async (_: unknown, at: number) => {
    while (performance.now() < until) {
      const id = randomUUID()
      const asked = command(questions[waits.length % questions.length] ?? '', {
        user_id: `U${at}`,
        trigger_id: id,
        response_url: `${responseUrl}/${id}`,
      })
      const answer = answered(id)
      const from = performance.now()
      const refusal = await post(port, asked.body, agent)
      waits.push(performance.now() - from)
      await (refusal === '' ? answer : new Promise(resolve => setTimeout(resolve, 100)))
    }
  }
  await Promise.all(Array.from({ length: people }, person))
  agent.destroy()
  return waits
}

/** What is said with the acknowledgement: nothing, unless no answer will follow. */
function post(port: number, body: string, agent: Agent): Promise<string> {
  const headers = {
    'content-type': 'application/x-www-form-urlencoded',
    ...signed(body, Date.now(), secret),
  }
  return new Promise((resolve, reject) => {
    request({ port, agent, path: '/slack/events', method: 'POST', headers }, response => {
      text(response).then(resolve, reject)
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

/** Takes answers, counts them and tells whoever waits for one, and says that every token is good. */
async function answersTaken() {
  let taken = 0
  const waiting = new Map<string, () => void>()
  const server = createServer((asked, response) => {
    const id = asked.url?.startsWith('/response/')
      ? asked.url.slice('/response/'.length)
      : undefined
    if (id !== undefined) {
      taken++
      waiting.get(id)?.()
      waiting.delete(id)
    }
    const body = '{"ok":true,"user_id":"UBOT","team_id":"T1"}'
    asked.resume().once('end', () => response.writeHead(200).end(body))
  })
  await new Promise<void>(resolve => server.listen(0, '127.0.0.1', resolve))
  const { port } = server.address() as AddressInfo
  const address = `http://127.0.0.1:${port}`
  return {
    api: `${address}/api/`,
    responseUrl: `${address}/response`,
    taken: () => taken,
    answered: (id: string) => new Promise<void>(resolve => waiting.set(id, resolve)),
    stop: () => {
      server.closeAllConnections()
      server.close()
    },
  }
}
