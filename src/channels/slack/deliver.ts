import type { Deliver } from '../../vocabulary/delivery.ts'
import { wayIn } from './heard/ways.ts'
import type { Posts } from './post.ts'
import { show } from './show.ts'

/** Posts what nobody has shown yet, where its route says. */
export function openDeliver(posts: Posts): Deliver {
  return async ({ route, replies, address }) => {
    const way = wayIn(route)
    return way ? show(replies, { way, address, posts }) : { kind: 'gone' }
  }
}
