import { assured, fuzz, unmasked } from '../support/fuzz.ts'

const [troubles, changed, { all, promised }] = [
  await fuzz(20_000),
  await unmasked(200),
  await assured(1),
]
const products = new Set(all.map(({ product }) => product))
const clauses = new Set(all.flatMap(({ clause }) => clause || []))
print('20000 made messages, each asked twice', troubles)
print('200 known messages in disguise', changed)
print(
  `${all.length} messages due a no, of ${clauses.size} clauses and ${products.size} products`,
  promised.map(({ id, text }) => `${id}  ${text.replaceAll('\n', ' ')}`),
)

function print(what: string, problems: readonly string[]) {
  process.stdout.write(`${what}: ${problems.length} wrong\n`)
  for (const problem of problems) process.stdout.write(`  ${problem}\n`)
}
