import { expect, it } from 'vitest'
import { openCopies } from '../../../src/channels/slack/copies.ts'
import { openDeliver } from '../../../src/channels/slack/deliver.ts'
import type { Drawn } from '../../../src/channels/slack/draw.ts'
import type { Posts } from '../../../src/channels/slack/post.ts'
import type { Reply } from '../../../src/vocabulary/reply.ts'

const look = { conversation: 'slash:C1', owner: 'U1', channel: false }

/** Copies, what they wrote, and a time that is set. */
function opened() {
  const written: string[] = []
  const clock = { at: 0 }
  const text = (how: string, { text: said }: Drawn) => void written.push(`${how} ${said}`)
  const copies = openCopies(
    {
      of: async () => 'D1',
      post: async (_, drawn) => {
        text('new', drawn)
        return { channel: 'D1', ts: '1' }
      },
      change: async (_, drawn) => text('changed', drawn),
    },
    () => clock.at,
  )
  return { copies, written, clock }
}

function found(because: string): readonly Reply[] {
  const said = { verdict: 'Covered', product: 'AKS', because, source: 's', notes: [], next: [] }
  return [{ kind: 'finding', verdict: 'covered', findings: [], words: [said] }]
}

it('are one message a conversation, which later findings are added to', async () => {
  const { copies, written } = opened()
  await copies.keep(found('one'), look, 'C1')
  await copies.keep(found('one'), look, 'C1')
  await copies.keep(found('two'), look, 'C1')
  await copies.keep(found('three'), look, 'C1')
  await expect.poll(() => written.length, { timeout: 5_000 }).toBe(2)
  expect(written[0]).toMatch(/^new .*\none/)
  expect(written[1]).toMatch(/^changed [\s\S]*one[\s\S]*two[\s\S]*three/)
})

it('begin anew for another conversation, and after half an hour', async () => {
  const { copies, written, clock } = opened()
  await copies.keep(found('one'), look, 'C1')
  await copies.keep(found('one'), { ...look, conversation: 'slash:C2' }, 'C2')
  clock.at = 31 * 60_000
  await copies.keep(found('two'), look, 'C1')
  expect(written.map(text => text.split(' ')[0])).toEqual(['new', 'new', 'new'])
  expect(written[2]).not.toContain('one')
})

it('begin anew after half an hour, whatever younger ones were used since', async () => {
  const { copies, written, clock } = opened()
  const [first, second] = [look, { ...look, conversation: 'slash:C2' }]
  await copies.keep(found('one'), first, 'C1')
  clock.at = 20 * 60_000
  await copies.keep(found('one'), second, 'C2')
  await copies.keep(found('two'), first, 'C1')
  clock.at = 31 * 60_000
  await copies.keep(found('one'), first, 'C1')
  expect(written.filter(text => text.startsWith('new'))).toHaveLength(3)
  expect(written.at(-1)).not.toContain('two')
})

it('hold nothing of a person who is to be forgotten', async () => {
  const { copies, written } = opened()
  await copies.keep(found('one'), look, 'C1')
  copies.forget('U1')
  await copies.keep(found('two'), look, 'C1')
  expect(written).toHaveLength(2)
  expect(written[1]).not.toContain('one')
})

it('hold nothing any more of a person whose forgetting somebody else answered', async () => {
  const { copies, written } = opened()
  await copies.keep(found('one'), look, 'C1')
  const posts: Posts = {
    plainly: async way => way,
    to: async () => ({ kind: 'shown' }),
    open: async () => ({ kind: 'shown' }),
    direct: async () => ({ kind: 'shown' }),
  }
  await openDeliver({ posts, copies })({
    id: 'a',
    address: { tenant: 'T1', person: 'U1', conversation: 'slash:C1' },
    channel: 'slack',
    route: { channel: 'C1' },
    replies: [{ kind: 'text', id: 'x', text: 'Forgotten.', erases: true }],
    lost: false,
    again: false,
  })
  await copies.keep(found('two'), look, 'C1')
  expect(written[1]).not.toContain('one')
})
