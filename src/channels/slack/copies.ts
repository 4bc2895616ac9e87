import type { Reply } from '../../vocabulary/reply.ts'
import { context } from './blocks/block.ts'
import type { Directs, Posted } from './direct.ts'
import { type Drawn, draw, type Look } from './draw.ts'
import { words } from './words.ts'

/**
 * Keeps the findings that one person alone saw in a channel where that person finds them again: such an answer is gone
 * when Slack is loaded anew. It is one direct message a conversation, into which later findings are written, as Slack
 * calls a person for a new message and not for a change. Ends when the message is there; changes follow by themselves.
 */
export type Copies = {
  readonly keep: (replies: readonly Reply[], look: Look, channel: string) => Promise<void>
  /** Nothing of this person is held any more; what was posted stays in their hands. */
  readonly forget: (person: string) => void
}

/** A copy goes on for as long as a conversation by command does. */
const lives = 30 * 60_000

/** Slack takes about one change of a message a second. */
const pause = 1_000

/** As many conversations as are held at one time; the oldest give way. */
const mostCopies = 2_000

type Finding = Extract<Reply, { kind: 'finding' }>

type Copy = {
  readonly until: number
  readonly look: Look
  readonly channel: string
  found: readonly Finding[]
  /** What the answers in it mean, each once. */
  readonly meanings: Set<string>
  posted?: Posted
  /** The next writing, where one is due. */
  due?: Promise<void> | undefined
  /** When the last one was long enough ago. */
  rested: Promise<void>
}

/** Opens the keeping of copies. What cannot be written is left: the person has seen it. */
export function openCopies(directs: Directs, now: () => number): Copies {
  const copies = new Map<string, Copy>()
  const keep: Copies['keep'] = async (replies, look, channel) => {
    const at = now()
    dropOver(copies, at)
    const found = replies.flatMap(bare)
    const key = JSON.stringify([look.owner, look.conversation])
    const kept = copies.get(key)
    const before = kept && at < kept.until ? kept : undefined
    const fresh = found.filter(one => !before?.meanings.has(meaningOf(one)))
    if (fresh.length === 0) return
    const copy = before && fits(before, fresh) ? before : emptyCopy(look, channel, at)
    copy.found = [...copy.found, ...fresh]
    for (const one of fresh) copy.meanings.add(meaningOf(one))
    copies.delete(key)
    copies.set(key, copy)
    if (copies.size > mostCopies) copies.delete(copies.keys().next().value ?? key)
    const written = write(copy, directs)
    if (!copy.posted) await written
  }
  const forget = (person: string) => {
    for (const [key, { look }] of copies) if (look.owner === person) copies.delete(key)
  }
  return { keep, forget }
}

/** Takes out what is over, from the one that was used the longest ago; what is over behind it is not gone on with. */
function dropOver(copies: Map<string, Copy>, now: number): void {
  for (const [key, { until }] of copies) {
    if (now < until) return
    copies.delete(key)
  }
}

/** A finding as it is kept: its buttons stay with the conversation. */
function bare(reply: Reply): readonly Finding[] {
  if (reply.kind !== 'finding') return []
  const { kind, verdict, findings, words: said } = reply
  return [{ kind, verdict, findings, words: said }]
}

function emptyCopy(look: Look, channel: string, now: number): Copy {
  const rested = Promise.resolve()
  return { until: now + lives, look, channel, found: [], meanings: new Set(), rested }
}

/** The same answer means the same, for whichever name the product went by. */
function meaningOf({ words: said }: Finding): string {
  return JSON.stringify(
    said.map(({ verdict, because, source, notes }) => [verdict, because, source, notes]),
  )
}

function fits({ found, look }: Copy, more: readonly Finding[]): boolean {
  return draw([...found, ...more], look).length === 1
}

/** Writes what a copy holds by then, not sooner than Slack takes it. */
function write(copy: Copy, directs: Directs): Promise<void> {
  if (copy.due) return copy.due
  const due = copy.rested.then(async () => {
    copy.due = undefined
    const message = drawnOf(copy)
    if (copy.posted) await directs.change(copy.posted, message)
    else copy.posted = await directs.post(copy.look.owner, message)
  })
  copy.due = due.catch(() => undefined)
  copy.rested = copy.due.then(() => new Promise(resolve => setTimeout(resolve, pause)))
  return copy.due
}

function drawnOf({ found, look, channel }: Copy): Drawn {
  const [{ text, blocks } = { text: '', blocks: [] }] = draw(found, { ...look, channel: false })
  return { text, blocks: [context(words.kept(channel)), ...blocks].slice(0, 50) }
}
