import { change, tells, written } from '../../support/tells.ts'

const { changing, stopping } = written

tells({
  'an effect without its strength': [
    change(changing, '    strength: can\n', ''),
    [changing, 'breaks-support', '"tin/change-ends" has the effect breaks-support and no strength'],
  ],
  'a state without its strength': [
    change(stopping, '    strength: does\n', ''),
    [stopping, 'out-of-support', '"tin/stop-long" has the effect out-of-support and no strength'],
  ],
  'a duty of nobody': [
    change(changing, '    party: customer\n', ''),
    [changing, 'obliges', '"tin/change-asked" obliges nobody'],
  ],
  'what is raised and lifts nothing': [
    change(changing, '    party: customer\n', '    party: customer\n    raised: asked\n'),
    [changing, 'raised: asked', '"tin/change-asked" is raised, and is an exception to nothing'],
  ],
  'an exception to itself': [
    change(changing, '[tin/change-ends]', '[tin/change-ends, tin/change-directed]'),
    [changing, 'exceptionTo', '"tin/change-directed" and "tin/change-directed" lift each other'],
  ],
  'exceptions to each other': [
    change(
      changing,
      '    strength: can\n',
      '    strength: can\n    exceptionTo: [tin/change-directed]\n',
    ),
    [
      changing,
      'exceptionTo: [tin/change-directed]',
      '"tin/change-ends" and "tin/change-directed" lift each other',
    ],
    [
      changing,
      'exceptionTo: [tin/change-ends]',
      '"tin/change-directed" and "tin/change-ends" lift each other',
    ],
  ],
})
