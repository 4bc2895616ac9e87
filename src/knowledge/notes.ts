import { daysBetween, isFresh } from '../policy/lifecycle.ts'
import type { LifecycleData } from '../policy/schema.ts'
import type { Problem } from '../vocabulary/fault.ts'
import { readShelf } from './sheets.ts'
import type { Sheet, TextFile } from './yaml.ts'

/** What is not wrong and still worth a look: tables of versions too old to settle anything on a day. */
export function notesOn(files: readonly TextFile[], today: string): readonly Problem[] {
  return readShelf(files.filter(({ name }) => name.includes('/lifecycle/')))
    .lifecycle.filter(({ value }) => !isFresh(value, today))
    .map(sheet => stale(sheet, today))
}

function stale({ file, value, line }: Sheet<LifecycleData>, today: string): Problem {
  return {
    file,
    line: line('asOf'),
    message: `the versions of "${value.product}" are of ${value.asOf}, ${daysBetween(value.asOf, today)} days ago, so answers that rest on them are conditional`,
    hint: 'Read the sources again and write down the day',
  }
}
