import { activity, serveTeams } from '../channels/teams/served.ts'
import { slackBot } from '../support/slack-bot.ts'
import { command, event } from '../support/slack-requests.ts'
import { corpus, pasted } from './corpus.ts'

// Sends the whole corpus through Slack and Teams, now and then while the platforms fail, and prints all that was
// logged. Whoever starts it turns on what the libraries can say.

const slack = await slackBot()
const teams = await serveTeams()

for (const [at, one] of corpus.entries()) {
  const text = pasted(one, at)
  const failing = { status: 500, body: { ok: false, error: 'fatal_error' } }
  slack.slack.answerWith(() => (at % 3 === 0 ? failing : undefined))
  await slack.send(command(text, { response_url: slack.slack.responseUrl }))
  const said = { type: 'message', channel_type: 'im', channel: `D${at}`, user: 'U1', ts: `${at}.1` }
  await slack.send(event({ ...said, text }))
  await slack.send({ type: 'application/json', body: `{"text": ${text}` })
  teams.platform.answer(at % 3 === 0 ? { status: 500 } : {})
  const sent = activity(teams.platform.serviceUrl, 'personal', { text })
  await teams.post({ ...sent, conversation: { ...(sent.conversation as object), id: `a:${at}` } })
  await teams.post({ ...sent, value: { data: text }, type: 'invoke', name: 'adaptiveCard/action' })
}
await slack.settled().catch(() => {})
process.stdout.write(slack.logged.join('\n'))
process.stdout.write(JSON.stringify(teams.told))
process.exit(0)
