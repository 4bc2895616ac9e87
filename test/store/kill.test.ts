import { describe, expect, it } from 'vitest'
import { killOnPostgres, killOnSqlite, seeded } from './kill/engines.ts'

const fine = {
  kills: 5,
  lost: 0,
  left: 0,
  doubled: 0,
  silent: 0,
  unexcused: 0,
  integrity: 'ok',
}

describe('a process killed five times while people talk loses nothing and does nothing twice', () => {
  it('on SQLite', async () => {
    const outcome = await killOnSqlite(5, seeded(1))
    expect(outcome).toMatchObject(fine)
    expect(outcome.acknowledged).toBeGreaterThan(20)
  }, 400_000)

  it('on PostgreSQL, beside another process that gets the same messages', async () => {
    const outcome = await killOnPostgres(5, seeded(2))
    expect(outcome).toMatchObject(fine)
    expect(outcome.acknowledged).toBeGreaterThan(20)
  }, 400_000)
})
