import { change, tells, written } from '../../support/tells.ts'

const { topics, silences } = written

tells({
  'a topic nobody can ask about': [
    change(topics, '    words: [change a node]\n', ''),
    [topics, 'id: node.change', 'the topic "node.change" has no words, so nobody can ask about it'],
  ],
  'a topic below nothing': [
    change(
      silences,
      '    silent: true\n',
      '    silent: true\n  - { id: quota.core.limit, meaning: L, words: [l], silent: true }\n',
    ),
    [
      silences,
      'quota.core',
      '"quota.core.limit" stands below a topic that is not there, "quota.core"',
    ],
  ],
  'a topic no clause speaks of': [
    change(silences, '    silent: true\n', ''),
    [silences, 'id: quota', 'no clause speaks of "quota", nor of what it comes with'],
  ],
  'a silence that a clause breaks': [
    change(
      topics,
      '    words: [support told us]\n',
      '    words: [support told us]\n    silent: true\n',
    ),
    [topics, 'silent', '"node.change.directed" is a known silence, and a clause speaks of it'],
  ],
  'a product that is none': [
    change(topics, 'entails: { way: hand }', 'entailsFor: { tim: { way: hand } }'),
    [topics, 'tim', 'entailsFor names no product: "tim"'],
  ],
  'company that comes anyway': [
    change(topics, 'words: [node]\n', 'words: [node]\n    with: [node.stop]\n'),
    [topics, 'with: [node.stop]', '"node" comes with "node.stop" anyway'],
  ],
  'a way out of what is covered': [
    change(topics, 'words: [node]\n', 'words: [node]\n    elsewhere: Ask there.\n'),
    [topics, 'elsewhere', '"node" sends people elsewhere, and is no known silence'],
  ],
  'a standing topic that nobody can name': [
    change(topics, '    assume: nodes not changed\n', ''),
    [
      topics,
      'id: node.change',
      '"node.change" stands in an edition, and nothing says what a finding takes for granted',
    ],
  ],
  'something taken for granted that does not stand': [
    change(topics, 'words: [node]\n', 'words: [node]\n    assume: nodes are there\n'),
    [
      topics,
      'assume: nodes are',
      '"node" says what a finding takes for granted, and stands in no edition',
    ],
  ],
})
