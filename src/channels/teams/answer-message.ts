import { drawSpent } from '../cards/draw-posts.ts'
import type { Received } from './activity.ts'
import type { Answering } from './answering.ts'
import { postLater } from './answering.ts'
import { during } from './during.ts'
import type { Heard } from './hear.ts'
import { withOutdated } from './outdated.ts'
import { readRoute } from './route.ts'

/** When a person is told that the bot is at it, and how often: Teams shows "typing" for about three seconds. */
const typing = { after: 1_000, every: 2_500 } as const

/**
 * Answers what a person wrote. Teams sends it again when this fails or takes longer than 15 s, and a message heard
 * twice is answered once. @throws Fault where it could not be stored.
 */
export async function answerMessage(
  activity: Received,
  heard: Heard,
  answering: Answering,
): Promise<void> {
  const { desk, outbound, background } = answering
  const route = readRoute(heard.message.route)
  const answer = await during(desk.handle(heard.message), {
    ...typing,
    act: () => {
      if (route) background.add(outbound.typing(route).catch(() => undefined))
    },
  })
  spend(activity, heard, answering)
  postLater(withOutdated(answer, heard.press), heard.message, answering)
}

/** Takes the buttons from a card of which one was pressed, for everybody who sees it. */
export function spend(
  { replyToId, from }: Received,
  { message, press }: Heard,
  { outbound, background }: Answering,
): void {
  const route = readRoute(message.route)
  const spent = spentCard(press, from.id)
  if (!route || !replyToId || !spent) return
  background.add(outbound.replace(route, replyToId, spent).catch(() => undefined))
}

/** The card that takes the place of one whose question was answered, by the one who was asked. */
export function spentCard(press: Heard['press'], person: string) {
  if (press === undefined || press === 'outdated') return undefined
  if (press.owner !== undefined && press.owner !== person) return undefined
  const chosen = press.chosen ?? (press.said ? press.text : undefined)
  return press.asked !== undefined && chosen ? drawSpent(press.asked, chosen) : undefined
}
