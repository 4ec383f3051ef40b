import { once } from 'node:events'
import { expect } from 'chai'
import { after, before, describe, it } from 'mocha'
import { AuditEntry } from '../../db/models/audit-entry.ts'
import { useBrowser } from '../client/browser/use-browser.ts'
import { type Stack, startStack } from '../stack/stack.ts'
import { startProcess } from '../stack/start-process.ts'
import type { Visitor } from '../stack/visitor.ts'

describe('the board of queues', () => {
  const browser = useBrowser()
  let stack: Stack
  let admin: Visitor
  let address: string

  before(async () => {
    stack = await startStack({ servers: 1, workers: 1 })
    admin = await stack.visitor()
    address = `admin-${Date.now()}@example.org`
    await admin.register(address)
    await command('add', address)
  })
  after(() => stack?.stop())

  async function command(...args: string[]) {
    const { child, lines } = startProcess('server/admins/main.ts', stack.env, args)
    await once(child, 'close')
    return { code: child.exitCode, said: lines.map(({ message }) => message) }
  }

  it('is shown to an admin, and loads nothing from elsewhere', async () => {
    const board = await admin.fetch('/admin/queues')
    expect(board.status).to.equal(200)
    const page = await board.text()
    expect(page).to.contain('Rekha')
    expect(page).not.to.match(/(href|src)="(https?:)?\/\//)
    expect(board.headers.get('content-security-policy')).to.match(/^default-src 'self';/)
    const answer = await admin.fetch('/admin/queues/api/queues')
    const { queues } = (await answer.json()) as { queues: { name: string }[] }
    expect(queues.map(({ name }) => name)).to.have.members([
      'analysis',
      'images',
      'chat',
      'mail',
      'webhooks',
      'default',
    ])
  })

  it('works in a browser, under its own policy', async () => {
    const url = stack.servers[0]?.url ?? ''
    const page = await browser.visit(url)
    const [name = '', value = ''] = admin.cookie.split('=')
    await page.context().addCookies([{ name, value, url }])
    await page.goto(`${url}/admin/queues`)
    for (const queue of ['analysis', 'chat']) await page.getByText(queue).first().waitFor()
  })

  it('is nowhere for anybody else', async () => {
    const user = await stack.visitor()
    await user.register()
    const [guest, nobody] = [await stack.visitor(), await stack.visitor()]
    nobody.cookie = ''
    for (const visitor of [user, guest, nobody]) {
      const unknown = await visitor.fetch('/no/such/place')
      for (const [path, method] of [
        ['/admin/queues', 'GET'],
        ['/admin/queues/api/queues', 'GET'],
        ['/admin/queues/api/queues/chat/pause', 'PUT'],
      ] as const) {
        const hidden = await visitor.fetch(path, { method, headers: { origin: stack.servers[0]?.url ?? '' } })
        expect(hidden.status).to.equal(404)
        expect(await hidden.text()).to.equal(await unknown.clone().text())
        const names = (answer: Response) => [...answer.headers.keys()].sort()
        expect(names(hidden)).to.deep.equal(names(unknown))
      }
    }
  })

  it('changes something only from our own page', async () => {
    const pause = (headers: Record<string, string>) =>
      admin.fetch('/admin/queues/api/queues/images/pause', { method: 'PUT', headers })
    const origin = stack.servers[0]?.url ?? ''
    expect((await pause({})).status).to.equal(403)
    expect((await pause({ origin: 'https://elsewhere.example' })).status).to.equal(403)
    expect((await pause({ origin, 'sec-fetch-site': 'cross-site' })).status).to.equal(403)
    expect((await pause({ origin, 'sec-fetch-site': 'same-origin' })).status).to.equal(200)
    const resumed = await admin.fetch('/admin/queues/api/queues/images/resume', { method: 'PUT', headers: { origin } })
    expect(resumed.status).to.equal(200)
    const [last] = await AuditEntry.page({ action: 'queue-changed' }, 1)
    expect(last?.details).to.deep.equal({ method: 'PUT', path: '/api/queues/images/resume' })
  })

  it('goes away with the right to see it', async () => {
    expect((await command('list')).said).to.deep.equal([`admin    ${address}`])
    expect((await command('add', address, '--role', 'support')).said).to.deep.equal([`${address} is now support.`])
    expect((await admin.fetch('/admin/queues')).status).to.equal(404)
    expect((await command('remove', address)).code).to.equal(0)
    expect((await command('list')).said).to.deep.equal([])
    expect((await command('add', 'nobody@example.org')).code).to.equal(1)
  })
})
