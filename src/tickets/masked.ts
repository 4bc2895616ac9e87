import { redact } from '../redaction/redact.ts'
import type { Clean } from '../vocabulary/message.ts'
import type { TicketDraft } from './draft.ts'
import type { FieldBook } from './field-book.ts'
import { phrase } from './phrase.ts'
import { compass } from './places.ts'

/** Names of a subscription that stand in a path or behind an option; each gives the name as its first group. */
const naming = [
  /\/(?:resourceGroups|managedClusters|connectedClusters|provisionedClusterInstances|agentPools|virtualMachineScaleSets|customLocations|logicalNetworks|virtualNetworks|subnets|networkSecurityGroups|registries|vaults)\/([^\s/"'<>,;?]{2,90})/gi,
  /(?<![\w-])(?:-g|-n|--resource-group|--name|--cluster-name|--cluster|--registry|--vault-name)[ =]["']?([\w.-]{2,90})/g,
  /\b(?:resource group|cluster|registry|vault|namespace|host|node|server|stamp)(?: name(?: is| was)|[:=]| named| called) ?["'`]?(?!(?:not|no|is|was|has|are|and|the|found|failed|error|unknown)\b)([\w.-]{2,90}[\w-])/gi,
  /\b(?:(?:resource )?group|cluster|registry|vault|namespace|host|node|server|stamp)(?: is| was)? ["'`]?((?=[a-z][\w.]*[-_\d])(?!v?\d)[\w.-]{2,90}[\w-])/gi,
]

/** Two words or more with a capital, where somebody says who they are. */
const calling =
  /(?<![\p{L}\p{N}])(?:[Ii] am|[Ii]'m|[Mm]y name is|[Cc]ontact(?: is|:)?|[Rr]egards,?)\s+(\p{Lu}[\p{L}'-]{1,30}(?: \p{Lu}[\p{L}'-]{1,30}){1,3})/gu

/** Addresses, ids and hosts, whoever they belong to. */
const shapes: readonly RegExp[] = [
  /\/subscriptions\/[^\s"'<>,;)]+/gi,
  /\bMC_[\w.()-]+/g,
  /[0-9a-f]{8}-(?:[0-9a-f]{4}-){3}[0-9a-f]{12}/gi,
  /\baks-[a-z0-9]{1,12}-\d{8}-vmss[0-9a-z]*/gi,
  /[\w.+-]{1,64}@[a-z\d-]{1,63}(?:\.[a-z\d-]{1,63})+/gi,
  /(?<![\w.])\d{1,3}(?:\.\d{1,3}){3}(?![\w.])/g,
  /(?<![\w.+])\+\d[\d ()./-]{6,18}\d(?!\w)/g,
]

const host =
  /(?<![\w.@-])(?:[a-z\d](?:[a-z\d-]{0,61}[a-z\d])?\.){1,8}[a-z][a-z\d-]{1,62}(?![\w-]|\.[a-z\d])/gi
/** Hosts that everybody knows, with all below them. */
const everybodys =
  /(?:^|\.)(?:microsoft\.com|github\.com|githubusercontent\.com|kubernetes\.io|k8s\.io|docker\.io|quay\.io|ghcr\.io|helm\.sh|istio\.io|cilium\.io|projectcalico\.org|w3\.org)$/i
/** What ends like a host: two dots at least, or an end that only hosts have. */
const ending =
  /\..+\.|\.(?:com|net|org|io|dev|app|cloud|local|lan|internal|corp|home|arpa|de|uk|fr|eu|us|jp|cn|in|nl|ch|at|se|no|it|es|br|ca|au)$/i

/**
 * A draft as the public may read it: private fields are left out, and in all others no id, address, host, region or
 * name of the subscription remains. Masks too much rather than too little.
 */
export function maskedDraft(book: FieldBook, draft: TicketDraft): TicketDraft {
  const mask = maskFor(book, draft)
  const open = Object.entries(draft.fields).filter(([id]) => !book.targets.private.includes(id))
  const fields = open.map(([id, entry]) => [id, { ...entry, value: mask(entry.value) }] as const)
  const facts = draft.facts.map(fact => ({ ...fact, words: mask(fact.words) }))
  return { ...draft, facts, fields: Object.fromEntries(fields), refused: {} }
}

function maskFor(book: FieldBook, draft: TicketDraft): (text: string) => Clean {
  const mark = `[${phrase(book, 'issue.masked')}]`
  const names = namesOf(book, draft)
  const own =
    names.length > 0
      ? new RegExp(`(?<![\\p{L}\\p{N}])(?:${names.join('|')})(?![\\p{L}\\p{N}])`, 'giu')
      : undefined
  return text => {
    const shaped = shapes.reduce((now, shape) => now.replace(shape, mark), text)
    const hosts = shaped.replace(host, found => (isPrivateHost(found) ? mark : found))
    return redact(own ? hosts.replace(own, mark) : hosts).text
  }
}

function isPrivateHost(name: string): boolean {
  return ending.test(name) && !everybodys.test(name)
}

/** Names as patterns, the longest first: what private fields hold, what paths and options name, and all regions. */
function namesOf(book: FieldBook, { fields }: TicketDraft): readonly string[] {
  const all = Object.values(fields)
    .map(({ value }) => value)
    .join('\n')
  const held = ['region', 'subscription', 'customLocation', 'firstName', 'lastName'].flatMap(id =>
    Object.hasOwn(fields, id) ? (fields[id]?.value ?? []) : [],
  )
  const named = [...naming, calling].flatMap(pattern =>
    [...all.matchAll(pattern)].map(([, name = '']) => name),
  )
  const regions = book.targets.private.includes('region') ? book.places.regions.names : []
  const names = new Set([...held, ...named, ...regions].filter(name => name.trim().length > 1))
  return [...names].toSorted((a, b) => b.length - a.length).map(patternOf)
}

/** "westeurope" is "West Europe" too. */
function patternOf(name: string): string {
  const apart = name.replace(compass, ' $1 ').trim()
  const words = apart.split(/\s+/).map(word => word.replace(/[\\^$.*+?()[\]{}|]/g, '\\$&'))
  return words.join('[ _-]?')
}
