import { change, tells, written } from '../../support/tells.ts'

const { facts, topics, conflicts, edition, changing, stopping } = written

tells({
  "a clause's topic": [
    change(stopping, 'topic: node\n', 'topic: nodde\n'),
    [stopping, 'topic: nodde', 'topic names no topic: "nodde"'],
  ],
  "an exception's rule": [
    change(changing, 'exceptionTo: [tin/change-ends]', 'exceptionTo: [tin/change-end]'),
    [changing, 'exceptionTo', 'exceptionTo names no clause: "tin/change-end"'],
  ],
  "a conflict's clause": [
    change(conflicts, 'tin/change-asked', 'tin/change-aksed'),
    [conflicts, 'clauses:', 'clauses names no clause: "tin/change-aksed"'],
  ],
  "a conflict's topic": [
    change(conflicts, '[node.change]', '[node.chnage]'),
    [conflicts, 'topics:', 'topics names no topic: "node.chnage"'],
  ],
  'a gate': [
    change(edition, '[node.stop]', '[node.stops]'),
    [edition, 'gate:', 'gate names no topic: "node.stops"'],
  ],
  'a standing topic': [
    change(edition, '[node.change]', '[node.changes]'),
    [edition, 'standing:', 'standing names no topic: "node.changes"'],
    [
      topics,
      'assume',
      '"node.change" says what a finding takes for granted, and stands in no edition',
    ],
  ],
  'an owner': [
    change(edition, 'tin/node-owner', 'tin/nod-owner'),
    [edition, 'tin/nod-owner', 'owners names no clause: "tin/nod-owner"'],
  ],
  'what an owner owns': [
    change(edition, '  node: tin', '  noed: tin'),
    [edition, 'noed:', 'owners names no topic: "noed"'],
  ],
  'an owner of another product': [
    change(edition, 'tin/node-owner', 'zinc/node-owner'),
    [edition, 'zinc/node-owner', 'owners names no clause: "zinc/node-owner"'],
  ],
  company: [
    change(topics, 'with: [node.change]', 'with: [node.chance]'),
    [topics, 'with:', 'with names no topic: "node.chance"'],
  ],
  'a source of a derived fact': [
    change(facts, 'from: [release]', 'from: [relaese]'),
    [facts, 'from:', 'from names no fact: "relaese"'],
  ],
})
