import { killOnPostgres, killOnSqlite, seeded } from './engines.ts'

// Kills at least 200 times at random points under load, on both engines: npm run test:kill [KILLS] [SEED]

const [kills = 110, seed = Date.now() % 1_000_000] = process.argv.slice(2).map(Number)
process.stdout.write(`${kills} kills on each engine, seed ${seed}\n`)
const outcomes = {
  SQLite: await killOnSqlite(kills, seeded(seed)),
  PostgreSQL: await killOnPostgres(kills, seeded(seed)),
}
for (const [engine, outcome] of Object.entries(outcomes)) {
  process.stdout.write(`${engine}: ${JSON.stringify(outcome)}\n`)
}
const fine = Object.values(outcomes).every(
  ({ lost, left, doubled, silent, unexcused, integrity }) =>
    lost + left + doubled + silent + unexcused === 0 && integrity === 'ok',
)
process.exitCode = fine ? 0 : 1
