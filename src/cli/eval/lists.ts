import { frequencies } from './counts.ts'
import { ratio, shareOf } from './figure.ts'
import { answerWords, beginning, type Result } from './results.ts'
import type { Section } from './section.ts'

/** So many pairs are listed for a person; as data all are there. */
const mostPairs = 40

/** Which verdicts were wanted and which came instead. */
export function verdictConfusion(results: readonly Result[]): Section {
  const wrong = results.filter(({ right }) => right === false)
  const pairs = wrong.map(({ wanted, line }) => [wanted.verdict, otherThan(wanted, line)] as const)
  return confusion('confusion', 'Verdicts confused', pairs)
}

/** The verdict that came; a wrong one that looks right differs in what was asked or in a product compared. */
function otherThan({ verdict }: Result['wanted'], line: Result['line']): string {
  if (verdict !== line.verdict) return line.verdict
  return verdict === 'ask'
    ? `${verdict} ${line.asks[0] ?? 'nothing'}`
    : `${verdict} with other cells`
}

/** Every message that was answered wrong. */
export function misses(results: readonly Result[]): Section {
  const data = results
    .filter(({ right }) => right === false)
    .map(({ id, text, wanted, line }) => ({
      id,
      want: wanted.words,
      got: answerWords(line),
      product: productPair(wanted.product, line.product).join('/'),
      text: beginning(text),
    }))
  const lines = data.flatMap(({ id, want, got, product, text }) => [
    `  ${id}  want ${want}, got ${got}, product ${product}`,
    `    ${text}`,
  ])
  return { name: 'misses', data, lines: [`Misses (${data.length})`, ...lines] }
}

/** Which intents were taken for which. */
export function intentErrors(results: readonly Result[]): Section {
  const pairs = results.map(({ wanted, line }) => [wanted.intent, line.intent ?? '-'] as const)
  return errors('intents', 'Intents', pairs)
}

/** Which products were taken for which; a dash where it is not known which. */
export function productErrors(results: readonly Result[]): Section {
  const due = results.filter(({ right }) => right !== undefined)
  const pairs = due.map(({ wanted, line }) => productPair(wanted.product, line.product))
  return errors('products', 'Products', pairs)
}

type Pair = readonly [want: string, got: string]

function productPair(want: string | undefined, got: string | null): Pair {
  return [want ?? '-', got ?? '-']
}

function errors(name: string, title: string, pairs: readonly Pair[]): Section {
  const wrong = pairs.filter(([want, got]) => want !== got)
  const right = shareOf(pairs.length - wrong.length, pairs.length)
  const { data, lines } = confusion(name, `${title}: ${ratio(right)} right; confused`, wrong)
  return { name, data: { right, confused: data }, lines }
}

function confusion(name: string, title: string, pairs: readonly Pair[]): Section {
  const data = frequencies(pairs.map(pair => pair.join('\t'))).map(([pair, count]) => {
    const [want, got] = pair.split('\t')
    return { want, got, count }
  })
  const lines = data
    .slice(0, mostPairs)
    .map(({ want, got, count }) => `${String(count).padStart(5)}  want ${want}, got ${got}`)
  const rest = data.length - lines.length
  const more = rest > 0 ? [`       and ${rest} pairs more`] : []
  return { name, data, lines: [title, ...lines, ...more] }
}
