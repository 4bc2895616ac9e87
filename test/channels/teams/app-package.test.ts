import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { Ajv } from 'ajv'
import { describe, expect, it } from 'vitest'
import { fillManifest, packagingProblems } from '../../../src/channels/teams/app-package.ts'
import { said } from '../../../src/cli/said.ts'
import { bot } from '../../support/bot.ts'
import { sharedFolder } from '../../support/shared.ts'
import { root } from '../../support/sources.ts'

const template = readFileSync(join(root, 'manifest/teams/manifest.json'), 'utf8')
const packaging = {
  appId: '11111111-2222-3333-4444-555555555555',
  publisher: 'Contoso "Platform"',
  address: 'https://contoso.example/remit',
}
type Command = { readonly title: string; readonly prompt?: string }
type Manifest = {
  readonly id: string
  readonly version: string
  readonly developer: { readonly name: string }
  readonly bots: readonly {
    readonly botId: string
    readonly scopes: readonly string[]
    readonly commandLists: readonly { readonly commands: readonly Command[] }[]
  }[]
  readonly composeExtensions: readonly {
    readonly botId: string
    readonly commands: readonly { readonly id: string; readonly context: readonly string[] }[]
  }[]
}
const manifest = JSON.parse(fillManifest(template, '1.2.3', packaging)) as Manifest
const schema = join(sharedFolder, 'schemas/teams-manifest/MicrosoftTeams.schema.json')

describe('the manifest', () => {
  it('has one bot and the message menu under the id of the installation', () => {
    const { bots, composeExtensions } = manifest
    expect([manifest.id, bots[0]?.botId, composeExtensions[0]?.botId]).toEqual(
      Array(3).fill(packaging.appId),
    )
    expect(bots[0]?.scopes).toEqual(['personal', 'team', 'groupChat'])
    expect(composeExtensions[0]?.commands).toMatchObject([{ id: 'draft', context: ['message'] }])
  })

  it('keeps what is filled in as text, and leaves no place open', () => {
    expect(manifest.developer.name).toBe('Contoso "Platform"')
    expect(manifest.version).toBe('1.2.3')
    expect(JSON.stringify(manifest)).not.toMatch(/\{[A-Z_]+\}/)
  })

  it('keeps to the three command lists of twelve that Teams shows', () => {
    const lists = manifest.bots[0]?.commandLists ?? []
    expect(lists.length).toBeLessThanOrEqual(3)
    for (const { commands } of lists) expect(commands.length).toBeLessThanOrEqual(12)
  })

  const commands = (manifest.bots[0]?.commandLists ?? []).flatMap(list => list.commands)
  it.each([...new Set(commands.map(({ title, prompt }) => prompt ?? title))])(
    'proposes nothing that the bot does not understand: "%s"',
    async text => {
      const message = said(text, { conversation: 'c', today: '2026-11-26', id: '1' })
      const { replies } = await bot.converse()(message)
      expect(replies.map(reply => ('text' in reply ? reply.text : ''))).not.toContain(
        bot.wording.lines['help.lost'],
      )
    },
  )

  it('proposes to find a ticket again, by a word that does', async () => {
    const talk = bot.converse()
    const say = (text: string, id: string) =>
      talk(said(text, { conversation: 'c', today: '2026-11-26', id }))
    expect(commands.map(({ title }) => title)).toContain('drafts')
    await say('draft a ticket for AKS: nodes NotReady', '1')
    expect((await say('drafts', '2')).replies.map(({ kind }) => kind)).toContain('drafts')
  })

  it.skipIf(!existsSync(schema))('is valid by the official schema, where that is at hand', () => {
    const { $schema: _, ...official } = JSON.parse(
      readFileSync(schema, 'utf8').replace(/^\uFEFF/, ''),
    )
    const validate = new Ajv({ strict: false, validateFormats: false }).compile(official)
    expect(validate({ ...manifest, bots: [{}] })).toBe(false)
    validate(manifest)
    expect(validate.errors).toBe(null)
  })
})

it.each([
  ['color.png', 192],
  ['outline.png', 32],
])('has %s of %i pixels', (name, size) => {
  const png = readFileSync(join(root, 'manifest/teams', name))
  expect([png.readUInt32BE(16), png.readUInt32BE(20)]).toEqual([size, size])
})

it('tells what keeps a package from being made, all at once', () => {
  expect(packagingProblems(packaging)).toEqual([])
  const wrong = { appId: 'mine', publisher: 'x'.repeat(33), address: 'http://contoso.example' }
  expect(packagingProblems(wrong)).toHaveLength(3)
})
