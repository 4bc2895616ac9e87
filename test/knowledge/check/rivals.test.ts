import { describe } from 'vitest'
import { accepts, change, tells, written } from '../../support/tells.ts'

const { changing, conflicts } = written

const alike = change(changing, 'kind: process', 'kind: supportability')
const unrecorded = change(conflicts, '[tin/change-ends, tin/change-asked]', '[tin/change-ends]')
const undecided = change(conflicts, '    aspect: act\n    verdict: breaks-support\n', '')
const rivals = [alike, unrecorded, undecided]
const message = `"tin/change-asked" (obliges) and "tin/change-ends" (breaks-support, policy-data/${changing}:7) can both hold`

describe('two clauses that can both hold', () => {
  tells({
    'with different effects': [rivals, [changing, 'obliges', message]],
  })
  accepts({
    'with a conflict between them': [alike],
    'of different kinds': [unrecorded, undecided],
    'with one an exception to the other': [
      ...rivals,
      change(
        changing,
        'party: customer\n',
        'party: customer\n    exceptionTo: [tin/change-ends]\n',
      ),
    ],
    'with one effect': [
      ...rivals,
      change(changing, 'effect: obliges', 'effect: breaks-support\n    strength: does'),
    ],
  })
})
