import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { parse } from 'yaml'
import { said } from '../../src/cli/said.ts'
import type { Reply } from '../../src/vocabulary/reply.ts'
import { bot } from '../support/bot.ts'
import { type Transcript, transcriptFile } from '../support/transcript.ts'

/** What was shown for one message, as a person reads it. */
export type Seen = {
  readonly text: string
  /** The ids of the choices offered, and the labels of the buttons. */
  readonly choices: readonly string[]
  readonly buttons: readonly string[]
  /** What of it others can read too. */
  readonly open: string
  /** What of it the platform would refuse or obey. */
  readonly problems: readonly string[]
}

/** One person's conversation in a channel. */
export type Talk = {
  /** Says something; with the id of an earlier message it is that message, delivered again. */
  readonly say: (text: string, id?: string) => Promise<Seen>
  readonly choose: (choice: string) => Promise<Seen>
  readonly press?: (label: string) => Promise<Seen>
  readonly edit?: (id: string, text: string) => Promise<Seen>
  readonly remove?: (id: string) => Promise<Seen>
}

/** A channel as the contract meets it. */
export type Channel = {
  readonly name: string
  readonly open: (place: 'private' | 'channel') => Promise<Talk>
  readonly start?: () => Promise<void>
  readonly stop?: () => Promise<void>
  /** What the channel has no way to do, and why. */
  readonly cannot: Partial<Readonly<Record<'press' | 'edit' | 'remove' | 'channel', string>>>
}

/** What every channel promises, whatever it looks like. */
export function describeChannel(channel: Channel): void {
  const { name, open, cannot } = channel
  const does = (what: keyof Channel['cannot']) => (cannot[what] === undefined ? it : it.skip)
  const why = (what: keyof Channel['cannot']) =>
    cannot[what] ? ` (not here: ${cannot[what]})` : ''

  describe(`the channel contract: ${name}`, () => {
    beforeAll(async () => channel.start?.())
    afterAll(async () => channel.stop?.())

    it('answers with verdict, reason and source', async () => {
      const talk = await open('private')
      const seen = await talk.say('Is Istio covered on AKS?')
      expect(seen.text).toMatch(/Not covered/)
      expect(seen.text).toMatch(/Istio is named/)
      expect(seen.text).toMatch(/2019-04-01/)
    })

    it('takes a choice of a question for its answer', async () => {
      const talk = await open('private')
      const asked = await talk.say('helm chart broken on AKS, does support help?')
      expect(asked.choices).toContain('documented-example')
      expect((await talk.choose('documented-example')).text).toMatch(/Best effort/)
    })

    it('shows an answer once, however often its message comes', async () => {
      const talk = await open('private')
      const first = await talk.say('Is Istio covered on AKS?', 'one')
      expect(first.text).not.toBe('')
      expect((await talk.say('Is Istio covered on AKS?', 'one')).text).toBe('')
      expect((await talk.say('Is Istio covered on AKS Engine?', 'two')).text).toMatch(/Engine/)
    })

    it.each(hostile)('neither obeys nor breaks on %j', async text => {
      const talk = await open('private')
      await talk.say(`Draft a ticket for AKS: nodes NotReady ${text}`)
      const seen = await talk.say(`the symptom is that it fails with ${text}`)
      expect(seen.problems).toEqual([])
    })

    it('shows a ticket with a log of a thousand lines within its limits', async () => {
      const talk = await open('private')
      await talk.say(`Draft a ticket for AKS: nodes NotReady`)
      const seen = await talk.say(`errors and logs are ${log}`)
      expect(seen.problems).toEqual([])
      expect((await talk.say('draft a ticket')).problems).toEqual([])
    })

    it('keeps a private answer private', async () => {
      const seen = await (await open('private')).say('Is Istio covered on AKS?')
      expect(seen.open).toBe('')
    })

    does('channel')(
      `answers where others are in their sight, each for themselves${why('channel')}`,
      async () => {
        const [mine, theirs] = [await open('channel'), await open('channel')]
        const seen = await mine.say('Can we still upgrade AKS hybrid? It was stopped for 45 days.')
        expect(seen.open).toMatch(/AKS Arc|hybrid/)
        expect((await theirs.say('why?')).text).not.toMatch(/45/)
      },
    )

    does('press')(`gives what a button says${why('press')}`, async () => {
      const talk = await open('private')
      const { buttons } = await talk.say('Is Istio covered on AKS?')
      expect(buttons).toEqual(expect.arrayContaining(['Why?', 'Draft ticket', 'Not what I asked']))
      expect((await talk.press?.('Why?'))?.text).toMatch(/nocover-istio/)
      expect((await talk.press?.('Draft ticket'))?.text).toMatch(/ticket/)
    })

    does('press')(
      `lets a person take back what was read where others are${why('press')}`,
      async () => {
        if (cannot.channel !== undefined) return
        const talk = await open('channel')
        const { buttons } = await talk.say('Is Istio covered on AKS?')
        expect(buttons).toContain('Forget this')
        expect((await talk.press?.('Forget this'))?.text).toMatch(/Forgotten/)
        expect((await talk.say('why?')).text).toMatch(/nothing to explain/)
      },
    )

    does('edit')(`offers to answer an edited message again${why('edit')}`, async () => {
      const talk = await open('private')
      await talk.say('Is Istio covered on AKS?', 'first')
      const offered = await talk.edit?.('first', 'Is Istio covered on AKS Engine?')
      expect(offered?.buttons).toContain('Answer again')
      expect((await talk.press?.('Answer again'))?.text).toMatch(/Engine/)
    })

    does('remove')(`forgets a message that was deleted${why('remove')}`, async () => {
      const talk = await open('private')
      await talk.say('Can we still upgrade AKS hybrid? It was stopped for 45 days.', 'first')
      expect((await talk.remove?.('first'))?.text).toMatch(/forgotten/)
      expect((await talk.say('why?')).text).toMatch(/nothing to explain/)
    })

    it(`says in ${transcripts.length} conversations what the bot means`, async () => {
      for (const transcript of transcripts) await expectParity(transcript, await open('private'))
    }, 60_000)
  })
}

const hostile = [
  '<!channel> <!here> <@U999> @here @channel',
  '<https://evil.example|click here> & <b>bold</b> &lt;!channel&gt;',
  '``` *bold* _it_ ~no~ `code` [link](https://evil.example)',
  '\u202eright to left\u202c مرحبا \u001b[31mred\u0007',
  '漢字かな交じり文 👩‍👩‍👧‍👦 🏴‍☠️',
]

const log = Array.from(
  { length: 1000 },
  (_, at) => `E0714 06:10:12 kubelet: node np2-${at} not found`,
).join('\n')

/** Conversations that every channel can have: words and choices alone. */
const transcripts: readonly Transcript[] = readdirSync(
  join(import.meta.dirname, '../conversations'),
)
  .filter(name => name.endsWith('.yaml'))
  .map(name => readFileSync(join(import.meta.dirname, '../conversations', name), 'utf8'))
  .map(text => transcriptFile.parse(parse(text)))
  .filter(
    ({ turns, given, day }) =>
      !given && !day && turns.every(turn => !turn.with && !turn.again && !turn.form),
  )

if (transcripts.length < 40)
  throw new Error(`only ${transcripts.length} conversations are compared`)

/** Verdict, citations, question and choices of every turn are those of the bot itself. */
async function expectParity({ title, turns }: Transcript, talk: Talk): Promise<void> {
  const handle = bot.converse()
  for (const [at, { user = '', choice }] of turns.entries()) {
    const typed = said(user, { conversation: 'c', today: '2026-11-26', id: String(at) })
    const message = choice === undefined ? typed : { ...typed, kind: 'chose' as const, choice }
    const { replies } = await handle(message)
    const seen = choice === undefined ? await talk.say(user) : await talk.choose(choice)
    const place = `${title}, turn ${at + 1}`
    const text = squeezed(seen.text)
    const lost = replies.flatMap(meaningOf).filter(words => !text.includes(squeezed(words)))
    const choices = replies.flatMap(choicesOf)
    const offered = seen.choices.filter(id => choices.includes(id))
    expect({ place, lost, offered, problems: seen.problems }).toEqual({
      place,
      lost: [],
      offered: choices,
      problems: [],
    })
  }
}

/** What must not get lost on the way to a person. */
function meaningOf(reply: Reply): readonly string[] {
  if (reply.kind === 'finding')
    return reply.words.flatMap(({ verdict, because, source }) => [verdict, because, source])
  if (reply.kind === 'question') return [reply.question.text]
  if (reply.kind === 'readings') return [reply.text, ...reply.offers.map(({ label }) => label)]
  return 'text' in reply ? [reply.text] : []
}

function choicesOf(reply: Reply): readonly string[] {
  if (reply.kind === 'question') return reply.question.choices.map(({ id }) => id)
  return reply.kind === 'readings' ? reply.offers.map(({ id }) => id) : []
}

/** Lines may break anywhere, and be cut where they are many. */
function squeezed(text: string): string {
  return text.replace(/[\s•]+/g, ' ').trim()
}
