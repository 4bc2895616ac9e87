import { describe, expect, it } from 'vitest'
import { readConfig } from '../../src/app/config.ts'
import { readSlack } from '../../src/app/slack-config.ts'

const token = { SLACK_BOT_TOKEN: 'xoxb-1-a' }
const secret = { SLACK_SIGNING_SECRET: 'abcdef0123456789' }
const app = { SLACK_APP_TOKEN: 'xapp-1-a' }

describe('the settings of Slack', () => {
  it('are a token and a way in: requests, a socket, or both', () => {
    expect(readSlack({ ...token, ...secret })).toEqual({
      botToken: 'xoxb-1-a',
      signingSecret: 'abcdef0123456789',
      teams: [],
    })
    expect(readSlack({ ...token, ...app })).toMatchObject({ appToken: 'xapp-1-a' })
    expect(readSlack({})).toBeUndefined()
  })

  it.each([
    ['a token alone', token, /without SLACK_SIGNING_SECRET or SLACK_APP_TOKEN/],
    ['a signing secret alone', secret, /SLACK_SIGNING_SECRET is set without/],
    ['an app token alone', app, /SLACK_APP_TOKEN is set without/],
    [
      'a token of a user',
      { ...secret, SLACK_BOT_TOKEN: 'xoxp-1' },
      /SLACK_BOT_TOKEN does not look/,
    ],
    [
      'a token with a line in it',
      { ...secret, SLACK_BOT_TOKEN: 'xoxb-1\nx' },
      /SLACK_BOT_TOKEN does not/,
    ],
    [
      'a bot token for the app',
      { ...token, SLACK_APP_TOKEN: 'xoxb-1' },
      /SLACK_APP_TOKEN does not/,
    ],
    ['a short secret', { ...token, SLACK_SIGNING_SECRET: 'abc' }, /SLACK_SIGNING_SECRET does not/],
    [
      'another API',
      { ...token, ...secret, SLACK_API_URL: 'https://evil.example/' },
      /SLACK_API_URL/,
    ],
    ['an API nowhere', { ...token, ...secret, SLACK_API_URL: 'api' }, /SLACK_API_URL/],
    ['a workspace by its name', { ...token, ...secret, SLACK_TEAMS: 'T1,acme' }, /"acme"/],
  ])('are refused with %s', (_, environment, problem) => {
    expect(() => readConfig(environment)).toThrow(problem)
  })

  it('tell every problem at once, and no secret', () => {
    const environment = { SLACK_BOT_TOKEN: 'xoxp-private', SLACK_API_URL: 'http://evil.example' }
    const read = () => readSlack(environment)
    expect(read).toThrow(/SIGNING_SECRET[\s\S]*SLACK_BOT_TOKEN does[\s\S]*SLACK_API_URL/)
    expect(read).not.toThrow(/private/)
  })

  it('may say that the stand-in for Slack is on this machine', () => {
    const read = readSlack({ ...token, ...secret, SLACK_API_URL: 'http://localhost:3000/api' })
    expect(read?.apiUrl).toBe('http://localhost:3000/api/')
  })
})

it('is no longer open to this machine once Slack is set up, and may listen to others', () => {
  expect(readConfig({ ...token, ...secret, HOST: '0.0.0.0' })).toMatchObject({
    local: false,
    page: false,
  })
})
