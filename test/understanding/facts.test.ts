import { describe, expect, it } from 'vitest'
import type { Words } from '../../src/understanding/extract/words.ts'
import { type About, openFacts } from '../../src/understanding/facts.ts'
import { readOwnLexicon } from '../support/lexicon.ts'
import { wordsIn } from '../support/read-words.ts'

const reader = openFacts(readOwnLexicon())
const every = ['aks', 'aks-hci', 'aks-arc', 'aks-engine', 'aks-local']

type More = Partial<About> & { readonly pasted?: Words }

function facts(text: string, topics: readonly string[], more: More = {}) {
  const seen = reader.see(wordsIn(text), more.pasted ?? wordsIn(''))
  const found = reader.read(seen, { topics, products: every, ...more })
  return Object.fromEntries(found.map(({ fact, value }) => [fact, value]))
}

const stopped = ['lifecycle.stopped.control-plane']
const prolonged = ['lifecycle.stopped.prolonged']
const offline = ['lifecycle.disconnected.day2']
const changed = ['node.customization.out-of-band']
const login = ['node.customization.login']
const paid = ['lifecycle.subscription.grace']

describe('facts', () => {
  it.each([
    ['the cluster was parked for seven weeks', stopped, { stoppedDays: 49 }],
    ['switched off since 3 October', stopped, { stoppedDays: 54 }],
    ['77 days in storage', stopped, { stoppedDays: 77 }],
    ['it was shut down on 3 October', stopped, { stoppedDays: 54 }],
    ['shut down in early October, started again on 9 November', stopped, { stoppedDays: [30, 39] }],
    ['the uplink was cut on 1 October', offline, { disconnectedDays: 56 }],
    ['no uplink for 12 days', ['lifecycle.disconnected'], { disconnectedDays: 12 }],
    ['our sub is disabled for 20 days', paid, { subscriptionState: 'suspended' }],
    ['our sub is disabled for 20 days', paid, { subscriptionInactiveDays: 20 }],
    ['the subscription was deleted last month', paid, { subscriptionState: 'deleted' }],
    ['suspended, but paid and active again', paid, { subscriptionReinstated: true }],
    ['we resized it in Hyper-V Manager', changed, { changeMethod: 'hyper-v-mmc' }],
    ['Set-VMMemory on two nodes', changed, { changeMethod: 'hyper-v-cli' }],
    ['az vmss update on the pool', changed, { changeMethod: 'iaas-api' }],
    ['somebody did it by hand', changed, { changeMethod: 'outside-product-api' }],
    ['scaled with az aks nodepool scale', changed, { changeMethod: 'product-api' }],
    ['ssh to a node, only looked, changed nothing', login, { changeTarget: 'none' }],
    ['logged in to a node to read the logs', login, { changeTarget: 'none' }],
    ['loaded a kernel module over ssh', login, { changeTarget: 'worker-node' }],
    ['no change ticket, resized it', changed, { changeTarget: 'worker-node' }],
    ['ssh and then apt install nfs-common', login, { changeTarget: 'worker-node' }],
    ['all VMs off for 10 days, no maintenance', stopped, { withinRegularMaintenance: false }],
    ['off during our yearly maintenance', stopped, { withinRegularMaintenance: true }],
    ['all aks nodes off by Stop-VM', prolonged, { allNodesDeallocated: true }],
    ['parked for 5 weeks, we need it in 3 days', stopped, { stoppedDays: 35 }],
    ['cert expires in 5 days, offline for 3 weeks', offline, { disconnectedDays: 21 }],
    ['5 days left, and it was dark for 40 days', stopped, { stoppedDays: 40 }],
    ['pods without a kubelet on Stack Hub', [], { targetCloud: 'azure-stack' }],
    ['k8s v1.27.3', ['version'], { kubernetesVersion: '1.27.3' }],
    ['hosts are Windows Server 2019', [], { hostOs: 'windows-server-2019' }],
    ['runs on Stack Hub', [], { targetCloud: 'azure-stack' }],
    ['deployed to westeurope', [], { targetCloud: 'azure' }],
    ['only dev', [], { environment: 'dev' }],
    ['22 and 9000 are blocked', ['network.port-blocking'], { outboundPortsBlocked: [22, 9000] }],
    ['the firewall blocks no port', ['network.port-blocking'], { outboundPortsBlocked: [] }],
  ])('are read: %s', (text, topics, expected) => {
    expect(facts(text, topics)).toMatchObject(expected)
  })

  const [directed, documented] = ['directedBySupport', 'documentedByMicrosoft']
  const exempt = ['feature.exception.documented']
  const custom = ['network.customization']

  it.each([
    [directed, 'support told us to edit the kubelet', changed, true],
    [directed, 'support told us to edit it because it would not start', changed, true],
    [directed, 'support told us in the end that we had better not edit it', changed, false],
    [directed, 'support told us to edit it and not to restart it', changed, false],
    [directed, 'support told us to edit it, it did not help', changed, undefined],
    [directed, 'the engineer of Microsoft had us leave it and we edited it', changed, true],
    [directed, 'a consultant told us to edit it', changed, false],
    [directed, 'support told us to edit node 1, and we edited the other ones', changed, undefined],
    [documented, 'it is in the docs of Microsoft', custom, true],
    [documented, 'you will not find a word about it in the docs', custom, false],
    [documented, 'your docs are silent on it', custom, false],
    [documented, 'it is described in our own wiki', custom, undefined],
    [documented, 'it is in the docs, as some say; I doubt it', custom, undefined],
    [documented, 'it is in the docs, as some say; I doubt it', exempt, false],
  ])('open a way to support only where nothing is in doubt: %s, %s', (...row) => {
    const [fact, text, topics, expected] = row
    expect(facts(text, topics)[fact]).toBe(expected)
  })

  it('are no days of a stop that is only planned', () => {
    expect(facts('we will shut it down on 5 December', stopped)).not.toHaveProperty('stoppedDays')
  })

  it('are limits passed, whatever the message is about', () => {
    const text = 'the cluster was switched off for 40 days, now Istio fails'
    expect(facts(text, ['third-party.istio'])).toMatchObject({ stoppedDays: 40 })
  })

  it('are not told twice by one length of time', () => {
    const about = ['lifecycle.disconnected.day2', 'lifecycle.stopped.update']
    expect(facts('it was off for some weeks', about)).toEqual({ stoppedDays: [14, 56] })
  })

  it.each([
    ['we stay on it, will pods stop one day', stopped, 'stoppedDays'],
    ['it is not on Stack Hub', [], 'targetCloud'],
    ['production is not affected', [], 'environment'],
    ['a non-production cluster', [], 'environment'],
  ])('are not read: %s', (text, topics, fact) => {
    expect(facts(text, topics)).not.toHaveProperty(fact)
  })

  it('of a paste say so, and what only people say is not read there', () => {
    const paste = wordsIn('name rg-prod version 1.27.3')
    const seen = reader.see(wordsIn('still fine'), paste)
    expect(reader.read(seen, { topics: ['version'], products: every })).toEqual([
      { fact: 'kubernetesVersion', value: '1.27.3', span: [21, 27], pasted: true },
    ])
    expect(facts('prod is on 1.27.3', ['version'])).toMatchObject({ environment: 'production' })
  })

  it.each([
    ['not stopped at all', stopped, 'stoppedDays'],
    ['what does the 60 days limit mean', stopped, 'stoppedDays'],
    ['nobody paid, we will have it reactivated tomorrow', paid, 'subscriptionReinstated'],
    ['istio 1.20 hangs', ['third-party.istio'], 'kubernetesVersion'],
    ['only looked, then systemctl restart kubelet', login, 'changeTarget'],
    ['on Stack Hub it works, in westeurope it fails', [], 'targetCloud'],
  ])('are not read: %s', (text, topics, fact) => {
    expect(facts(text, topics)).not.toHaveProperty(fact)
  })

  it('are read on their own topics only', () => {
    expect(facts('create fails', ['operation.failure'])).toHaveProperty('operation', 'create')
    expect(facts('create fails', ['tool.command.deploy'])).not.toHaveProperty('operation')
  })

  it('are read for their own products only', () => {
    expect(facts('on the Hub', [], { products: ['aks'] })).not.toHaveProperty('targetCloud')
  })

  it('are all read in a short message without a topic, as an answer', () => {
    expect(facts('in Hyper-V Manager', [])).toHaveProperty('changeMethod', 'hyper-v-mmc')
    const long = `in Hyper-V Manager, ${'and so on '.repeat(20)}`
    expect(facts(long, [])).not.toHaveProperty('changeMethod')
  })

  it('take from a paste its words, never its times', () => {
    const pasted = { prose: wordsIn('see below'), pasted: wordsIn('AzureStackCloud off 45d') }
    expect(facts('', stopped, pasted)).toMatchObject({ targetCloud: 'azure-stack' })
  })

  it('hold the special value, not the general ones beside it', () => {
    expect(facts('by hand, over ssh', changed)).toMatchObject({ changeMethod: 'ssh' })
  })
})
