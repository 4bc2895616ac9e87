import { rmSync } from 'node:fs'
import { openStore } from '../../../src/app/store.ts'
import { anyMessage } from '../../support/change.ts'
import { type Acceptance, type Platform, startPlatform } from './platform.ts'
import { startSenders } from './senders.ts'
import { builtVictim, startVictim, type Victim } from './victims.ts'

/** What came of it. */
export type Figures = {
  readonly kills: number
  /** Kills between the platform's acceptance and our record of it, on purpose. */
  readonly inWindow: number
  readonly acknowledged: number
  /** Acknowledged, and never shown. */
  readonly lost: number
  /** Still to be handled or sent, or given up, when everybody had been silent for minutes. */
  readonly left: number
  /** State changes beyond one a message. */
  readonly doubled: number
  /** Shown once more. */
  readonly repeats: number
  /** Shown once more without a word that this may be a repeat. */
  readonly silent: number
  /** Shown once more though the process that showed it before was not killed. */
  readonly unexcused: number
}

/** Who serves on what, how often one of them is killed, and the chances that decide when. */
export type Plan = {
  readonly databaseUrl: string
  readonly processes: number
  readonly kills: number
  readonly chance: () => number
}

/** Kills processes at random moments while people talk, and counts what was lost and what was doubled. */
export async function killLoop({ databaseUrl, processes, kills, chance }: Plan): Promise<Figures> {
  const program = await builtVictim()
  const platform = await startPlatform()
  const epoch = String(Date.now())
  const killed = new Set<string>()
  let inWindow = 0
  let started = 0
  const start = async () => {
    const name = String(++started)
    return { name, ...(await startVictim(program, [databaseUrl, platform.url, name, epoch])) }
  }
  const victims: (Victim & { readonly name: string })[] = []
  for (let at = 0; at < processes; at++) victims.push(await start())
  const senders = startSenders(victims, chance)
  while (killed.size < kills) {
    await pause(50 + chance() * 400)
    const whoSent = chance() < 0.3 ? await nextSender(platform) : undefined
    if (whoSent !== undefined) inWindow += 1
    const found = victims.findIndex(({ name }) => name === whoSent)
    const at = found < 0 ? Math.floor(chance() * processes) : found
    killed.add(victims[at]?.name ?? '')
    await victims[at]?.kill()
    victims[at] = await start()
  }
  await senders.stop()
  const { left, changes } = await settled(databaseUrl, senders.acknowledged)
  for (const victim of victims) await victim.kill()
  platform.close()
  rmSync(program)
  const said = judge(platform.accepted, senders.acknowledged, killed)
  const acknowledged = senders.acknowledged.size
  return { kills, inWindow, acknowledged, ...said, left, doubled: changes - acknowledged }
}

/** The process that has just sent an answer, which was accepted, and does not know. */
function nextSender(platform: Platform): Promise<string> {
  return new Promise(resolve => {
    platform.insteadOfReply = resolve
  })
}

/** How long is waited for what is left, in ms. */
const patience = 240_000

/** Waits until nothing is left to be handled or sent, and tells how many state changes there were. */
async function settled(databaseUrl: string, acknowledged: ReadonlySet<string>) {
  const store = await openStore({ databaseUrl })
  const left = async () => {
    const { accepted, waiting, dead } = await store.backlog()
    return { moving: accepted + waiting, all: accepted + waiting + dead }
  }
  const until = Date.now() + patience
  while ((await left()).moving > 0 && Date.now() < until) await pause(100)
  const people = new Set([...acknowledged].map(id => id.split('-')[0] ?? ''))
  let changes = 0
  for (const person of people) {
    const address = anyMessage({ conversation: `c${person}`, person: `p${person}` })
    const { conversation } = await store.load(address, '')
    changes += Number(conversation.value?.state.facts.count)
  }
  const { all } = await left()
  await store.close()
  return { changes, left: all }
}

/** An answer holds the id of its message and its place in the conversation, so that two outcomes would be two answers. */
function judge(
  accepted: readonly Acceptance[],
  acknowledged: ReadonlySet<string>,
  killed: ReadonlySet<string>,
) {
  const byMessage = new Map<string, Acceptance[]>()
  for (const one of accepted) {
    const [id = ''] = one.answer.split(' ')
    byMessage.set(id, [...(byMessage.get(id) ?? []), one])
  }
  const repeats = [...byMessage.values()].flatMap(shows =>
    shows.slice(1).map((one, at) => ({ one, before: shows[at] })),
  )
  return {
    lost: [...acknowledged].filter(id => !byMessage.has(id)).length,
    repeats: repeats.length,
    silent: repeats.filter(({ one, before }) => !one.again || one.answer !== before?.answer).length,
    unexcused: repeats.filter(({ before }) => !killed.has(before?.by ?? '')).length,
  }
}

function pause(ms: number): Promise<void> {
  return new Promise(resolve => setTimeout(resolve, ms))
}
