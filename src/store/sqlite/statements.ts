import type { DatabaseSync } from '@photostructure/sqlite'
import type { Row, Sql } from '../sql/engine.ts'

/** A connection as our SQL; each statement is prepared once. */
export function statementsOf(database: InstanceType<typeof DatabaseSync>): Sql {
  const prepared = new Map<string, ReturnType<typeof database.prepare>>()
  const prepare = (text: string) => {
    const known = prepared.get(text) ?? database.prepare(text)
    prepared.set(text, known)
    return known
  }
  return {
    rows: async (text, ...parameters) => prepare(text).all(...parameters) as readonly Row[],
    run: async (text, ...parameters) => Number(prepare(text).run(...parameters).changes),
  }
}
