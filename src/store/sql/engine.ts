/** What a database gives back for a row: text and whole numbers are all we keep. */
export type Row = Readonly<Record<string, string | number | null>>

/** One statement after another, inside a transaction or on its own. Parameters stand where the text has `?`. */
export type Sql = {
  readonly rows: (text: string, ...parameters: readonly Value[]) => Promise<readonly Row[]>
  /** @returns how many rows it changed. */
  readonly run: (text: string, ...parameters: readonly Value[]) => Promise<number>
}

/** What a parameter may be. */
export type Value = string | number | null

/** Against changes; against any use; passing over rows that others keep. */
export type Locks = { readonly share: string; readonly update: string; readonly skip: string }

/** A database that speaks our SQL. Both calls throw a Fault `store/unreachable` when it fails them. */
export type Engine = {
  /** Reads what was committed; statements do not see each other's moment. */
  readonly read: <Result>(work: (sql: Sql) => Promise<Result>) => Promise<Result>
  /** All of a work durably, or nothing of it. A work that throws undoes itself alone. It waits for nothing but `sql` and
   * changes nothing else, for it may be begun again. */
  readonly write: <Result>(work: (sql: Sql) => Promise<Result>) => Promise<Result>
  /** What a SELECT ends in to keep a row from others until the end of the transaction, where that needs saying. */
  readonly lock: Locks
  /** Leaves no trace of what was deleted, as far as that is in the database's hands. */
  readonly purge: () => Promise<void>
  readonly close: () => Promise<void>
}
