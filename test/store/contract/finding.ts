import { describe, expect, it } from 'vitest'
import type { Store } from '../../../src/vocabulary/store.ts'
import { anyChange, anyMessage } from '../../support/change.ts'
import type { Note, OpenStore } from '../contract.ts'

const who = { tenant: 'contoso', person: 'p1' }

/** Conversations that their person can find again. */
export function findingContract(open: OpenStore): void {
  describe('finds again', () => {
    it('what is findable, the latest changed first, and no more than is asked for', async () => {
      const store = await open()
      await keep(store, 'c1', { at: 1 })
      await keep(store, 'c2', { at: 3 })
      await keep(store, 'c3', { at: 2 })
      await keep(store, 'c4', { at: 4, findable: false })
      const found = await store.findable(who, 10)
      expect(found).toEqual(
        ['c2', 'c3', 'c1'].map(id => ({ conversation: id, value: { text: id } })),
      )
      expect(await store.findable(who, 1)).toEqual(found.slice(0, 1))
    })

    it('only what is findable still', async () => {
      const store = await open()
      await keep(store, 'c1', { at: 1 })
      const seen = await store.load(anyMessage({ conversation: 'c1' }), 'x')
      const message = anyMessage({ conversation: 'c1', id: 'm2' })
      await store.commit(anyChange(message, { text: 'done' }, { seen, at: 2 }))
      expect(await store.findable(who, 10)).toEqual([])
    })

    it('nothing of another person, and nothing of the same name in another tenant', async () => {
      const store = await open()
      await keep(store, 'c1', { at: 1 })
      await keep(store, 'c2', { at: 2, person: 'p2' })
      await keep(store, 'c3', { at: 3, tenant: 'fabrikam' })
      const of = async (tenant: string, person: string) =>
        (await store.findable({ tenant, person }, 10)).map(({ conversation }) => conversation)
      expect(await of('contoso', 'p1')).toEqual(['c1'])
      expect(await of('contoso', 'p2')).toEqual(['c2'])
      expect(await of('fabrikam', 'p1')).toEqual(['c3'])
      expect(await of('fabrikam', 'p2')).toEqual([])
    })

    it('nothing of who was forgotten', async () => {
      const store = await open()
      await keep(store, 'c1', { at: 1 })
      await store.forget(who)
      expect(await store.findable(who, 10)).toEqual([])
    })
  })
}

type Kept = {
  readonly at: number
  readonly findable?: boolean
  readonly person?: string
  readonly tenant?: string
}

async function keep(store: Store<Note, Note>, conversation: string, kept: Kept): Promise<void> {
  const { at, findable = true, ...whose } = kept
  const message = anyMessage({ ...who, ...whose, conversation, id: `m of ${conversation}` })
  const seen = await store.load(message, 'x')
  const mark = findable ? { findable: true as const } : {}
  const change = anyChange(message, { text: conversation }, { seen, at, ...mark })
  expect(await store.commit(change)).toBe(true)
}
