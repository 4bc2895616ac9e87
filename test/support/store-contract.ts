import { describe, expect, it } from 'vitest'
import type { Address } from '../../src/vocabulary/message.ts'
import type { Store } from '../../src/vocabulary/store.ts'

type Note = { readonly text: string }

const here: Address = { tenant: 'contoso', conversation: 'c1', person: 'p1' }

/** What every store promises, whatever it keeps its values in. */
export function storeContract(name: string, open: () => Store<Note> | Promise<Store<Note>>): void {
  describe(`${name} as a store`, () => {
    it('has nothing where nothing was saved', async () => {
      const store = await open()
      expect(await store.load(here)).toBeUndefined()
    })

    it('gives back what was saved, under a new version each time', async () => {
      const store = await open()
      expect(await store.save(here, { text: 'one' }, undefined)).toBe(true)
      const one = await store.load(here)
      expect(one?.value).toEqual({ text: 'one' })
      expect(await store.save(here, { text: 'two' }, one)).toBe(true)
      const two = await store.load(here)
      expect(two?.value).toEqual({ text: 'two' })
      expect(two?.version).not.toBe(one?.version)
    })

    it('refuses a save by someone who has not seen the latest value', async () => {
      const store = await open()
      await store.save(here, { text: 'one' }, undefined)
      const seen = await store.load(here)
      await store.save(here, { text: 'two' }, seen)
      expect(await store.save(here, { text: 'late' }, seen)).toBe(false)
      expect(await store.save(here, { text: 'first' }, undefined)).toBe(false)
      expect((await store.load(here))?.value).toEqual({ text: 'two' })
    })

    it('lets one of many at once win', async () => {
      const store = await open()
      const tries = Array.from({ length: 8 }, (_, at) =>
        store.save(here, { text: String(at) }, undefined),
      )
      expect((await Promise.all(tries)).filter(Boolean)).toHaveLength(1)
    })

    it.each<Partial<Address>>([{ tenant: 'fabrikam' }, { conversation: 'c2' }, { person: 'p2' }])(
      'keeps %o apart from everything else',
      async other => {
        const store = await open()
        await store.save(here, { text: 'mine' }, undefined)
        expect(await store.load({ ...here, ...other })).toBeUndefined()
      },
    )

    it('tells apart addresses whose parts run together', async () => {
      const store = await open()
      await store.save(
        { tenant: 'a', conversation: 'b","c', person: 'd' },
        { text: 'x' },
        undefined,
      )
      expect(await store.load({ tenant: 'a","b', conversation: 'c', person: 'd' })).toBeUndefined()
    })

    it('forgets one address and no other', async () => {
      const store = await open()
      await store.save(here, { text: 'mine' }, undefined)
      await store.save({ ...here, person: 'p2' }, { text: 'theirs' }, undefined)
      await store.forget(here)
      expect(await store.load(here)).toBeUndefined()
      expect((await store.load({ ...here, person: 'p2' }))?.value).toEqual({ text: 'theirs' })
    })

    it('keeps a value of its own, not the one handed in', async () => {
      const store = await open()
      const value = { text: 'one' }
      await store.save(here, value, undefined)
      Object.assign(value, { text: 'changed' })
      expect((await store.load(here))?.value).toEqual({ text: 'one' })
    })
  })
}
