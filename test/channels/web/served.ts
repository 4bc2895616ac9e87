import { isLocalRequest } from '../../../src/app/local.ts'
import { pageFolder, pageMatrix } from '../../../src/app/page.ts'
import { serve } from '../../../src/app/serve.ts'
import { openService } from '../../../src/app/service.ts'
import { openWork } from '../../../src/app/work.ts'
import type { Post } from '../../../src/channels/cards/draw-posts.ts'
import { pageSurface } from '../../../src/channels/web/surface.ts'
import { memoryStore } from '../../../src/store/memory.ts'
import type { ShownDraft } from '../../../src/vocabulary/draft.ts'
import { bot } from '../../support/bot.ts'

/** What the page gets for what it sends. */
export type PageAnswer = {
  readonly posts: readonly Post[]
  readonly draft?: ShownDraft
  readonly edit?: true
}

/** The page as a browser finds it. */
export type Page = {
  readonly token: string
  readonly fetched: (path: string, init?: RequestInit) => Promise<Response>
  readonly say: (message: object, headers?: Readonly<Record<string, string>>) => Promise<Response>
  readonly shown: (message: object) => Promise<PageAnswer>
  readonly stop: () => Promise<void>
}

/** Serves the page and nothing else. */
export async function servePage(now?: () => number): Promise<Page> {
  const service = openService(bot, memoryStore(), { conversations: 30, drafts: 90, audit: 365 })
  const page = pageSurface({
    desk: service.desk,
    matrix: pageMatrix(bot),
    folder: pageFolder,
    admits: isLocalRequest,
    ...(now ? { now } : {}),
  })
  const running = await serve({
    work: openWork(service, () => undefined),
    surfaces: [page],
    config: { host: '127.0.0.1', port: 0, adminHost: '127.0.0.1', adminPort: 0 },
    log: () => undefined,
  })
  const fetched = (path: string, init?: RequestInit) =>
    fetch(`http://127.0.0.1:${running.port}${path}`, init)
  const html = await (await fetched('/')).text()
  const token = /name="remit-token" content="([\w-]{43})"/.exec(html)?.[1] ?? ''
  let count = 0
  const say: Page['say'] = (message, headers = {}) => {
    count += 1
    return fetched('/page/message', {
      method: 'POST',
      headers: { 'content-type': 'application/json', 'x-remit-token': token, ...headers },
      body: JSON.stringify({ id: `m${count}`, conversation: 'tab', ...message }),
    })
  }
  return {
    token,
    fetched,
    say,
    shown: async message => {
      const response = await say(message)
      if (!response.ok) throw new Error(`the page answered ${response.status}`)
      return (await response.json()) as PageAnswer
    },
    stop: running.stop,
  }
}
