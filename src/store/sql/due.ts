import type { Engine, Row, Sql } from './engine.ts'

/** How due rows are found: a statement with the time as its one parameter. */
type Finding = { readonly heads: string; readonly now: number }

/**
 * Rows that are due, marked as taken, so that nobody else gets them. Looks first without a transaction, for mostly
 * there is nothing to do.
 */
export async function takeDue(
  engine: Engine,
  { heads, now }: Finding,
  mark: (sql: Sql, row: Row) => Promise<unknown>,
): Promise<readonly Row[]> {
  const some = await engine.read(sql => sql.rows(heads, now))
  if (some.length === 0) return []
  return engine.write(async sql => {
    const rows = await sql.rows(`${heads}${engine.lock.skip}`, now)
    for (const row of rows) await mark(sql, row)
    return rows
  })
}
