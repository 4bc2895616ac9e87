import { Fault } from '../../vocabulary/fault.ts'
import { type Dialect, migrations } from './migrations.ts'

/** A database whose schema is being brought up to date; the caller holds a lock and a transaction. */
export type Schema = {
  readonly version: () => Promise<number>
  readonly run: (statement: string) => Promise<unknown>
  readonly setVersion: (version: number) => Promise<unknown>
}

/** Brings a schema up to date. @throws Fault where it is newer than this program. */
export async function migrate(
  { version, run, setVersion }: Schema,
  dialect: Dialect,
): Promise<void> {
  const found = await version()
  if (found > migrations.length) {
    throw new Fault(
      'store/newer',
      `The database has schema ${found}, and this program knows schemas up to ${migrations.length}`,
      { hint: 'Start a Remit at least as new as the one that last used it' },
    )
  }
  const steps = migrations.slice(found)
  for (const step of steps) {
    for (const statement of step(dialect)) await run(statement)
  }
  if (steps.length > 0) await setVersion(migrations.length)
}
