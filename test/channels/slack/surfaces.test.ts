import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type SlackBot, slackBot } from '../../support/slack-bot.ts'
import { aloneOf, sentTo, slashTo } from '../../support/slack-people.ts'
import { event, interaction, type SlackRequest } from '../../support/slack-requests.ts'
import { pressed, seenIn } from '../../support/slack-seen.ts'

let bot: SlackBot
let users = 0

beforeAll(async () => {
  bot = await slackBot()
})
afterAll(() => bot.stop())

const sent = (request: SlackRequest, refused = 0) => sentTo(bot, request, refused)
const slash = (text: string, more = {}) => slashTo(bot, text, more)
const alone = (user: string) => aloneOf(bot, user)

/** Somebody whom the bot has not met. */
const someone = () => `U${++users + 1000}`

describe('a command', () => {
  it('is answered for the one who gave it alone, with a button to share', async () => {
    const calls = await sent(slash('Is Istio covered on AKS?', { user_id: someone() }))
    expect(calls[0]).toMatchObject({ method: 'respond', body: { response_type: 'ephemeral' } })
    expect(String(calls[0]?.body.text)).toMatch(/^Not covered · AKS in Azure/)
    expect(seenIn(calls.slice(0, 1)).open).toBe('')
    expect(seenIn(calls).buttons).toEqual([
      'Why?',
      'Draft ticket',
      'Not what I asked',
      'Share to channel',
    ])
  })

  it('offers nothing to share where nobody else is', async () => {
    const calls = await sent(
      slash('Is Istio covered on AKS?', { user_id: someone(), channel_id: 'D9' }),
    )
    expect(seenIn(calls).buttons).not.toContain('Share to channel')
  })

  it.each([
    ['', /five Microsoft support policies/],
    ['help', /five Microsoft support policies/],
    ['HELP', /five Microsoft support policies/],
    ['new', /Started afresh/],
    ['matrix istio', /on the face of it/],
    ['matrix', /no such topic/],
    ['forget', /Forgotten/],
    ['draft nodes NotReady on AKS', /started a ticket/],
    ['drafts', /no ticket/i],
    ['constructor', /./],
  ])('"%s" does what it says', async (text, said) => {
    expect(seenIn(await sent(slash(text, { user_id: someone() }))).text).toMatch(said)
  })

  it('goes on from the last one in the channel, unless it says new', async () => {
    const user_id = someone()
    await sent(slash('Is Istio covered on AKS?', { user_id }))
    const next = seenIn(await sent(slash('and Helm?', { user_id })))
    expect(next.text).toMatch(/AKS in Azure/)
    const fresh = seenIn(await sent(slash('new Is Istio covered?', { user_id })))
    expect(fresh.text).toMatch(/Azure Local/)
    const elsewhere = seenIn(await sent(slash('Is Istio covered?', { user_id, channel_id: 'C2' })))
    expect(elsewhere.text).toMatch(/Azure Local/)
  })

  it('shows what would be shared before anybody else sees it', async () => {
    const user_id = someone()
    const first = await sent(slash('Is Istio covered on AKS?', { user_id }))
    const preview = await sent(pressed(first, { label: 'Share to channel' }, alone(user_id)))
    expect(preview.map(({ body }) => body.response_type)).toEqual(['ephemeral'])
    const posted = await sent(pressed(preview, { label: 'Post to channel' }, alone(user_id)))
    expect(posted.map(({ body }) => body.response_type)).toEqual(['in_channel', 'ephemeral'])
    expect(seenIn(posted.slice(0, 1)).text).toMatch(/Shared by <@U\d+>[\s\S]*Not covered/)
    expect(seenIn(posted.slice(0, 1)).buttons).toEqual([])
  })

  it('shares a draft for others to read once its author saw what they will see', async () => {
    const user_id = someone()
    const drafted = await sent(slash('draft pool np2 is NotReady on AKS', { user_id }))
    const preview = await sent(
      pressed(drafted.slice(0, 1), { label: 'Share draft' }, alone(user_id)),
    )
    expect(seenIn(preview)).toMatchObject({
      open: '',
      buttons: [],
      choices: [expect.stringMatching(/^draft\.post:/)],
    })
    expect(seenIn(preview).text).toMatch(/Everybody here[\s\S]*np2 is NotReady/)
    const posted = await sent(pressed(preview, { label: 'Post draft' }, alone(user_id)))
    expect(posted.map(({ body }) => body.response_type)).toEqual(['in_channel', 'ephemeral'])
    expect(seenIn(posted.slice(0, 1)).text).toMatch(/Shared by <@U\d+>[\s\S]*np2 is NotReady/)
    expect(seenIn(posted)).toMatchObject({ buttons: [], choices: [], problems: [] })
    const again = await sent(pressed(preview, { label: 'Post draft' }, alone(user_id)))
    expect(again.map(({ body }) => body.response_type)).toEqual(['ephemeral'])
  })

  it('is answered once, where it was given in the direct message with the bot', async () => {
    const calls = await sent(
      slash('Is Istio covered on AKS?', { user_id: someone(), channel_id: 'DNEW' }),
    )
    expect(calls.map(({ method, body }) => [method, body.channel])).toEqual([
      ['conversations.open', undefined],
      ['chat.postMessage', 'DNEW'],
    ])
  })

  it('keeps findings in one direct message, which grows without calling anybody again', async () => {
    const user_id = someone()
    const ask = (text: string) => sent(slash(text, { user_id }))
    const first = await ask('Is Istio covered on AKS?')
    expect(first.map(({ method }) => method)).toEqual([
      'respond',
      'conversations.open',
      'chat.postMessage',
    ])
    expect(String(first[2]?.body.text)).toMatch(/^Not covered · AKS in Azure/)
    expect(seenIn(first.slice(2)).text).toMatch(/Kept for you[\s\S]*<#C1>[\s\S]*Istio is named/)
    expect(seenIn(first.slice(2)).problems).toEqual([])
    expect((await ask('Is Istio covered on AKS?')).map(({ method }) => method)).toEqual(['respond'])
    await ask('Whose job are OS patches on AKS nodes?')
    const texts = () =>
      bot.slack.calls.flatMap(({ method, body }) =>
        method === 'chat.update' ? [`${String(body.channel)} ${String(body.text)}`] : [],
      )
    await expect.poll(texts).toContainEqual(expect.stringMatching(/^DNEW[\s\S]*Istio[\s\S]*patch/))
  })

  it('keeps a ticket in the direct message too', async () => {
    const calls = await sent(slash('draft nodes NotReady on AKS', { user_id: someone() }))
    expect(calls.map(({ method }) => method)).toEqual([
      'respond',
      'conversations.open',
      'chat.postMessage',
    ])
    expect(calls[2]?.body.channel).toBe('DNEW')
  })

  it('opens all of a long log, where a part of it was shown', async () => {
    const user_id = someone()
    const lines = Array.from({ length: 400 }, (_, at) => `E0714 kubelet: node np2-${at} not found`)
    await sent(slash('draft nodes NotReady on AKS', { user_id }))
    await sent(slash(`errors and logs are ${lines.join('\n')}`, { user_id }))
    const shown = await sent(slash('draft', { user_id }))
    expect(seenIn(shown).text).toMatch(/… \d+ more lines/)
    const opened = await sent(pressed(shown, { label: 'Show all lines' }, alone(user_id)), 2)
    expect(opened.map(({ method }) => method)).toEqual(['views.open', 'views.update'])
    const all = JSON.stringify(opened[1]?.body.view)
    expect(lines.filter(line => !all.includes(line))).toEqual([])
  })

  it('is not heard from another workspace', async () => {
    const calls = await sent(
      event({
        type: 'app_mention',
        channel: 'C7',
        user: 'U1',
        user_team: 'T9',
        ts: '5.5',
        text: 'Istio on AKS?',
      }),
      1,
    )
    expect(calls.map(({ method }) => method)).toEqual(['chat.postEphemeral'])
    expect(String(calls[0]?.body.text)).toMatch(/workspace/)
  })
})

describe('in a channel', () => {
  const mention = (user: string, text: string, ts: string, more = {}) =>
    event({ type: 'app_mention', channel: 'C5', user, ts, text: `<@UBOT> ${text}`, ...more })

  it('a mention is answered in its thread, and says how else to answer', async () => {
    const calls = await sent(
      mention(someone(), 'Can we still upgrade AKS hybrid? It was stopped.', '10.1'),
    )
    expect(calls.map(({ body }) => [body.channel, body.thread_ts])).toEqual([['C5', '10.1']])
    const seen = seenIn(calls)
    expect(seen.text).toMatch(/mention me/)
    expect(seen.buttons).toEqual(['Enter a value', 'Forget this'])
    expect(seen.choices).toContain('not-sure')
  })

  it('a value is entered in a small form, and answered in the thread', async () => {
    const user = someone()
    const asked = await sent(
      mention(user, 'Can we still upgrade AKS hybrid? It was stopped.', '11.1'),
    )
    const place = {
      user: { id: user, team_id: 'T1' },
      channel: { id: 'C5' },
      message: { thread_ts: '11.1' },
    }
    const opened = await sent(pressed(asked, { label: 'Enter a value' }, place), 1)
    expect(opened.map(({ method }) => method)).toEqual(['views.open'])
    const [call] = opened
    const { private_metadata } = (call?.body.view ?? {}) as { private_metadata: string }
    const answered = await sent(
      interaction({
        type: 'view_submission',
        user: { id: user, team_id: 'T1' },
        view: {
          id: 'V1',
          callback_id: 'value',
          private_metadata,
          state: { values: { 'field:value': { value: { value: '45 days' } } } },
        },
      }),
    )
    expect(answered.map(({ body }) => body.thread_ts)).toEqual(['11.1'])
    expect(seenIn(answered).text).toMatch(/45/)
  })

  it('an answer in a thread can be shared with the whole channel, once that was shown', async () => {
    const user = someone()
    const place = {
      user: { id: user, team_id: 'T1' },
      channel: { id: 'C5' },
      message: { thread_ts: '18.1' },
    }
    const answered = await sent(mention(user, 'Is Istio covered on AKS?', '18.1'))
    const preview = await sent(pressed(answered, { label: 'Share to channel' }, place))
    expect(preview.map(({ body }) => [body.thread_ts, body.reply_broadcast])).toEqual([
      ['18.1', undefined],
    ])
    const posted = await sent(pressed(preview, { label: 'Post to channel' }, place))
    expect(posted.map(({ body }) => [body.thread_ts, body.reply_broadcast])).toEqual([
      ['18.1', 'true'],
      ['18.1', undefined],
    ])
    expect(seenIn(posted.slice(0, 1)).text).toMatch(/Shared by <@U\d+>[\s\S]*Not covered/)
  })

  it('buttons of another person say whose they are, to the one who pressed', async () => {
    const asked = await sent(
      mention(someone(), 'Can we still upgrade AKS hybrid? It was stopped.', '12.1'),
    )
    const other = {
      user: { id: someone(), team_id: 'T1' },
      channel: { id: 'C5' },
      message: { thread_ts: '12.1' },
    }
    const calls = await sent(pressed(asked, { choice: 'not-sure' }, other), 1)
    expect(calls.map(({ method }) => method)).toEqual(['chat.postEphemeral'])
    expect(String(calls[0]?.body.text)).toMatch(/somebody else/)
  })

  it('a ticket is shown to its author alone, in the thread and to keep, and others read how far it is', async () => {
    const user = someone()
    const asked = 'draft a ticket for AKS: db-primary.contoso.example is unreachable'
    const drafted = await sent(mention(user, asked, '31.1'), 3)
    expect(drafted.map(({ method }) => method)).toEqual([
      'chat.postEphemeral',
      'conversations.open',
      'chat.postMessage',
    ])
    expect(drafted[0]?.body).toMatchObject({ user, thread_ts: '31.1' })
    expect(drafted[2]?.body.channel).toBe('DNEW')
    const [told] = await sent(mention(user, 'the scope is pool np2', '31.2', { thread_ts: '31.1' }))
    expect([told?.method, told?.body.thread_ts]).toEqual(['chat.postMessage', '31.1'])
    expect(JSON.stringify(told?.body.blocks)).toContain('of 14 required fields')
    expect(JSON.stringify(told?.body)).not.toMatch(/np2|unreachable/)
  })

  it('a draft is previewed to its author alone, and shared with the channel by its author alone', async () => {
    const [user, other] = [someone(), someone()]
    const place = (id: string) => ({
      user: { id, team_id: 'T1' },
      channel: { id: 'C5' },
      message: { thread_ts: '32.1' },
    })
    const drafted = await sent(mention(user, 'draft a ticket for AKS: pool np2 is down', '32.1'), 3)
    const [theirs] = await sent(
      pressed(drafted.slice(0, 1), { label: 'Share draft' }, place(other)),
      1,
    )
    expect(JSON.stringify(theirs?.body)).toMatch(/somebody else/)
    const preview = await sent(pressed(drafted.slice(0, 1), { label: 'Share draft' }, place(user)))
    expect(preview.map(({ method, body }) => [method, body.user])).toEqual([
      ['chat.postEphemeral', user],
    ])
    const posted = await sent(pressed(preview, { label: 'Post draft' }, place(user)))
    expect(posted.map(({ body }) => [body.thread_ts, body.reply_broadcast])).toEqual([
      ['32.1', 'true'],
      ['32.1', undefined],
    ])
    expect(seenIn(posted.slice(0, 1)).text).toMatch(/Shared by[\s\S]*np2 is down/)
    expect(seenIn(posted.slice(0, 1))).toMatchObject({ buttons: [], choices: [] })
    expect(JSON.stringify(posted[1]?.body)).not.toContain('np2')
  })

  it("a second person is answered about the thread's product, and not from the first one's draft", async () => {
    const [first, second] = [someone(), someone()]
    await sent(mention(first, 'draft a ticket for AKS Engine: nodes NotReady', '30.1'))
    const joined = await sent(mention(second, 'Is Istio covered?', '30.2', { thread_ts: '30.1' }))
    expect(seenIn(joined).text).toMatch(/AKS Engine/)
    expect(seenIn(joined).text).not.toMatch(/Azure Local|NotReady/)
  })

  it('talk among people is not heard', async () => {
    const talk = { channel: 'C5', user: 'U1', ts: '13.1', text: 'Is Istio covered on AKS?' }
    expect(await sent(event({ type: 'message', channel_type: 'channel', ...talk }))).toEqual([])
  })

  it.each([
    ['another bot', { bot_id: 'B9' }],
    ['nobody', { user: undefined }],
    ['itself', { user: 'UBOT' }],
  ])('words of %s are not answered', async (_, more) => {
    expect(await sent(mention('U1', 'Is Istio covered on AKS?', '14.1', more))).toEqual([])
  })

  it('a mention that comes as a message too is answered once', async () => {
    const [user, ts] = [someone(), '15.1']
    const first = await sent(mention(user, 'Is Istio covered on AKS?', ts))
    const again = await sent(mention(user, 'Is Istio covered on AKS?', ts))
    expect([first.length, again.length]).toEqual([1, 0])
  })

  it('an edit after the answer is offered to be answered again', async () => {
    const [user, ts] = [someone(), '16.1']
    await sent(mention(user, 'Is Istio covered on AKS?', ts))
    const edited = await sent(
      mention(user, 'Is Istio covered on AKS Engine?', ts, { edited: { user, ts: '17.1' } }),
    )
    expect(seenIn(edited).buttons).toContain('Answer again')
  })

  it('being added gets one word of help, to the one who did it', async () => {
    const joins = { type: 'member_joined_channel', channel: 'C6', user: 'UBOT', inviter: someone() }
    const calls = await sent(event(joins))
    expect(calls.map(({ method, body }) => [method, body.user])).toEqual([
      ['chat.postEphemeral', joins.inviter],
    ])
    expect(await sent(event(joins))).toEqual([])
    expect(await sent(event({ ...joins, user: 'U1' }))).toEqual([])
  })
})

describe('in a direct message', () => {
  const written = (user: string, text: string, ts: string, more = {}) =>
    event({ type: 'message', channel_type: 'im', channel: `D${user}`, user, ts, text, ...more })

  it('the first one is told what the bot is for, once', async () => {
    const user = someone()
    const first = seenIn(await sent(written(user, 'Is Istio covered on AKS?', '1.1')))
    expect(first.text).toMatch(/Not covered[\s\S]*five Microsoft support policies/)
    const second = seenIn(await sent(written(user, 'Is Istio covered on AKS?', '1.2')))
    expect(second.text).not.toMatch(/five Microsoft support policies/)
  })

  it('a file is not opened, and words beside it are answered', async () => {
    const files = [{ id: 'F1' }]
    const only = await sent(written(someone(), '', '2.1', { subtype: 'file_share', files }), 1)
    expect(String(only[0]?.body.text)).toMatch(/cannot open files/)
    const both = await sent(
      written(someone(), 'Is Istio covered on AKS?', '2.2', { subtype: 'file_share', files }),
    )
    expect(seenIn(both).text).toMatch(/Not covered[\s\S]*cannot open files/)
  })

  it('what Slack made of the words is undone', async () => {
    const user = someone()
    await sent(written(user, 'draft a ticket for AKS', '3.1'))
    const text =
      'the symptom is &lt;none&gt; &amp; <https://a.example/x?y=1|a.example> <@U2|ann> <!here>'
    const seen = seenIn(await sent(written(user, text, '3.2')))
    const shown = seenIn(await sent(written(user, 'draft a ticket', '3.3')))
    expect(seen.problems).toEqual([])
    expect(shown.text).toMatch(/<none> & https:\/\/a\.example\/x\?y=1 @ann/)
  })
})

describe('the shortcut on a message', () => {
  it('shows what it read and of whom, before it drafts', async () => {
    const user = someone()
    const read = await sent(
      interaction({
        type: 'message_action',
        callback_id: 'draft_ticket',
        user: { id: user, team_id: 'T1' },
        channel: { id: 'C1' },
        response_url: bot.slack.responseUrl,
        message: {
          type: 'message',
          user: 'U2',
          ts: '20.1',
          text: 'AKS nodes NotReady since we resized the scale set in the portal',
        },
      }),
    )
    expect(read[0]?.body.response_type).toBe('ephemeral')
    expect(seenIn(read).text).toMatch(/Message of <@U2>[\s\S]*NotReady[\s\S]*I read/)
    expect(seenIn(read).text).not.toMatch(/started a ticket/)
    const drafted = await sent(pressed(read, { label: 'Draft ticket' }, alone(user)))
    expect(seenIn(drafted).text).toMatch(/started a ticket[\s\S]*NotReady/)
  })
})
