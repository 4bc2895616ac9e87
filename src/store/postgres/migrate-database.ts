import type pg from 'pg'
import { migrate } from '../sql/migrate.ts'

/** Any number, the same for every process that wants to bring this schema up to date. */
const migrating = 7_366_481

/** Brings the schema of a database up to date, one process at a time. */
export async function migrateDatabase(client: pg.PoolClient): Promise<void> {
  await client.query('SELECT pg_advisory_xact_lock($1)', [migrating])
  await client.query('CREATE TABLE IF NOT EXISTS remit_schema (version integer NOT NULL)')
  await migrate(
    {
      version: async () => {
        const { rows } = await client.query<{ version: number }>('SELECT version FROM remit_schema')
        return rows[0]?.version ?? 0
      },
      run: statement => client.query(statement),
      setVersion: async version => {
        await client.query('DELETE FROM remit_schema')
        await client.query('INSERT INTO remit_schema (version) VALUES ($1)', [version])
      },
    },
    { counting: 'bigint PRIMARY KEY GENERATED ALWAYS AS IDENTITY', integer: 'bigint' },
  )
}
