import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type SlackBot, slackBot } from '../../support/slack-bot.ts'
import { aloneOf, sentTo, slashTo } from '../../support/slack-people.ts'
import { interaction, type SlackRequest } from '../../support/slack-requests.ts'
import { pressed, seenIn } from '../../support/slack-seen.ts'

let bot: SlackBot
let users = 0

beforeAll(async () => {
  bot = await slackBot()
})
afterAll(() => bot.stop())

const sent = (request: SlackRequest) => sentTo(bot, request)
const slash = (text: string, more = {}) => slashTo(bot, text, more)
const alone = (user: string) => aloneOf(bot, user)

/** Somebody whom the bot has not met. */
const someone = () => `U${++users + 5000}`

describe('the form of a ticket', () => {
  type View = {
    readonly private_metadata: string
    readonly blocks: readonly { readonly block_id?: string }[]
  }

  async function opened(user: string) {
    const drafted = await sent(slash('draft nodes NotReady on AKS', { user_id: user }))
    const calls = await sent(pressed(drafted, { label: 'Edit' }, alone(user)))
    expect(calls.map(({ method }) => method)).toEqual(['views.open', 'views.update'])
    return calls[1]?.body.view as View
  }

  const submission = (
    user: string,
    { private_metadata }: View,
    values: Readonly<Record<string, string>>,
  ) =>
    interaction({
      type: 'view_submission',
      user: { id: user, team_id: 'T1' },
      view: {
        id: `V${user}`,
        callback_id: 'ticket',
        private_metadata,
        state: {
          values: Object.fromEntries(
            Object.entries(values).map(([field, value]) => [
              `field:${field}`,
              { value: { value } },
            ]),
          ),
        },
      },
    })

  it('opens at once, then shows what is known, its inputs reporting as they change', async () => {
    const { blocks } = await opened(someone())
    const symptom = blocks.find(({ block_id: id }) => id === 'field:symptom')
    expect(symptom).toMatchObject({
      dispatch_action: true,
      element: { initial_value: expect.stringContaining('NotReady') as unknown },
    })
  })

  it('marks the fields of the contact as needed, and names each that is left empty', async () => {
    const user = someone()
    const view = await opened(user)
    const labels = JSON.stringify(view.blocks)
    const needed = ['firstName', 'lastName', 'email', 'country', 'timeZone']
    for (const label of ['First name', 'Last name', 'E-mail', 'Country', 'Time zone'])
      expect(labels).toContain(`${label} (needed)`)
    const empty = Object.fromEntries(needed.map(field => [field, '']))
    const sentEmpty = await bot.send(submission(user, view, { contact: 'Ada', ...empty }))
    const { errors } = (await sentEmpty.json()) as { errors: Record<string, string> }
    await bot.settled()
    expect(Object.keys(errors)).toEqual(
      expect.arrayContaining(['lastName', 'email', 'country'].map(field => `field:${field}`)),
    )
    const contact = {
      firstName: 'Ada',
      lastName: 'Example',
      email: 'ada@example.com',
      country: 'Germany',
      timeZone: 'Europe/Berlin',
    }
    const closed = await bot.send(submission(user, view, { contact: '', ...contact }))
    expect(await closed.text()).toBe('')
    await bot.settled()
  })

  it('names what is wrong at its field, and closes when it is right', async () => {
    const user = someone()
    const view = await opened(user)
    const wrong = await bot.send(submission(user, view, { startedAt: '2099-01-01 10:00 UTC' }))
    expect(await wrong.json()).toMatchObject({
      response_action: 'errors',
      errors: { 'field:startedAt': expect.any(String) as unknown },
    })
    await bot.settled()
    const before = bot.slack.calls.length
    const right = submission(user, view, { startedAt: '2026-11-26 06:10 UTC', scope: 'skip' })
    const closed = await Promise.all([bot.send(right), bot.send({ ...right })])
    expect(await closed[0].text()).toBe('')
    await bot.settled()
    const calls = bot.slack.calls.slice(before).filter(({ method }) => method === 'respond')
    expect(calls).toHaveLength(1)
    expect(seenIn(calls).text).toMatch(/2026-11-26/)
    expect(JSON.stringify(calls)).toContain('Scope: unknown')
  })

  it('keeps what was entered when it is closed', async () => {
    const user = someone()
    const { private_metadata } = await opened(user)
    const changed = await sent(
      interaction({
        type: 'block_actions',
        user: { id: user, team_id: 'T1' },
        container: { type: 'view', view_id: 'V1' },
        view: { id: 'V1', callback_id: 'ticket', private_metadata },
        actions: [
          {
            type: 'plain_text_input',
            action_id: 'value',
            block_id: 'field:scope',
            value: 'only pool np2',
            action_ts: '1.1',
          },
        ],
      }),
    )
    expect(changed).toEqual([])
    const shown = seenIn(await sent(slash('draft', { user_id: user })))
    expect(shown.text).toMatch(/only pool np2/)
  })

  it('that was withdrawn says so', async () => {
    const user = someone()
    const drafted = await sent(slash('draft nodes NotReady on AKS', { user_id: user }))
    await sent(pressed(drafted, { label: 'Withdraw' }, alone(user)))
    const calls = await sent(pressed(drafted, { label: 'Edit' }, alone(user)))
    expect(JSON.stringify(calls[1]?.body.view)).toMatch(/draft|ticket/)
  })
})
