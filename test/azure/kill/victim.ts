import type { ConversationStore } from '../../../src/conversation/handle.ts'
import { openSqlite } from '../../../src/store/sqlite.ts'
import { type Deed, fields, openTalk } from '../talk.ts'

// Drafts and files one ticket after the other, and begins again where it was killed: each message has a fixed id, as a
// platform that sends again until it is acknowledged. Usage: victim.ts DATABASE URL TICKETS

const [path = '', url = '', tickets = '1'] = process.argv.slice(2)

/** What was taken is free again soon after a kill, for a test has no ten seconds. */
const hold = 400

const kept: ConversationStore = await openSqlite(path)
const store: ConversationStore = {
  ...kept,
  inbox: { ...kept.inbox, take: from => kept.inbox.take(from, from + hold) },
}
const talk = openTalk(store, url)
process.stdout.write('ready\n')
for (let ticket = 1; ticket <= Number(tickets); ticket++) {
  await file(`c${ticket}`)
  process.stdout.write(`filed ${ticket}\n`)
}
process.exit(0)

async function file(conversation: string): Promise<void> {
  const say = (id: string, deed: Deed) => talk.say('ada', id, { ...deed, conversation })
  const submission = async () => (await talk.stateOf('ada', conversation))?.submission
  await say('1', { text: 'draft a ticket' })
  await say('2', { form: fields })
  await say('3', { text: 'submit it' })
  await until(async () => {
    const now = await submission()
    return now?.choosing !== undefined || now?.classified.serviceId !== undefined
  })
  await say('4', { choice: 'service-1' })
  await until(async () => {
    const now = await submission()
    return (
      now?.choosing?.what === 'problem' || now?.classified.problemClassificationId !== undefined
    )
  })
  await say('5', { choice: 'problem-1' })
  if ((await submission())?.consenting) await say('6', { text: 'no' })
  await until(async () => (await submission())?.stage === 'submitted')
}

async function until(isSo: () => Promise<boolean>): Promise<void> {
  while (!(await isSo())) {
    await talk.work()
    await new Promise(resolve => setTimeout(resolve, 10))
  }
}
