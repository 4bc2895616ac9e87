import { compose } from '../../src/app/compose.ts'
import { openService } from '../../src/app/service.ts'
import { errandsAt } from '../../src/azure/run-errand.ts'
import { openSupport } from '../../src/azure/support.ts'
import type { ConversationStore } from '../../src/conversation/handle.ts'
import { wordingFile } from '../../src/dialogue/schema.ts'
import { loadKnowledge } from '../../src/knowledge/load.ts'
import { loadModel } from '../../src/knowledge/model.ts'
import type { Submitter } from '../../src/tickets/submitters.ts'
import type { Message } from '../../src/vocabulary/message.ts'
import type { Reply } from '../../src/vocabulary/reply.ts'

const subscription = '5f1c2d3e-1111-2222-3333-444455556666'

const knowledge = await loadKnowledge(() => Promise.resolve(wordingFile))

/** All that support asks for, of a problem that is no emergency. */
export const fields: Readonly<Record<string, string>> = {
  product: 'aks',
  symptom: 'two of nine nodes are NotReady',
  startedAt: '2026-07-14 06:10 UTC',
  scope: 'one pool',
  impact: 'a test cluster',
  environment: 'test',
  evidence: 'E0714 node lost',
  changes: 'none known',
  tried: 'a reboot',
  kubernetesVersion: '1.30.2',
  resourceId: `/subscriptions/${subscription}/resourceGroups/g/providers/Microsoft.ContainerService/managedClusters/c`,
  region: 'westeurope',
  nodePools: 'np2',
  supportPlan: 'prodirect',
  diagnosticsConsent: 'yes',
  contact: 'Ada Example, ada@example.com, +49 30 1234567, Europe/Berlin',
}

/** One where production is down, for severity A. */
export const emergency: Readonly<Record<string, string>> = {
  ...fields,
  impact: 'the shop is down',
  environment: 'production',
  workaround: 'no',
  aroundTheClock: 'yes',
}

/** Who may file what: Ada and Bo anything in their subscription, Cy only what is minor. */
const submitters: readonly Submitter[] = [
  { channel: 'slack', tenant: 'T', person: 'ada', subscriptions: [subscription], highest: 'A' },
  { channel: 'slack', tenant: 'T', person: 'bo', subscriptions: [subscription], highest: 'A' },
  { channel: 'slack', tenant: 'T', person: 'cy', subscriptions: [subscription], highest: 'C' },
]

/** What a person does. */
export type Deed = Pick<Message, 'text' | 'choice' | 'form'> &
  Partial<Pick<Message, 'conversation' | 'channel' | 'tenant' | 'command'>> & {
    readonly signedIn?: boolean
  }

/** The bot at work over a store, filing tickets at an address. */
export function openTalk(
  store: ConversationStore,
  url: string,
  { mode = 'live', wait = 25 }: { readonly mode?: 'dry-run' | 'live'; readonly wait?: number } = {},
) {
  const bot = compose(knowledge, () => loadModel(), {
    handover: '',
    submit: { mode, submitters },
  })
  const call = openSupport({ base: url, token: async () => 't', deadline: 20_000 })
  const service = openService(bot, store, {
    conversations: 30,
    drafts: 30,
    audit: 30,
    run: errandsAt(call, wait),
  })
  return {
    /** The replies a person gets at once. */
    say: async (person: string, id: string, deed: Deed): Promise<readonly Reply[]> => {
      const answer = await service.desk.handle(messageOf(person, id, deed))
      await service.desk.shown(answer.id)
      return answer.replies
    },
    /** Works until nothing is due for a while, and tells what was delivered. */
    settle: async (): Promise<readonly Reply[]> => {
      for (let quiet = 0; quiet < 7; ) {
        const did = await service.handleDue().catch(() => 0)
        quiet = did > 0 ? 0 : quiet + 1
        await new Promise(resolve => setTimeout(resolve, did > 0 ? 0 : 20))
      }
      return delivered(store)
    },
    /** Takes up what is due. */
    work: () => service.handleDue().catch(() => 0),
    /** What was decided, in order. */
    audited: async () => (await store.audit.after(0, 1_000)).map(({ entry }) => entry),
    stateOf: async (person: string, conversation: string) =>
      (await store.load({ tenant: 'T', person, conversation }, '')).conversation.value?.state.draft,
  }
}

/** All that waits to be shown, in order. */
async function delivered(store: ConversationStore): Promise<readonly Reply[]> {
  const replies: Reply[] = []
  for (;;) {
    const taken = await store.outbox.take(Date.now() + 60_000, Date.now() + 60_001)
    if (taken.length === 0) return replies
    for (const { delivery } of taken) {
      replies.push(...delivery.replies)
      await store.outbox.shown(delivery.id)
    }
  }
}

/** What they do, in a channel that vouches for them. */
function messageOf(person: string, id: string, { signedIn = true, ...deed }: Deed): Message {
  const kind = deed.form ? 'filled' : deed.choice === undefined ? 'said' : 'chose'
  return {
    tenant: 'T',
    conversation: `dm-${person}`,
    person,
    channel: 'slack',
    id,
    kind,
    at: '2026-07-20T12:00:00Z',
    visibility: 'private',
    ...(signedIn ? { signedIn: true } : {}),
    ...deed,
  }
}

/** The ids of the lines among replies, and the kinds of the others. */
export function saidIn(replies: readonly Reply[]): readonly string[] {
  return replies.map(reply => (reply.kind === 'text' ? reply.id : reply.kind))
}
