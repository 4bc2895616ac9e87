import { type Answering, answer, answerModal } from './answer.ts'
import { section } from './blocks/block.ts'
import { callbacks } from './blocks/form.ts'
import { draftShortcut, type Heard } from './hear.ts'
import { type HearingApp, heardIn } from './hearing-app.ts'
import { controls } from './press.ts'
import type { Recent } from './recent.ts'

/** The events the bot hears; the manifest asks for these and no others. */
const events = ['app_mention', 'message', 'member_joined_channel'] as const

type Listening = {
  readonly answering: Answering
  readonly recent: Recent
  readonly now: () => number
}

/** Answers all that Bolt lets through: what is heard was put into the inbox, is acknowledged, and then worked on. */
export function listen(app: HearingApp, listening: Listening): void {
  const work = async (heard: Heard, ack?: () => Promise<void>) => {
    await ack?.()
    if (heard.refused !== undefined) return refuse(heard, heard.refused, listening)
    return answer(heard, listening.answering)
  }
  for (const event of events) app.event(event, ({ context }) => work(heardIn(context)))
  app.command(/^\//, ({ context, ack }) => work(heardIn(context), ack))
  app.shortcut(draftShortcut, ({ context, ack }) => work(heardIn(context), ack))
  app.action(ours, ({ context, ack }) => work(heardIn(context), ack))
  app.view(anyView, async ({ context, ack }) => {
    const heard = heardIn(context)
    if (!heard.modal || heard.refused !== undefined) return work(heard, () => ack())
    await answerModal(
      heard,
      errors => (errors ? ack({ response_action: 'errors', errors: { ...errors } }) : ack()),
      listening.answering,
    )
  })
}

const ours = new RegExp(`^(?:${Object.values(controls).join('|')})`)
const anyView = new RegExp(`^(?:${Object.values(callbacks).join('|')})$`)

/** One line, once, to the person alone. */
async function refuse(
  { way, message }: Heard,
  text: string,
  { answering, recent, now }: Listening,
): Promise<void> {
  if (recent(`${message.conversation} ${message.id}`, now())) return
  const alone = way.alone === undefined ? { ...way, alone: message.person } : way
  const direct = way.channel.startsWith('D') ? way : alone
  await answering.posts.to(direct, [{ text, blocks: [section(text)] }]).catch(() => undefined)
}
