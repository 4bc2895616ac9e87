import pg from 'pg'
import type { Row, Sql } from '../sql/engine.ts'

/** What a pool and a client of it have in common. */
type Queries = Pick<pg.ClientBase, 'query'>

/** Whole numbers of 64 bits arrive as numbers; ours are times and counts, which fit. */
export const numbersAsNumbers: pg.CustomTypesConfig = {
  getTypeParser: (type, format) =>
    type === pg.types.builtins.INT8 ? Number : pg.types.getTypeParser(type, format),
}

/** A connection, or a pool of them, as our SQL. */
export function statementsOn(queries: Queries): Sql {
  const query = (text: string, values: readonly unknown[]) =>
    queries.query<Row>(numbered(text), [...values])
  return {
    rows: async (text, ...parameters) => (await query(text, parameters)).rows,
    run: async (text, ...parameters) => (await query(text, parameters)).rowCount ?? 0,
  }
}

const known = new Map<string, string>()

/** PostgreSQL numbers its parameters: `$1` for the first `?`. */
function numbered(text: string): string {
  let count = 0
  const made = known.get(text) ?? text.replace(/\?/g, () => `$${++count}`)
  known.set(text, made)
  return made
}
