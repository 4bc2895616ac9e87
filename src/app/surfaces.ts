import type { PageMatrix } from '../channels/web/page-matrix.ts'
import type { Desk } from '../vocabulary/answer.ts'
import type { Log } from '../vocabulary/log.ts'
import type { Config } from './config.ts'
import { isLocalRequest } from './local.ts'
import { pageFolder } from './page.ts'
import type { HttpSurface } from './server.ts'

/** What a channel may be made of. */
export type SurfaceParts = {
  readonly desk: Desk
  /** What the policies say, topic by topic. */
  readonly matrix: () => Promise<PageMatrix>
  readonly config: Config
  readonly log: Log
}

/** Every channel there is; each opens where the settings want it, in the order their paths are looked up. */
const surfaces: readonly ((parts: SurfaceParts) => Promise<Opened>)[] = [slack, teams, page]

type Opened = HttpSurface | undefined

/** The channels that the settings open. */
export async function openSurfaces(parts: SurfaceParts): Promise<readonly HttpSurface[]> {
  const opened = await Promise.all(surfaces.map(open => open(parts)))
  return opened.flatMap(surface => surface ?? [])
}

/** The platforms' own libraries take their time to load, so only who is on a platform waits for its. */
async function slack({ desk, config, log }: SurfaceParts): Promise<Opened> {
  if (!config.slack) return undefined
  const { openSlack } = await import('../channels/slack/open-slack.ts')
  return openSlack({ settings: config.slack, desk, log, now: Date.now })
}

async function teams({ desk, config: { teams: settings }, log }: SurfaceParts): Promise<Opened> {
  if (!settings) return undefined
  if (settings.mode === 'local')
    log('warn', 'Teams has no app id: every program on this machine may talk with the bot')
  const { teamsSurface } = await import('../channels/teams/surface.ts')
  return teamsSurface({ desk, settings, log })
}

async function page({ desk, matrix, config }: SurfaceParts): Promise<Opened> {
  if (!config.page) return undefined
  const { pageSurface } = await import('../channels/web/surface.ts')
  return pageSurface({
    desk,
    matrix: await matrix(),
    folder: pageFolder,
    admits: isLocalRequest,
  })
}
