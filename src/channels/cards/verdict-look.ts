import type { Verdict } from '../../vocabulary/verdict.ts'
import type { Colour } from './card.ts'

/** How a verdict is marked. The word always stands beside it: neither sign nor colour carries the meaning. */
export const verdictLook: Readonly<Record<Verdict, { readonly icon: string; color: Colour }>> = {
  covered: { icon: '✔', color: 'good' },
  microsoft: { icon: '✔', color: 'good' },
  'best-effort': { icon: '◐', color: 'warning' },
  discouraged: { icon: '▲', color: 'warning' },
  'not-covered': { icon: '✖', color: 'attention' },
  'breaks-support': { icon: '✖', color: 'attention' },
  'out-of-support': { icon: '✖', color: 'attention' },
  customer: { icon: '●', color: 'accent' },
  shared: { icon: '◑', color: 'accent' },
  info: { icon: 'ℹ', color: 'accent' },
  silent: { icon: '○', color: 'default' },
  ask: { icon: '?', color: 'accent' },
  none: { icon: '·', color: 'default' },
}
