import pg from 'pg'
import type { Store } from '../vocabulary/store.ts'
import { inTransaction } from './postgres/in-transaction.ts'
import { migrateDatabase } from './postgres/migrate-database.ts'
import { numbersAsNumbers, statementsOn } from './postgres/statements.ts'
import { unreachableAt } from './postgres/unreachable-at.ts'
import { sqlStore } from './sql/store.ts'

/** Limits in milliseconds: on connecting, on one statement at the server, on its answer here. */
const limits = {
  connectionTimeoutMillis: 2_000,
  statement_timeout: 4_000,
  query_timeout: 5_000,
  idle_in_transaction_session_timeout: 10_000,
} as const

/** A store in PostgreSQL, for as many processes as serve. @throws Fault where the server cannot be used. */
export async function openPostgres<State, Profile>(url: string): Promise<Store<State, Profile>> {
  const pool = new pg.Pool({ connectionString: url, max: 10, types: numbersAsNumbers, ...limits })
  // A connection that breaks while nobody uses it is replaced; whoever uses one hears of it there.
  pool.on('error', () => {})
  const failed = unreachableAt(url)
  await inTransaction(pool, migrateDatabase).catch(async error => {
    await pool.end()
    return failed(error)
  })
  const sql = statementsOn(pool)
  return sqlStore({
    read: work => work(sql).catch(failed),
    write: work => inTransaction(pool, client => work(statementsOn(client))).catch(failed),
    lock: { share: ' FOR SHARE', update: ' FOR UPDATE', skip: ' FOR UPDATE SKIP LOCKED' },
    // Deleted rows go when PostgreSQL vacuums, which it does by itself.
    purge: async () => {},
    close: () => pool.end(),
  })
}
