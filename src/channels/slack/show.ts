import type { Outcome } from '../../vocabulary/delivery.ts'
import type { Address } from '../../vocabulary/message.ts'
import type { Reply } from '../../vocabulary/reply.ts'
import { seenByOthers } from '../../vocabulary/seen-by-others.ts'
import { section } from './blocks/block.ts'
import type { Copies } from './copies.ts'
import { draw, type Look } from './draw.ts'
import { isDirect, type Way } from './heard/ways.ts'
import type { Posts } from './post.ts'
import { words } from './words.ts'

/** What showing needs: the ways to post, and where findings for one person's eyes are kept. */
export type Means = { readonly posts: Posts; readonly copies: Copies }

/** Where replies are to be seen, and whose they are. */
type Where = { readonly way: Way; readonly address: Address }

/** Draws replies and puts them where the way leads. @throws where it is not known whether they arrived. */
export async function show(
  replies: readonly Reply[],
  { way: asked, address }: Where,
  { posts, copies }: Means,
): Promise<Outcome> {
  if (replies.some(erases)) copies.forget(address.person)
  const plain = await posts.plainly(asked)
  const way = replies.some(isForAuthor) ? aside(plain, address) : plain
  const look: Look = {
    conversation: address.conversation,
    owner: address.person,
    channel: way.alone === undefined && !isDirect(way.channel),
  }
  const opened = await posted(replies, { way, look, posts })
  if (opened && opened.kind !== 'shown') return opened
  const drawn = draw(replies.map(confirmed), look)
  if (drawn.length === 0) return { kind: 'shown' }
  const outcome = await posts.to(way, drawn)
  if (way.alone === undefined || outcome.kind !== 'shown' || outcome.direct) return outcome
  if (replies.some(isTicket)) await copied(replies, { way, look, posts })
  await copies.keep(replies, look, way.channel)
  return outcome
}

function erases(reply: Reply): boolean {
  return reply.kind === 'text' && reply.erases === true
}

/** In a thread others read along: to one person there. */
function aside(way: Way, { person }: Address): Way {
  return isDirect(way.channel) ? way : { ...way, alone: person }
}

/** Nobody but its author sees a ticket, until it is shared; how far it is, anybody may. */
function isForAuthor(reply: Reply): boolean {
  if (reply.kind === 'share') return 'draft' in reply && !reply.posted
  return reply.kind === 'drafts' || (reply.kind === 'draft' && reply.view !== 'progress')
}

type Showing = { readonly way: Way; readonly look: Look; readonly posts: Posts }

/** What its owner wants everybody to see, with whose wish that was. */
async function posted(
  replies: readonly Reply[],
  { way, look, posts }: Showing,
): Promise<Outcome | undefined> {
  const share = replies.find(reply => reply.kind === 'share' && reply.posted)
  if (share?.kind !== 'share') return undefined
  const messages = draw(seenByOthers(share), { ...look, channel: true })
  const signed = messages.map(({ text, blocks }, at) => ({
    text,
    blocks: at === 0 ? [section(words.sharedBy(look.owner)), ...blocks] : blocks,
  }))
  return posts.open(way, signed)
}

/** To its owner, what was posted is only confirmed. */
function confirmed(reply: Reply): Reply {
  return reply.kind === 'share' && reply.posted
    ? { kind: 'text', id: 'share.done', text: reply.text }
    : reply
}

/** An answer for one person's eyes is gone when they reload; a ticket must not be. */
function isTicket(reply: Reply): boolean {
  return (reply.kind === 'draft' && reply.view === 'ticket') || reply.kind === 'receipt'
}

async function copied(replies: readonly Reply[], { way, look, posts }: Showing): Promise<void> {
  const drawn = draw(replies.filter(isTicket), { ...look, channel: false })
  await posts.direct(way, drawn).catch(() => undefined)
}
