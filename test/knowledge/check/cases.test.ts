import { change, tells, written } from '../../support/tells.ts'

const { changing, stopping } = written

tells({
  'a case judged otherwise': [
    change(stopping, '{ days: [20, 30] }, judged: fails', '{ days: [20, 31] }, judged: fails'),
    [
      stopping,
      '[20, 31]',
      'a case of "tin/stop-long" is said to be judged "fails", and is judged "unknown"',
    ],
  ],
  'an outcome no case shows': [
    change(changing, '      - { given: {}, judged: unknown }\n', ''),
    [changing, 'cases:', 'no case shows the condition of "tin/change-directed" unknown'],
  ],
  'a condition without cases': [
    change(
      stopping,
      '    ledger: [stopping/2, stopping/3]\n',
      '    ledger: [stopping/2, stopping/3]\n    when: { fact: days, above: 3 }\n',
    ),
    ...['holding', 'failing', 'unknown'].map(
      outcome =>
        [
          stopping,
          'above: 3 }',
          `no case shows the condition of "tin/node-owner" ${outcome}`,
        ] as const,
    ),
  ],
  'cases without a condition': [
    change(
      stopping,
      '    ledger: [stopping/2, stopping/3]\n',
      '    ledger: [stopping/2, stopping/3]\n    cases: [{ given: {}, judged: holds }]\n',
    ),
    [stopping, 'cases: [', '"tin/node-owner" has cases and no condition to try them on'],
  ],
})
