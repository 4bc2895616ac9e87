import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { Ajv } from 'ajv'
import { describe, expect, it } from 'vitest'
import { z } from 'zod'
import { sharedFolder } from '../../support/shared.ts'
import { filesUnder, root } from '../../support/sources.ts'

const read = (file: string): unknown =>
  JSON.parse(readFileSync(join(root, 'manifest/slack', file), 'utf8'))

const manifest = z
  .looseObject({
    display_information: z.looseObject({
      name: z.string().max(35),
      description: z.string().max(140),
      long_description: z.string().min(175).max(4000),
    }),
    features: z.looseObject({
      app_home: z.object({
        home_tab_enabled: z.literal(false),
        messages_tab_enabled: z.literal(true),
        messages_tab_read_only_enabled: z.literal(false),
      }),
      shortcuts: z.array(z.looseObject({ callback_id: z.string(), name: z.string().max(24) })),
      slash_commands: z.array(z.looseObject({ command: z.string().max(32) })),
    }),
    oauth_config: z.object({ scopes: z.object({ bot: z.array(z.string()) }) }),
    settings: z.looseObject({
      event_subscriptions: z.looseObject({ bot_events: z.array(z.string()) }),
    }),
  })
  .parse(read('manifest.json'))

const permissions = z
  .strictObject({
    scopes: z.array(
      z.strictObject({ scope: z.string(), for: z.array(z.string()), why: z.string().min(20) }),
    ),
    without: z.array(z.string()),
  })
  .parse(read('permissions.json'))

const code = filesUnder('src/channels/slack')
  .map(path => readFileSync(join(root, path), 'utf8'))
  .join('\n')

/** The methods of the Web API that the code calls, and the events it hears. */
const methods = new Set(
  [...code.matchAll(/client\.(\w+)\s*\.(\w+)\(/g)].map(([, room, name]) => `${room}.${name}`),
)
const events = new Set(
  [...(/const events = \[(.*?)\]/s.exec(code)?.[1]?.matchAll(/'(\w+)'/g) ?? [])].map(
    ([, name = '']) => (name === 'message' ? 'message.im' : name),
  ),
)

describe('the manifest for Slack', () => {
  it('asks for the scopes that are justified, and no other', () => {
    expect(manifest.oauth_config.scopes.bot.toSorted()).toEqual(
      permissions.scopes.map(({ scope }) => scope).toSorted(),
    )
  })

  it('asks for no scope that the code does not use', () => {
    const used = new Set([...methods, ...events, ...surfaces()])
    const unused = permissions.scopes.filter(({ for: uses }) => !uses.every(use => used.has(use)))
    expect(unused).toEqual([])
  })

  it('has a scope for every method that the code calls', () => {
    const allowed = new Set([
      ...permissions.scopes.flatMap(({ for: uses }) => uses),
      ...permissions.without,
    ])
    expect([...methods].filter(method => !allowed.has(method))).toEqual([])
    expect(permissions.without.filter(method => !methods.has(method))).toEqual([])
  })

  it('subscribes to the events that the code hears, and no other', () => {
    expect(manifest.settings.event_subscriptions.bot_events.toSorted()).toEqual(
      [...events].toSorted(),
    )
  })

  it('reads no history of channels', () => {
    const scopes = manifest.oauth_config.scopes.bot.join(' ')
    expect(scopes).not.toMatch(/(channels|groups|mpim):history|files:read|users:read/)
  })

  it('is valid by the official schema', ({ skip }) => {
    const folder = join(sharedFolder, 'schemas/slack-manifest')
    skip(!existsSync(folder), 'the official schemas are not beside this checkout')
    const ajv = new Ajv({ strict: false, logger: false })
    for (const version of ['1.0.0', '2.0.0']) {
      const schema = JSON.parse(
        readFileSync(join(folder, `schemas/manifest.schema.${version}.json`), 'utf8'),
      ) as object
      ajv.addSchema(
        schema,
        `https://raw.githubusercontent.com/slackapi/manifest-schema/v0.5.0/schemas/manifest.schema.${version}.json`,
      )
    }
    const all = JSON.parse(readFileSync(join(folder, 'manifest.schema.json'), 'utf8')) as object
    const validate = ajv.compile(all)
    expect([validate(read('manifest.json')), validate.errors]).toEqual([true, null])
    expect(validate({ ...manifest, display_information: {} })).toBe(false)
  })
})

/** What people use by name. */
function surfaces(): readonly string[] {
  const { slash_commands: commands, shortcuts } = manifest.features
  const ids = shortcuts.map(({ callback_id: id }) => id).filter(id => code.includes(`'${id}'`))
  const names = code.includes('app.command(') ? commands.map(({ command }) => command) : []
  return [...ids, ...names]
}
