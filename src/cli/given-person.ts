import { Fault } from '../vocabulary/fault.ts'
import type { PersonAddress } from '../vocabulary/message.ts'

/** The person given by `--user` and `--tenant`, for ids are only unique within a tenant. @throws Fault without both. */
export function givenPerson(
  { user, tenant }: { readonly user?: string; readonly tenant?: string },
  command: string,
): PersonAddress {
  if (user !== undefined && tenant !== undefined) return { tenant, person: user }
  const lacks = user === undefined ? '--user' : '--tenant'
  throw new Fault('usage/missing', `${command} needs ${lacks}`, {
    hint: `Write: remit ${command} --user ID --tenant ID`,
  })
}
