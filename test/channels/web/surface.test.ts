import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { pageFolder, type pageMatrix } from '../../../src/app/page.ts'
import { type Page, servePage } from './served.ts'

let page: Page
beforeAll(async () => {
  page = await servePage()
})
afterAll(() => page.stop())

const fetched: Page['fetched'] = (...call) => page.fetched(...call)
const say: Page['say'] = (...call) => page.say(...call)
const shown: Page['shown'] = message => page.shown(message)

async function text(path: string): Promise<string> {
  return (await fetched(path)).text()
}

describe('the page', () => {
  it('runs nothing but its own files', async () => {
    const { headers } = await fetched('/')
    const policy = headers.get('content-security-policy') ?? ''
    expect(policy).toContain("default-src 'none'")
    expect(policy).not.toMatch(/unsafe|\*|https?:/)
    expect(headers.get('x-content-type-options')).toBe('nosniff')
  })

  it('holds no script, style or handler inline, and makes text of text alone', async () => {
    expect(await text('/')).not.toMatch(/<script>|<style|\son\w+=|\sstyle=/)
    for (const name of readdirSync(pageFolder).filter(name => name.endsWith('.js')))
      expect(readFileSync(join(pageFolder, name), 'utf8')).not.toMatch(
        /innerHTML|outerHTML|insertAdjacentHTML|document\.write|eval\(|new Function/,
      )
  })

  it('is served whole: everything that it asks for is there', async () => {
    const asked = new Set<string>()
    const look = async (path: string): Promise<void> => {
      if (asked.has(path)) return
      asked.add(path)
      const response = await fetched(path)
      expect([path, response.status]).toEqual([path, 200])
      if (path.endsWith('adaptivecards.js')) return
      const found = [
        ...(await response.text()).matchAll(/(?:src|href)="(\/[^"]+)"|from '\.(\/[^']+)'/g),
      ]
      for (const [, absolute, beside] of found) await look(absolute ?? `/page${beside}`)
    }
    await look('/')
    expect(asked.size).toBeGreaterThan(9)
  })

  it('asks no other machine for anything', () => {
    for (const name of readdirSync(pageFolder))
      expect(readFileSync(join(pageFolder, name), 'utf8')).not.toMatch(/https?:\/\//)
  })
})

describe('a call of the page', () => {
  it('is refused without its token, or with another', async () => {
    expect((await say({ text: 'help' }, { 'x-remit-token': '' })).status).toBe(403)
    expect((await say({ text: 'help' }, { 'x-remit-token': 'x'.repeat(43) })).status).toBe(403)
    expect((await fetched('/page/matrix')).status).toBe(403)
  })

  it.each([
    ['/', undefined],
    ['/page/page.js', undefined],
    ['/page/message', 'POST'],
  ])('to %s is refused from elsewhere, even with the token', async (path, method) => {
    const headers = { origin: 'https://evil.example', 'x-remit-token': page.token }
    const init = { headers, ...(method ? { method, body: '{}' } : {}) }
    expect((await fetched(path, init)).status).toBe(403)
  })

  it('is refused where it is not what the page sends', async () => {
    expect((await say({ text: 'help' }, { 'content-type': 'text/plain' })).status).toBe(400)
    expect((await say({})).status).toBe(400)
    expect((await say({ text: 7 })).status).toBe(400)
    expect((await say({ text: 'help', conversation: '../etc' })).status).toBe(400)
    expect((await say({ text: 'x'.repeat(600_000) })).status).toBe(413)
  })

  it('heard twice is answered twice alike, and changes nothing', async () => {
    const message = { id: 'twice', text: 'Is Istio covered on our Azure Local cluster?' }
    const [one, other] = [await shown(message), await shown(message)]
    expect(one.posts.length).toBe(1)
    expect(other).toEqual(one)
  })
})

describe('the conversation of the page', () => {
  it('welcomes once, asks, and takes a button', async () => {
    const welcome = await shown({ conversation: 'asks', joined: true })
    expect(JSON.stringify(welcome)).toContain('I answer from five')
    const again = await shown({ conversation: 'asks', joined: true })
    expect(again).toEqual(welcome)
    const asked = await shown({
      conversation: 'asks',
      text: 'We run AKS Arc on Windows Server. It was off for a while: control plane still supported?',
    })
    const about = /"about":"(m\d+)"/.exec(JSON.stringify(asked))?.[1]
    const data = {
      remit: { version: 1, about, choice: '>30', asked: 'days?', chosen: 'over 30 days' },
    }
    expect(JSON.stringify(await shown({ conversation: 'asks', data }))).toContain('Out of support')
  })

  it('brings the ticket along for its form, tells what is wrong, and counts what is known', async () => {
    const conversation = 'drafts'
    const text = 'draft a ticket: AKS on Azure Local, the API server is unreachable'
    const { draft } = await shown({ conversation, text })
    const form = { draft: draft?.id ?? '', startedAt: '2999-01-01 10:00 UTC' }
    const wrong = await shown({ conversation, form })
    const fields = wrong.draft?.sections.flatMap(section => section.fields) ?? []
    expect(fields.find(({ field }) => field === 'startedAt')?.problem).toContain('future')
    const right = await shown({
      conversation,
      form: { ...form, startedAt: '2020-01-02 10:00 UTC' },
    })
    expect(right.draft?.completeness.filled).toBe((draft?.completeness.filled ?? 0) + 1)
    const edit = await shown({
      conversation,
      data: { remit: { version: 1, choice: `draft.edit:${draft?.id}` } },
    })
    expect(edit.edit).toBe(true)
  })
})

it('shows what every policy says on every topic', async () => {
  const response = await fetched('/page/matrix', { headers: { 'x-remit-token': page.token } })
  const { products, rows } = (await response.json()) as ReturnType<typeof pageMatrix>
  expect(products).toHaveLength(5)
  expect(rows.length).toBeGreaterThan(150)
  const istio = rows.find(({ topic }) => topic === 'third-party.istio')
  expect(istio?.cells['aks-local']?.[0]).toMatchObject({ words: 'Not covered', icon: '✖' })
})
