import { expect, it } from 'vitest'
import { chance } from '../support/chance.ts'
import { killWhileFiling } from './kill/loop.ts'

it('files each ticket once, killed ten times while it does', async () => {
  const { kills, drafts, tickets, names } = await killWhileFiling(10, chance(3))
  expect({ kills, tickets, names }).toEqual({ kills: 10, tickets: drafts, names: drafts })
}, 240_000)
