/** How a column that counts its rows is declared. */
export type Dialect = { readonly counting: string; readonly integer: string }

/**
 * The schema, a step a version; steps are only ever added. A key holds tenant, conversation and person, an owner tenant
 * and person, both as JSON, in which no text can break a database.
 */
export const migrations: readonly ((dialect: Dialect) => readonly string[])[] = [
  ({ counting, integer }) => [
    `CREATE TABLE conversations (key text PRIMARY KEY, owner text NOT NULL, version ${integer} NOT NULL,
       state text NOT NULL, keep_until ${integer} NOT NULL)`,
    `CREATE INDEX conversations_owner ON conversations (owner)`,
    `CREATE INDEX conversations_keep_until ON conversations (keep_until)`,
    `CREATE TABLE people (owner text PRIMARY KEY, version ${integer} NOT NULL, profile text,
       key_id text NOT NULL, key_secret text NOT NULL, at ${integer} NOT NULL)`,
    `CREATE TABLE heard (seq ${counting}, key text NOT NULL, message text NOT NULL, owner text NOT NULL,
       at ${integer} NOT NULL, id text NOT NULL, replies text NOT NULL, trace text NOT NULL,
       UNIQUE (key, message))`,
    `CREATE INDEX heard_key ON heard (key, seq)`,
    `CREATE INDEX heard_owner ON heard (owner)`,
    `CREATE TABLE inbox (seq ${counting}, key text NOT NULL, message text NOT NULL, owner text NOT NULL,
       body text NOT NULL, due ${integer} NOT NULL, tries ${integer} NOT NULL, UNIQUE (key, message))`,
    `CREATE INDEX inbox_due ON inbox (due)`,
    `CREATE INDEX inbox_owner ON inbox (owner)`,
    `CREATE TABLE outbox (seq ${counting}, id text NOT NULL UNIQUE, key text NOT NULL, message text NOT NULL,
       owner text NOT NULL, channel text NOT NULL, route text, due ${integer} NOT NULL, tries ${integer} NOT NULL,
       again ${integer} NOT NULL, lost ${integer} NOT NULL, dead ${integer} NOT NULL, told ${integer} NOT NULL)`,
    `CREATE INDEX outbox_due ON outbox (dead, due)`,
    `CREATE INDEX outbox_key ON outbox (key, seq)`,
    `CREATE INDEX outbox_owner ON outbox (owner)`,
    `CREATE TABLE audit (seq ${counting}, id text NOT NULL UNIQUE, at ${integer} NOT NULL, entry text NOT NULL)`,
    `CREATE INDEX audit_at ON audit (at)`,
  ],
  ({ integer }) => [
    `CREATE TABLE probe (writes ${integer} NOT NULL)`,
    `INSERT INTO probe (writes) VALUES (0)`,
  ],
  ({ integer }) => [
    `ALTER TABLE conversations ADD COLUMN findable ${integer} NOT NULL DEFAULT 0`,
    `ALTER TABLE conversations ADD COLUMN at ${integer} NOT NULL DEFAULT 0`,
  ],
  ({ integer }) => [`ALTER TABLE inbox ADD COLUMN dead ${integer} NOT NULL DEFAULT 0`],
  ({ integer, counting }) => [
    `CREATE TABLE former_keys (seq ${counting}, owner text NOT NULL, key_id text NOT NULL,
       key_secret text NOT NULL, until ${integer} NOT NULL)`,
    `CREATE INDEX former_keys_owner ON former_keys (owner)`,
    `CREATE INDEX former_keys_until ON former_keys (until)`,
  ],
  // What is old is found without a look at what is young.
  () => [`DROP INDEX heard_key`, `CREATE INDEX heard_key ON heard (key, at, seq)`],
  // Answers are found through their conversation, and what waits to be handled is little: each index costs every message.
  () => [
    ...['heard_owner', 'outbox_owner', 'inbox_owner'].map(index => `DROP INDEX ${index}`),
    ...['heard', 'outbox'].map(table => `ALTER TABLE ${table} DROP COLUMN owner`),
  ],
]
