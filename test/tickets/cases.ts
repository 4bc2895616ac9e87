import { answerConsent, withConsents } from '../../src/tickets/consents.ts'
import type { TicketDraft } from '../../src/tickets/draft.ts'
import { correct, skip } from '../../src/tickets/fill.ts'
import { openDraft, type Seed } from '../../src/tickets/open-draft.ts'
import type { Citation, Finding } from '../../src/vocabulary/finding.ts'
import { book, clean } from './book.ts'
import { finding } from './finding.ts'

type Case = {
  readonly seed: Omit<Seed, 'summary'>
  readonly summary: string
  readonly fields: Readonly<Record<string, string>>
  readonly skipped?: readonly string[]
}

const ada = {
  contact: 'Ada Example, ada@example.com, +49 30 1234567, Europe/Berlin',
  country: 'DEU',
}
const subscription = '5f1c2d3e-1111-2222-3333-444455556666'
const group = `/subscriptions/${subscription}/resourceGroups/rg-shop/providers`
const at = '2026-07-14T09:30:00Z'

/** A ticket for each product, as somebody in trouble would come to it; together they show all that a ticket can say. */
export const cases: Readonly<Record<string, TicketDraft>> = {
  aks: consenting({
    seed: {
      at,
      product: 'aks',
      finding: cited('microsoft', 'aks', 'operation.upgrade', {
        section: 'Managed features in AKS',
        say: 'Microsoft runs the control plane and answers for upgrades that are started through the AKS API.',
      }),
    },
    summary:
      'Upgrade of shop1 in westeurope hangs since 06:10 UTC: two of nine nodes are NotReady and production checkout is down, no workaround. We upgraded from 1.29.4 to 1.30.2 just before.\n```\nE0714 06:10:12 kubelet: node aks-np2-37260127-vmss000002 not found, lease renewal failed\nW0714 06:10:15 controller_utils.go: Node is NotReady\n```',
    fields: {
      ...ada,
      scope: 'Node pool np2 in zone 3 only; always.',
      tried: 'Drained and rebooted one node; it came back NotReady.',
      changes: 'Upgraded from 1.29.4 to 1.30.2 at 05:40 UTC.',
      kubernetesVersion: '1.30.2',
      resourceId: `${group}/Microsoft.ContainerService/managedClusters/shop1`,
      skuTier: 'standard',
      nodePools:
        'np2: user, Linux, Standard_D8s_v5, 9 nodes, 1.30.2, AKSUbuntu-2204gen2containerd-202607.01.0',
      correlationId: '7c1f9a2e-0d3b-4c52-9a77-1f2e3d4c5b6a',
      supportPlan: 'prodirect',
      severity: 'A',
      aroundTheClock: 'yes',
      diagnosticsConsent: 'yes',
      copyTo: 'oncall@example.com',
    },
  }),
  'aks-hci': draftOf({
    seed: {
      at,
      product: 'aks-hci',
      finding: {
        ...cited('out-of-support', 'aks-hci', 'lifecycle.connection', {
          section: 'Billing and connectivity',
          say: 'A cluster that has not been connected to Azure for longer than 30 days is out of support until it connects again.',
        }),
        provisos: [standing('lifecycle.stopped'), standing('node.changes')],
      },
      assumes: ['not stopped for over 30 days', 'nodes not changed by hand'],
      facts: [
        {
          fact: 'disconnectedDays',
          label: 'days without a connection',
          value: [35, 49],
          words: '35–49 days',
        },
      ],
    },
    summary:
      'The management cluster of our plant does not come up since this morning. The plant network was down about six weeks.',
    fields: {
      ...ada,
      scope: 'Management cluster and both workload clusters.',
      impact:
        'Production; the packing line stands, we label by hand meanwhile, so there is a workaround.',
      evidence:
        'Install-Moc failed. Error: [WSSDAgent not reachable: rpc error: code = Unavailable]',
      changes: 'None known.',
      tried: 'Restarted the hosts one by one.',
      kubernetesVersion: '1.27.3',
      moduleVersion: '1.0.16.10113',
      hostOs: 'Azure Stack HCI 22H2, 20349.2322',
      supportPlan: 'standard',
      diagnosticsConsent: 'no',
    },
  }),
  'aks-arc': draftOf({
    seed: {
      at,
      product: 'aks-arc',
      topics: ['network.cni'],
      finding: {
        ...cited('best-effort', 'aks-arc', 'network.cni', {
          section: 'Third-party components',
          say: 'For open-source components that AKS Arc does not ship, support helps as far as it can.',
        }),
        also: [
          {
            clause: 'aks-arc/flannel',
            topic: 'network.cni',
            section: 'Networking',
            say: 'Calico is the network plugin that is installed by default.',
            effect: 'states',
            strength: 'does',
          },
        ],
      },
      unsure: ['how the host network was changed'],
    },
    summary:
      'Pods on Windows Server 2022 lose DNS now and then, it began 2026-07-13 22:15 Europe/Berlin. It is only our test cluster.',
    fields: {
      ...ada,
      scope: 'Pods in three of five namespaces; now and then.',
      impact: 'A test cluster; releases wait.',
      evidence: ';; connection timed out; no servers could be reached',
      tried: 'Restarted CoreDNS; gone for an hour, then back.',
      kubernetesVersion: '1.28.5',
      moduleVersion: '1.0.23.11019',
      hostOs: 'Windows Server 2022 Datacenter, 20348.2582',
      supportPlan: 'developer',
      diagnosticsConsent: 'yes',
      lastConnection: 'today',
    },
    skipped: ['changes'],
  }),
  'aks-engine': draftOf({
    seed: {
      at,
      product: 'aks-engine',
      finding: {
        ...cited('shared', 'aks-engine', 'upstream-bug.scope', {
          section: 'Upstream issues',
          say: 'For a bug of an upstream project, support names the upstream issue, a workaround and a rough timeline.',
        }),
        topics: ['upstream-bug.scope'],
      },
    },
    summary:
      'aks-engine deploy on our disconnected stamp fails with `CSE error: exit code 50 on k8s-master-1` since 2026-07-12 14:00 UTC.',
    fields: {
      ...ada,
      scope: 'Every new cluster on the stamp.',
      impact: 'We cannot roll out the new plant; nothing in production is down.',
      apiModel:
        '{\n  "properties": {\n    "servicePrincipalProfile": { "clientId": "1d2e", "secret": "abc8Q~kkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkk" },\n    "windowsProfile": { "adminUsername": "azureuser", "adminPassword": "Hunter2!Hunter2!" }\n  }\n}',
      changes: 'The stamp was updated to 1.2311.1.22 last week.',
      tried: 'Deployed twice more, same exit code.',
      kubernetesVersion: '1.30.10',
      stampBuild: '1.2311.1.22',
      engineVersion: 'v0.80.2',
      disconnectedStamp: 'yes',
      supportPlan: 'unified',
      diagnosticsConsent: 'no',
      contactMethod: 'phone',
      related: 'https://github.com/Azure/aks-engine-azurestack/issues/221',
    },
  }),
  'aks-local': draftOf({
    seed: {
      at,
      product: 'aks-local',
      finding: cited('silent', 'aks-local', 'network.logical-network', {
        section: 'Network',
        say: '',
      }),
    },
    summary: 'The API server of shop2 on Azure Local is unreachable, started 2026-07-14 06:10 UTC',
    fields: {
      scope: 'Only one cluster of four.',
      impact: 'Production; all shops of the north work offline, there is no workaround.',
      evidence: 'dial tcp 10.20.0.14:6443: i/o timeout',
      resourceId: `${group}/Microsoft.Kubernetes/connectedClusters/shop2`,
      supportPlan: 'basic',
    },
    skipped: ['tried', 'azureLocalRelease'],
  }),
}

/** With a consent that its kind of problem asks for. */
function consenting(one: Case): TicketDraft {
  const type = 'VirtualMachineMemoryDump'
  const text = 'Allow support to read a memory dump of the affected virtual machines.'
  return answerConsent(withConsents(draftOf(one), [{ type, text }]), { type, answer: 'no' })
}

function draftOf({ seed, summary, fields, skipped = [] }: Case): TicketDraft {
  const opened = openDraft(book, { ...seed, summary: clean(summary) })
  const filled = Object.entries(fields).reduce<TicketDraft>(
    (draft, [field, value]) => correct(book, draft, { field, value: clean(value) }),
    opened,
  )
  return skipped.reduce<TicketDraft>((draft, field) => skip(book, draft, field), filled)
}

function cited(
  verdict: Finding['verdict'],
  product: string,
  topic: string,
  { section, say }: { readonly section: string; readonly say: string },
): Finding {
  const citation: Citation = {
    clause: `${product}/${topic}`,
    topic,
    section,
    say,
    effect: 'states',
    strength: 'does',
  }
  const titles: Readonly<Record<string, string>> = {
    aks: 'Azure Kubernetes Service (AKS) Support Policies',
    'aks-hci': 'Support policies for AKS on Azure Stack HCI',
    'aks-arc': 'Support policies for AKS enabled by Azure Arc',
    'aks-engine': 'Support policies for AKS engine on Azure Stack Hub',
    'aks-local': 'Support policies for AKS on Azure Local',
  }
  const { date: _, ...undated } = finding.source
  const source = {
    ...undated,
    product,
    edition: `${product}@undated`,
    title: titles[product] ?? '',
  }
  return {
    ...finding,
    source: product === 'aks' ? { ...source, date: '2019-04-01' } : source,
    topics: [topic],
    verdict,
    strength: 'does',
    citations: say === '' ? [] : [citation],
  }
}

/** A rule that is taken not to apply. */
function standing(topic: string): Finding['provisos'][number] {
  const say = 'Something was done that ends support.'
  return {
    clause: `aks-hci/${topic}`,
    topic,
    say,
    facts: [],
    kind: 'standing',
    verdict: 'out-of-support',
  }
}
