import { teamsSurface } from '../channels/teams/surface.ts'
import type { Desk } from '../vocabulary/answer.ts'
import type { Log } from '../vocabulary/log.ts'
import type { Config } from './config.ts'
import type { HttpSurface } from './server.ts'

/** What a channel may be made of. */
export type SurfaceParts = { readonly desk: Desk; readonly config: Config; readonly log: Log }

/** Every channel there is; each opens where the settings want it, in the order their paths are looked up. */
const surfaces: readonly ((parts: SurfaceParts) => HttpSurface | undefined)[] = [teams]

/** The channels that the settings open. */
export function openSurfaces(parts: SurfaceParts): readonly HttpSurface[] {
  return surfaces.flatMap(open => open(parts) ?? [])
}

function teams({ desk, config: { teams: settings }, log }: SurfaceParts): HttpSurface | undefined {
  if (!settings) return undefined
  if (settings.mode === 'local')
    log('warn', 'Teams has no app id: every program on this machine may talk with the bot')
  return teamsSurface({ desk, settings, log })
}
