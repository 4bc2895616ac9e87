import type { DatabaseSync } from '@photostructure/sqlite'
import { migrate } from '../sql/migrate.ts'

/** Brings the schema of a file up to date, while nobody else can write to it. */
export async function migrateFile(database: InstanceType<typeof DatabaseSync>): Promise<void> {
  database.exec('BEGIN IMMEDIATE')
  try {
    await migrate(
      {
        version: async () => Number(database.prepare('PRAGMA user_version').get()?.user_version),
        run: async statement => database.exec(statement),
        setVersion: async version => database.exec(`PRAGMA user_version = ${version}`),
      },
      { counting: 'INTEGER PRIMARY KEY AUTOINCREMENT', integer: 'INTEGER' },
    )
    database.exec('COMMIT')
  } catch (error) {
    if (database.isTransaction) database.exec('ROLLBACK')
    throw error
  }
}
