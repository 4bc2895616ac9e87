import type { Deliver } from '../../vocabulary/delivery.ts'
import { wayIn } from './heard/ways.ts'
import { type Means, show } from './show.ts'

/** Posts what nobody has shown yet, where its route says. */
export function openDeliver(means: Means): Deliver {
  return async ({ route, replies, address }) => {
    const way = wayIn(route)
    return way ? show(replies, { way, address }, means) : { kind: 'gone' }
  }
}
