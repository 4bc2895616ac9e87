import { describe, expect, it } from 'vitest'
import { judge } from '../../src/policy/judge.ts'
import type { Aspect } from '../../src/vocabulary/aspect.ts'
import type { Facts } from '../../src/vocabulary/facts.ts'
import { book } from '../support/policies.ts'
import { question } from '../support/small-policy.ts'

type Row = readonly [what: string, topic: string, aspect: Aspect, facts: Facts, verdicts: string]

/** What the five documents say, in the order aks, aks-hci, aks-arc, aks-engine, aks-local. */
const rows: readonly Row[] = [
  [
    'stopped for 30 days',
    'lifecycle.stopped',
    'state',
    { stoppedDays: 30 },
    'silent covered covered silent covered',
  ],
  [
    'stopped for 31 days',
    'lifecycle.stopped',
    'state',
    { stoppedDays: 31 },
    'silent out-of-support out-of-support silent out-of-support',
  ],
  [
    'stopped for 25 to 35 days',
    'lifecycle.stopped',
    'state',
    { stoppedDays: [25, 35] },
    'silent ask ask silent ask',
  ],
  [
    'disconnected for 30 days',
    'lifecycle.disconnected.day2',
    'act',
    { disconnectedDays: 30 },
    'silent silent covered silent silent',
  ],
  [
    'disconnected for 31 days',
    'lifecycle.disconnected.day2',
    'act',
    { disconnectedDays: 31 },
    'silent silent not-covered silent silent',
  ],
  [
    'suspended for 59 days',
    'lifecycle.subscription',
    'state',
    { subscriptionState: 'suspended', subscriptionInactiveDays: 59 },
    'silent covered covered silent covered',
  ],
  [
    'suspended for 60 days',
    'lifecycle.subscription',
    'state',
    { subscriptionState: 'suspended', subscriptionInactiveDays: 60 },
    'silent covered covered silent covered',
  ],
  [
    'suspended for 61 days',
    'lifecycle.subscription',
    'state',
    { subscriptionState: 'suspended', subscriptionInactiveDays: 61 },
    'silent out-of-support out-of-support silent out-of-support',
  ],
  [
    'a deprecated version',
    'version.deprecated.eligibility',
    'state',
    { versionSupported: false },
    'silent silent out-of-support silent out-of-support',
  ],
  [
    'a preview',
    'feature.preview.support',
    'help',
    {},
    'best-effort best-effort best-effort not-covered best-effort',
  ],
  [
    'a preview in production',
    'feature.preview.production',
    'act',
    {},
    'discouraged discouraged discouraged discouraged discouraged',
  ],
  [
    'an alpha feature',
    'feature.alpha',
    'help',
    {},
    'ask not-covered not-covered silent not-covered',
  ],
  ['a beta feature', 'feature.beta', 'help', {}, 'ask covered covered silent covered'],
  ['Helm', 'third-party.helm', 'help', {}, 'ask best-effort best-effort not-covered best-effort'],
  [
    'Istio',
    'third-party.istio',
    'help',
    {},
    'not-covered not-covered not-covered not-covered not-covered',
  ],
  [
    'nodes changed by SSH',
    'node.customization.out-of-band',
    'act',
    { changeMethod: 'ssh' },
    'breaks-support breaks-support breaks-support covered breaks-support',
  ],
  [
    'nodes changed in Hyper-V',
    'node.customization.out-of-band',
    'act',
    { changeMethod: 'hyper-v-mmc' },
    'breaks-support breaks-support breaks-support covered breaks-support',
  ],
  [
    'nodes only looked at',
    'node.customization.out-of-band',
    'act',
    { changeTarget: 'none', changeMethod: 'ssh' },
    'covered covered covered covered covered',
  ],
  [
    'nodes changed as support said',
    'node.customization.out-of-band',
    'act',
    { changeMethod: 'ssh', directedBySupport: true },
    'covered covered covered covered covered',
  ],
  [
    'a DaemonSet',
    'node.customization.daemonset',
    'act',
    {},
    'silent covered covered silent covered',
  ],
  [
    'egress locked down',
    'network.egress-lockdown',
    'act',
    {},
    'breaks-support silent silent silent silent',
  ],
  [
    'a CVE in a component',
    'security.component-flaw',
    'duty',
    {},
    'shared shared shared shared shared',
  ],
  [
    'a bug in a component of Microsoft',
    'upstream-bug.owned-components',
    'duty',
    {},
    'microsoft microsoft microsoft silent microsoft',
  ],
  [
    'patches of the node OS',
    'node.os-patching',
    'duty',
    {},
    'shared customer customer customer shared',
  ],
  [
    'reboots for patches',
    'node.os-patching.reboot',
    'duty',
    {},
    'customer silent silent customer silent',
  ],
  [
    'upgrades of Kubernetes',
    'version.upgrade-responsibility',
    'duty',
    {},
    'customer customer customer customer customer',
  ],
  [
    'the GPU add-on',
    'addon.nvidia-device-plugin',
    'help',
    {},
    'silent silent silent not-covered silent',
  ],
  [
    'an option of the cluster definition',
    'cluster-definition.use-managed-identity',
    'help',
    {},
    'silent silent silent not-covered silent',
  ],
  ['Calico', 'network.cni.calico', 'help', {}, 'silent best-effort best-effort silent best-effort'],
  [
    'a failing upgrade',
    'operation.failure',
    'help',
    { operation: 'upgrade' },
    'covered covered covered covered covered',
  ],
  ['a service level', 'sla', 'help', {}, 'silent silent silent silent silent'],
  ['prices', 'pricing', 'help', {}, 'none none none none none'],
]

describe('each product answers by its own document', () => {
  it.each(rows)('on %s', (_, topic, aspect, facts, verdicts) => {
    const given = book.editions.map(({ product }) => {
      const cloud = product === 'aks-engine' ? { targetCloud: 'azure-stack' } : {}
      const matter = question({
        products: [product],
        topics: [topic],
        aspect,
        facts: { ...cloud, ...facts },
      })
      return judge(book, matter).verdict
    })
    expect(given.join(' ')).toBe(verdicts)
  })

  it('keeps AKS Engine on public Azure out, whatever else is covered', () => {
    const matter = question({ products: ['aks-engine'], topics: ['tool.command.deploy'] })
    expect(judge(book, matter).question?.fact).toBe('targetCloud')
    expect(judge(book, { ...matter, facts: { targetCloud: 'azure' } }).verdict).toBe('not-covered')
  })

  it('answers for all products at once where they agree, and asks for the product where they do not', () => {
    const products = book.editions.map(({ product }) => product)
    expect(judge(book, question({ products, topics: ['third-party.istio'] })).verdict).toBe(
      'not-covered',
    )
    const asked = judge(book, question({ products, topics: ['third-party.multicloud'] }))
    expect(asked.question?.choices.map(({ id }) => id)).toEqual([...products, 'not-sure'])
    expect(asked.question?.choices.map(({ means }) => means)).toContain('silent')
  })
})
