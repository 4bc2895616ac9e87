import type { Verdict } from '../../vocabulary/verdict.ts'
import { type Answered, isNo, isYes, offers } from './answers.ts'
import { type Counts, once, sum } from './counts.ts'
import { obtainedBy } from './obtained-by.ts'
import type { Label } from './rows.ts'

/** How one answer stands against its label: whether it is right, and what it adds to which figure. */
export type Mark = { readonly right: boolean; readonly counts: Counts }

/** Marks an answer. Only the first of what it asks and the first four of what it cites count. */
export function mark(label: Label, answered: Answered): Mark {
  const due = dueOf(label)
  const { right, counts } = marks[due](label, answered)
  const offered = answered.verdict === 'ask' && offers(answered, verdict => accepts(label, verdict))
  return {
    right,
    counts: sum([
      { total: 1, ...once('right', right), ...once('right-or-offered', right || offered) },
      counts,
      promises(label, answered),
      cites(label, answered, right),
      product(label, answered),
      { intents: 1, ...once('intent-right', answered.intent === label.intent) },
    ]),
  }
}

/** The verdicts a label accepts, in the order of the alphabet. */
export function accepted({ verdict, also }: Label): readonly Verdict[] {
  return [...new Set([verdict, ...also])].toSorted()
}

type Due = 'compare' | 'ask' | 'none' | 'decided'

function dueOf({ intent, verdict, why }: Label): Due {
  if (intent === 'compare' && why.includes('=')) return 'compare'
  return verdict === 'ask' || verdict === 'none' ? verdict : 'decided'
}

const marks: Readonly<Record<Due, (label: Label, answered: Answered) => Mark>> = {
  compare: comparison,
  ask: question,
  none: noVerdict,
  decided: decision,
}

function comparison(label: Label, answered: Answered): Mark {
  const cells = [...cellsOf(label)]
  const got = (product: string) => answered.verdicts?.[product]
  const rightCells = cells.filter(([product, verdict]) => got(product) === verdict).length
  const rightShare = rightCells / Math.max(1, cells.length)
  const noes = cells.filter(([, verdict]) => isNo(verdict))
  return {
    right: rightShare === 1 || (accepts(label, answered.verdict) && label.verdict !== 'none'),
    counts: {
      compare: 1,
      'compare-right': rightShare,
      negative: noes.length,
      'false-assurance': noes.filter(([product]) => isYes(got(product))).length,
    },
  }
}

/** The verdict wanted of each product, as the label's words say it: `aks-hci=covered`. */
function cellsOf({ why }: Label): ReadonlyMap<string, Verdict> {
  const said = why.matchAll(/(aks(?:-[a-z]+)?)=([a-z-]+)/g)
  return new Map([...said].map(([, product = '', verdict = '']) => [product, verdict as Verdict]))
}

function question(label: Label, { verdict, asks = [] }: Answered): Mark {
  const [fact] = asks
  const asked = verdict === 'ask' && fact !== undefined && obtainedBy(label.must_ask).has(fact)
  const right =
    asked || (verdict !== 'ask' && verdict !== undefined && label.also.includes(verdict))
  return { right, counts: { ask: 1, ...once('ask-right', right) } }
}

function noVerdict(label: Label, { verdict, intent }: Answered): Mark {
  const drafted = label.intent !== 'draft-ticket' || intent === 'draft-ticket'
  const right = accepts(label, verdict) && drafted
  const outside = label.intent === 'out-of-scope'
  return {
    right,
    counts: {
      none: 1,
      ...once('none-right', right),
      ...once('outside', outside),
      ...once('outside-answered', outside && !right),
    },
  }
}

function decision(label: Label, { verdict }: Answered): Mark {
  const right = accepts(label, verdict)
  const asked = verdict === 'ask' && !right
  return {
    right,
    counts: { decided: 1, ...once('decided-right', right), ...once('decided-asked', asked) },
  }
}

function accepts({ verdict, also }: Label, got: Verdict | undefined): boolean {
  return got !== undefined && (got === verdict || also.includes(got))
}

/** Promises made where none was due, and refusals where a promise was. */
function promises({ verdict, also }: Label, answered: Answered): Counts {
  const negative = isNo(verdict) && !also.some(isYes)
  const positive = isYes(verdict) && !also.some(isNo)
  return {
    ...once('negative', negative),
    ...once('false-assurance', negative && isYes(answered.verdict)),
    ...once('positive', positive),
    ...once('false-refusal', positive && isNo(answered.verdict)),
  }
}

/** Whether a right answer rests on a section the label names. */
function cites(
  { sections, verdict }: Label,
  { cites: cited = [] }: Answered,
  right: boolean,
): Counts {
  const due = right && sections.length > 0 && verdict !== 'none' && verdict !== 'ask'
  const wanted = new Set(sections.map(plainName))
  const found = cited.slice(0, 4).some(({ section }) => wanted.has(plainName(section)))
  return { ...once('cited', due), ...once('cited-right', due && found) }
}

function plainName(section: string): string {
  return section
    .toLowerCase()
    .replaceAll(/[^a-z0-9]+/g, ' ')
    .trim()
}

function product(label: Label, answered: Answered): Counts {
  const due = label.product !== undefined
  return {
    ...once('product', due),
    ...once('product-right', due && answered.product === label.product),
  }
}
