import type { Backlog, Store } from '../../vocabulary/store.ts'
import { personKeyOf } from '../keys.ts'
import { sqlAudit } from './audit.ts'
import { commit, findable, forget, load } from './conversations.ts'
import type { Engine } from './engine.ts'
import { expire } from './expire.ts'
import { sqlInbox } from './inbox.ts'
import { sqlOutbox } from './outbox.ts'
import { sqlKeys } from './person-keys.ts'

/** A store in a database, the same whichever it is. */
export function sqlStore<State, Profile>(engine: Engine): Store<State, Profile> {
  return {
    load: (address, message) => engine.read(sql => load(sql, address, message)),
    commit: async change => {
      const stored = await engine.write(sql => commit(sql, change, engine.lock))
      if (stored && change.forget) await engine.purge()
      return stored
    },
    findable: (who, most) => engine.read(sql => findable(sql, personKeyOf(who), most)),
    forget: async who => {
      const erased = await engine.write(sql => forget(sql, personKeyOf(who)))
      await engine.purge()
      return erased
    },
    inbox: sqlInbox(engine),
    outbox: sqlOutbox(engine),
    audit: sqlAudit(engine),
    keys: sqlKeys(engine),
    backlog: () => backlog(engine),
    expire: (now, before) => engine.write(sql => expire(sql, now, before)),
    close: engine.close,
  }
}

async function backlog({ write }: Engine): Promise<Backlog> {
  const [row = {}] = await write(async sql => {
    await sql.run('UPDATE probe SET writes = writes + 1')
    return sql.rows(counting)
  })
  const { accepted, waiting, dead } = row
  return { accepted: Number(accepted), waiting: Number(waiting), dead: Number(dead) }
}

const counting = `
  SELECT (SELECT count(*) FROM inbox WHERE dead = 0) AS accepted,
    (SELECT count(*) FROM outbox WHERE dead = 0) AS waiting,
    (SELECT count(*) FROM outbox WHERE dead = 1) + (SELECT count(*) FROM inbox WHERE dead = 1) AS dead`
