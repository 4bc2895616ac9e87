import { said } from '../../src/cli/said.ts'
import type { ConversationStore } from '../../src/conversation/handle.ts'
import { memoryStore } from '../../src/store/memory.ts'
import { bot } from '../support/bot.ts'
import { sharedLines } from '../support/shared.ts'
import { type Row, spread, timed, undisturbed } from './figures.ts'
import { anotherDay } from './today.ts'

const wanted = 'p50 <= 1 ms, p99 <= 5 ms'
const longest = 400

/** So many messages a bot has answered that runs since this morning; before, much of it is not compiled yet. */
const warm = 8_000

/** So long is a log that somebody pastes whole. */
const pasted = 100_000

/** How long one message takes in process, from redaction to reply, each in a conversation of its own. */
export async function messages(): Promise<readonly Row[]> {
  const large = await timed(pastes(), 40, answer)
  return [...(await short()), spread('message, 100 kB', large, { wanted: 'p99 <= 60 ms', of })]
}

async function short(): Promise<readonly Row[]> {
  const labelled = sharedLines('eval/messages.jsonl').flatMap(({ text }) =>
    typeof text === 'string' && text.length <= longest ? [text] : [],
  )
  return [
    spread('message, written for this bench', await warmed(own, 20), { wanted, of }),
    ...(labelled.length > 0
      ? [
          spread('message, labelled', await warmed(labelled, 1), { wanted, of }),
          spread('  the quickest of 3', await undisturbed(labelled, 3, answer), { wanted, of }),
          spread('  kept in memory', await timed(labelled, 1, answerAndKeep), { wanted: '', of }),
        ]
      : []),
  ]
}

const of = 'messages'

async function warmed(texts: readonly string[], rounds: number): Promise<readonly number[]> {
  await timed(texts, Math.ceil(warm / texts.length), answer)
  return timed(texts, rounds, answer)
}

/** Keeps nothing and knows the person: what a store costs, and the first word of a stranger, is another matter. */
const nowhere: ConversationStore = {
  ...memoryStore(),
  load: async () => nothing,
  commit: async () => true,
}
const nothing = {
  conversation: { version: 0 },
  person: { version: 1, key: { id: 'bench', secret: 'YmVuY2g=' } },
  lost: false,
  behind: false,
}

const handle = bot.converse({ store: nowhere })

function answer(text: string) {
  return handle(said(text, { conversation: 'bench', today: anotherDay(), id: '1' }))
}

function answerAndKeep(text: string) {
  return bot.converse()(said(text, { conversation: 'bench', today: anotherDay(), id: '1' }))
}

/** A log, a manifest, prose that never ends, a word that never ends. */
function pastes(): readonly string[] {
  const log =
    '2026-11-25T10:11:12.1Z E1127 kubelet.go:2448] "Error getting node" err="node aks-agentpool-1-vmss2 not found"\n'
  const manifest = '  - name: payments\n    image: registry.example/payments:1.27.3\n'
  const pieces = [log, manifest, `${own.join('. ')} `, 'y']
  return pieces.map(piece => piece.repeat(Math.ceil(pasted / piece.length)).slice(0, pasted))
}

const own: readonly string[] = [
  'Is Istio covered on our Azure Local cluster?',
  'is helm supported on aks, the chart install fails with a timeout',
  'AKS hybrid was off for six weeks, can we still upgrade?',
  'Our AKS-HCI cluster has been stopped since 3 October. Are we still in support?',
  'who patches the node os on AKS and who has to reboot',
  'We edited the VMs in Hyper-V Manager. Are we still supported?',
  'nodes are NotReady since we resized the scale set in the portal',
  'can we ssh into the nodes and change the kubelet config?',
  'etcd on the control plane is slow, whose problem is it',
  'Does AKS Engine support the cluster autoscaler addon on Azure Stack Hub?',
  'kubernetes 1.24.6 on azure local 23H2, still supported?',
  'CVE-2024-21626 in runc: will Microsoft patch the worker nodes?',
  'We found a bug in upstream CoreDNS. Will support fix it?',
  'preview feature broke prod. do you take the case?',
  'we use a beta api (batch/v2beta1), is that supported on AKS Arc',
  'the subscription was disabled for 45 days and reinstated yesterday',
  'Compare AKS and AKS on Azure Local: is Istio supported?',
  'our firewall blocks port 9000 outbound, does that break support',
  'DaemonSet that changes sysctl on every node, allowed?',
  'why does my app crash with OOMKilled in namespace payments',
  'how much does the uptime SLA cost',
  'EKS nodes do not join',
  'draft a ticket',
  'hello',
  'help',
  'no clue',
  'The cluster has not connected to Azure for 31 days because the site was closed over the holidays, and now we cannot create VMs. Host is Windows Server 2022. Is there anything support can do for us, or do we have to redeploy everything?',
  'E1127 09:14:02.113 kubelet.go:2448] "Error getting node" err="node \\"aks-agentpool-1234-vmss000002\\" not found" after we deleted it with az vmss',
  'Unser Cluster startet nicht mehr. Hilft der Support?',
  'AKS Engine on public Azure in westeurope, upgrade stuck at 1.18',
  'Can I attach my own NSG to the node subnet in the MC_ resource group?',
  'sorry, it is Azure Local, not HCI; and it was stopped for about two months',
]
