import type { Voice } from '../../dialogue/finding-words.ts'
import type { Heard } from './ask-all.ts'
import type { Figure } from './figure.ts'
import type { Result } from './results.ts'
import type { HandReading } from './rows.ts'
import type { Section } from './section.ts'

/** What is measured: each message that was asked, by what was heard of the bot. */
export type Measured<Row> = {
  readonly rows: readonly Row[]
  readonly heard: ReadonlyMap<string, Heard>
  /** What is needed to judge readings. */
  readonly voice: Voice
  /** What messages mean, by id, where reading and judging are to be told apart. */
  readonly readings?: ReadonlyMap<string, HandReading>
}

/** All there is to say of a run. */
export type Report = {
  readonly sections: readonly Section[]
  readonly results: readonly Result[]
  /** The figures that later runs are compared with. */
  readonly figures: Readonly<Record<string, Figure>>
}
