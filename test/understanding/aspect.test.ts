import { expect, it } from 'vitest'
import { openAspect } from '../../src/understanding/aspect.ts'
import { readOwnLexicon } from '../support/lexicon.ts'
import { wordsIn } from '../support/read-words.ts'

const aspect = openAspect(readOwnLexicon())

it.each([
  ['cluster was off for 45 days', 'lifecycle.stopped', 'state'],
  ['after how many days is it over', 'lifecycle.stopped', 'what'],
  ['may we switch them all off at night', 'lifecycle.deallocated', 'act'],
  ['kubelet is dead on two nodes', 'node.remediation.kubelet', 'duty'],
  ['kubelet is dead, can we open a ticket', 'node.remediation.kubelet', 'help'],
  ['is the rescheduler excluded', 'addon', 'help'],
  ['list of excluded addons', 'addon', 'what'],
  ['helm hangs', 'third-party.helm', 'help'],
  ['which windows servers count as hosts', 'version.platform.windows-server', 'what'],
  ['how long will it count as supported', 'lifecycle.subscription.grace', 'what'],
  ['once the link is back, do upgrades work', 'lifecycle.disconnected.reconnect', 'what'],
  ['upgrades were refused since the link is back', 'lifecycle.disconnected.reconnect', 'help'],
  ['will you tell us when a reboot is due', 'security.reboot', 'what'],
  ['is our minor still within its window', 'version.support-window', 'state'],
])('"%s" about %s asks for %s', (text, topic, expected) => {
  expect(aspect(wordsIn(text), topic)).toBe(expected)
})

it('is help where the topic is not known', () => {
  expect(aspect(wordsIn('whose job is it'), undefined)).toBe('help')
})
