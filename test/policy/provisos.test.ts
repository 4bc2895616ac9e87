import { expect, it } from 'vitest'
import { verdictUnder } from '../../src/policy/provisos.ts'
import { decide } from '../../src/policy/question.ts'
import { castFor, suppose } from '../../src/policy/scene.ts'
import { settle } from '../../src/policy/settle.ts'
import { aspects } from '../../src/vocabulary/aspect.ts'
import { noFacts } from '../../src/vocabulary/facts.ts'
import { book } from '../support/policies.ts'

const matters = book.editions.flatMap(edition =>
  [...book.topics.keys()].flatMap(topic =>
    aspects.flatMap(aspect => [false, true].map(compare => ({ edition, topic, aspect, compare }))),
  ),
)

it.each([
  noFacts(),
  { stoppedDays: 45, disconnectedDays: 10, changeMethod: 'ssh' },
  { subscriptionState: 'suspended', versionSupported: false, targetCloud: 'azure' },
])('tells what an open clause would change as if the scene were settled anew: %j', facts => {
  const wrong = matters.flatMap(({ edition, topic, aspect, compare }) => {
    const matter = { topics: [topic], aspect, compare, facts, asked: [] }
    const { scene, ruling } = decide(castFor(book, edition, matter), facts)
    const open = scene.players.filter(({ truth }) => truth === 'unknown')
    return open
      .filter(
        player =>
          verdictUnder(player, ruling, scene) !== settle(suppose(scene, player.clause)).verdict,
      )
      .map(({ clause }) => `${topic} ${aspect} ${compare}: ${clause.id}`)
  })
  expect(wrong).toEqual([])
})
