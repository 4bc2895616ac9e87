import { spawnSync } from 'node:child_process'
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { root } from '../support/sources.ts'
import { quantile, type Row } from './figures.ts'

const question = ['ask', 'Is Istio covered on our Azure Local cluster?']
const source = [...remit(), ...question]
const built = ['dist/remit.js', ...question]
const runs = 9

/** How long one answer takes in a process of its own, beside a Node that does nothing. */
export function starts(): readonly Row[] {
  start(source)
  const isBuilt = existsSync(join(root, 'dist/remit.js'))
  const samples = Array.from({ length: runs }, () => ({
    nothing: start(['-e', '0']),
    source: start(source),
    built: isBuilt ? start(built) : Number.NaN,
  }))
  const middle = (key: 'nothing' | 'source' | 'built') =>
    quantile(
      samples.map(sample => sample[key]),
      0.5,
    )
  const nothing = middle('nothing')
  const row = (what: string, ms: number, more: Pick<Row, 'wanted' | 'over'>): Row => ({
    what,
    measured: `${(ms / 1000).toFixed(2)} s, ${(ms / nothing).toFixed(1)} x node`,
    ...more,
  })
  const over = `${runs} runs`
  return [
    row('node -e 0', nothing, { wanted: '', over }),
    row('remit ask, from source', middle('source'), { wanted: '<= 1.2 s', over }),
    isBuilt
      ? row('remit ask, built', middle('built'), { wanted: '<= 0.5 s', over })
      : { what: 'remit ask, built', measured: 'run: npm run build', wanted: '<= 0.5 s', over: '' },
    row('remit ask, the first time ever', first(), { wanted: '<= 4 s', over: '1 run' }),
    openings(),
    resident('remit ask, from source', source),
    ...(isBuilt ? [resident('remit ask, built', built)] : []),
  ]
}

/** What `npm run remit` hands to Node. */
function remit(): readonly string[] {
  const { scripts } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'))
  return String(scripts.remit).split(' ').slice(1)
}

/** Tells how much memory a process holds when it ends. */
const telling =
  'data:text/javascript,process.on("exit",()=>process.stderr.write(String(process.memoryUsage.rss())))'

/** How much memory one answer takes. */
function resident(what: string, args: readonly string[]): Row {
  const { stderr } = spawn(['--import', telling, ...args])
  return {
    what: `${what}, memory`,
    measured: `${(Number(stderr) / 1e6).toFixed(0)} MB resident`,
    wanted: '<= 150 MB',
    over: '1 run',
  }
}

/** Reads and opens the model once, and tells how long that took. */
const opening = `
const { loadModel } = await import('./src/knowledge/model.ts')
const { openModel } = await import('./src/understanding/model.ts')
const from = performance.now()
openModel(loadModel())
process.stdout.write(String(performance.now() - from))`

/** How long it takes to read and open the model in a process that has done nothing before. */
function openings(): Row {
  const samples = Array.from({ length: runs }, () =>
    Number(spawn(['--import', 'tsx', '--input-type=module', '--eval', opening]).stdout),
  )
  return {
    what: 'the model read and opened, cold',
    measured: `${quantile(samples, 0.5).toFixed(0)} ms`,
    wanted: '<= 50 ms',
    over: `${runs} runs`,
  }
}

/** Nothing compiled yet: neither the data, nor the program in the temporary folder of its loader. */
function first(): number {
  const temporary = mkdtempSync(join(tmpdir(), 'remit-bench-'))
  rmSync(join(root, 'node_modules/.cache/remit'), { recursive: true, force: true })
  try {
    return start(source, { TMPDIR: temporary, TEMP: temporary, TMP: temporary })
  } finally {
    rmSync(temporary, { recursive: true, force: true })
  }
}

function start(args: readonly string[], env?: Readonly<Record<string, string>>): number {
  const from = performance.now()
  spawn(args, env)
  return performance.now() - from
}

function spawn(args: readonly string[], env?: Readonly<Record<string, string>>) {
  const ended = spawnSync(process.execPath, args, {
    cwd: root,
    encoding: 'utf8',
    ...(env ? { env } : {}),
  })
  if (ended.status !== 0) throw new Error(`node ${args.join(' ')} failed: ${ended.stderr}`)
  return ended
}
