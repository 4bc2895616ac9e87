import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { misspell } from '../support/misspell.ts'
import { jsonLines } from '../support/shared.ts'
import { bayes } from './bayes.ts'
import { engine } from './engine.ts'
import { quantile, type Row } from './figures.ts'
import type { Example, Learner, Recogniser } from './recogniser.ts'

/** So many of the messages in scope may be refused on validation, to find what is out of scope. */
const refused = 0.03

const data = 'CLINC150'

/** Our engine and natural's on public intents, in a folder that `INTENT_DATA` names; one row that says so without it. */
export function clinc(intentData: string | undefined): readonly Row[] {
  const folder = join(intentData ?? '', 'clinc150')
  if (intentData === undefined || !existsSync(folder)) {
    return [{ what: data, measured: 'skipped', wanted: '', over: 'set INTENT_DATA to its folder' }]
  }
  const read = (part: string) => jsonLines(join(folder, `clinc150.${part}.jsonl`)).map(exampleOf)
  const parts = {
    train: [...read('train'), ...read('oos_train')],
    valid: read('val'),
    test: read('test'),
    outside: read('oos_test'),
  }
  return [engine, bayes].flatMap(learner => measure(learner, parts))
}

function exampleOf({ text, intent }: Readonly<Record<string, unknown>>): Example {
  return { text: String(text), ...(intent === 'oos' ? {} : { label: String(intent) }) }
}

type Parts = Readonly<Record<'train' | 'valid' | 'test' | 'outside', readonly Example[]>>

function measure({ name, learn }: Learner, { train, valid, test, outside }: Parts): readonly Row[] {
  const from = performance.now()
  const recogniser = learn(train)
  const seconds = (performance.now() - from) / 1000
  const least = quantile(
    valid.map(({ text }) => recogniser.recognise(text).sure),
    refused,
  )
  const plain = rightIn(test, recogniser)
  const typed = rightIn(
    test.map((one, at) => ({ ...one, text: misspell(one.text, at) })),
    recogniser,
  )
  const found = outside.filter(({ text }) => recogniser.recognise(text).sure < least)
  const times = timesOf(test.slice(0, 1000), recogniser)
  const row = (what: string, measured: string, wanted = ''): Row => ({
    what: `${data}, ${name}, ${what}`,
    measured,
    wanted: name === engine.name ? wanted : '',
    over: `${test.length} messages`,
  })
  return [
    row('nothing refused', share(plain, test), '>= 0.930'),
    row(
      `${refused * 100} % refused, in scope`,
      share(rightIn(test, recogniser, least), test),
      '>= 0.910',
    ),
    row(`${refused * 100} % refused, out of scope found`, share(found.length, outside), '>= 0.700'),
    row(
      'one typo in six words',
      `${share(typed, test)}, ${((plain - typed) / test.length).toFixed(3)} lower`,
    ),
    row('training', `${seconds.toFixed(1)} s, ${(recogniser.bytes / 1e6).toFixed(1)} MB`),
    row(
      'one message',
      `p50 ${quantile(times, 0.5).toFixed(3)} ms, p99 ${quantile(times, 0.99).toFixed(3)} ms`,
    ),
  ]
}

function rightIn(
  examples: readonly Example[],
  { recognise }: Recogniser,
  least = -Infinity,
): number {
  return examples.filter(({ text, label }) => {
    const found = recognise(text)
    return found.label === label && found.sure >= least
  }).length
}

function timesOf(examples: readonly Example[], { recognise }: Recogniser): readonly number[] {
  return examples.map(({ text }) => {
    const from = performance.now()
    recognise(text)
    return performance.now() - from
  })
}

function share(part: number, whole: readonly unknown[]): string {
  return (part / whole.length).toFixed(3)
}
