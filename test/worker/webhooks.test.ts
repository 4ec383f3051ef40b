import { once } from 'node:events'
import { createServer, type IncomingHttpHeaders, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { expect } from 'chai'
import OpenAI from 'openai'
import { Delivery } from '../../db/models/delivery.ts'
import type { Site } from '../../db/models/site.ts'
import { User } from '../../db/models/user.ts'
import { addToDay, nothing, today } from '../../db/money/day-total.ts'
import { sitePurse } from '../../db/money/purse.ts'
import { post } from '../../worker/webhooks/post.ts'
import { InnerAddress, isPublic } from '../../worker/webhooks/public-address.ts'
import { addSite, SiteVisitor, signFor } from '../stack/site-visitor.ts'
import { type Stack, startStack } from '../stack/stack.ts'
import { until } from '../stack/until.ts'

interface Received {
  body: string
  headers: IncomingHttpHeaders
}

describe('webhooks', () => {
  let receiver: Server
  let url: string
  const received: Received[] = []
  /** Statuses of the next answers; 204 when there are none. */
  const answers: number[] = []
  before(async () => {
    receiver = createServer(async (request, response) => {
      let body = ''
      for await (const part of request) body += String(part)
      received.push({ body, headers: request.headers })
      response.writeHead(answers.shift() ?? 204).end()
    }).listen(0, '127.0.0.1')
    await once(receiver, 'listening')
    url = `http://127.0.0.1:${(receiver.address() as AddressInfo).port}/hook`
  })
  after(() => receiver.close())

  describe('of a site', () => {
    let stack: Stack
    let site: Site
    before(async () => {
      stack = await startStack({ reader: 'almanac', settings: { WEBHOOKS_INSIDE: 'true' } })
    })
    after(() => stack?.stop())
    beforeEach(async () => {
      site = await (await addSite({ budget: 1 })).listenAt(url, false)
      received.length = 0
    })

    const told = (type: string) =>
      received.map(({ body }) => JSON.parse(body) as { type: string; data: object }).filter((one) => one.type === type)

    it('tell of a reading that finished and a visitor who signed in, signed as the convention says, and of nothing more', async () => {
      const visitor = new SiteVisitor(stack.servers[0]!.url, site)
      await visitor.arrive()
      await visitor.enter('/api/v1/widget/identify', signFor(site, 'customer-7', 'Asha'))
      const { id } = await visitor.upload()
      await until(() => told('reading.finished').length === 1, 'the reading')
      await until(() => told('visitor.signed-in').length === 1, 'the sign-in')
      expect(told('visitor.signed-in')[0]?.data).to.deep.equal({ userId: 'customer-7' })
      const finished = told('reading.finished')[0]?.data
      expect(finished)
        .to.include({ analysisId: id, userId: 'customer-7' })
        .and.to.have.all.keys('analysisId', 'status', 'userId')
      const independent = new OpenAI({ apiKey: 'none', webhookSecret: site.webhookSecret })
      for (const { body, headers } of received) {
        await independent.webhooks.verifySignature(body, headers as Record<string, string>)
        const forged = independent.webhooks.verifySignature(`${body} `, headers as Record<string, string>)
        expect(await forged.catch((error: unknown) => error)).to.be.an('error')
      }
    })

    it('are sent again, under the same id, until they are taken, and once more when asked', async () => {
      answers.push(500)
      const delivery = await Delivery.write(site.id, 'visitor.signed-in', { userId: 'customer-8' })
      const { id } = delivery!
      const now = async () => (await Delivery.byId(id))!
      // Its job is lost: the sweep adds it.
      await Delivery.query()
        .patch({ createdAt: new Date(Date.now() - 120_000).toISOString() })
        .where({ id })
      await until(async () => (await now()).answer === 500, 'the first try')
      await until(async () => (await now()).status === 'delivered', 'the second')
      expect(received.map(({ headers }) => headers['webhook-id'])).to.deep.equal([id, id])
      const admin = await stack.visitor()
      await User.setRole((await admin.register()).email, 'admin')
      await admin.connect()
      const page = await admin.ask('site:deliveries', { siteId: site.id })
      expect(page.items).to.have.length(1)
      expect(page.items[0]).to.include({
        id,
        event: 'visitor.signed-in',
        status: 'delivered',
        attempts: 2,
        answer: 204,
      })
      await admin.ask('site:resend', { siteId: site.id, deliveryId: id })
      await until(() => received.length === 3, 'the third')
      const { items } = await admin.ask('desk:audit', { action: 'site-webhook-resent' })
      expect(items.map(({ subject }) => subject)).to.deep.equal([{ kind: 'site', id: site.id }])
    })

    it('tell once of 80 and of 100 % of the budget', async () => {
      const amount = { ...nothing, cost: 1.05 }
      await addToDay({ purse: sitePurse(site.id, null, null), amount }, today(), Delivery.knex())
      await until(() => told('budget.reached').length === 2, 'both')
      await until(
        async () => (await Delivery.page(site.id, null)).items.every(({ status }) => status === 'delivered'),
        'their rows',
      )
      expect(told('budget.reached').map(({ data }) => data)).to.have.deep.members([
        { percent: 80, budget: 1, day: today() },
        { percent: 100, budget: 1, day: today() },
      ])
    })
  })

  it('go to no receiver inside the network, by address or by name, unless that is allowed', async () => {
    received.length = 0
    const port = new URL(url).port
    for (const inner of [
      url,
      `http://localhost:${port}/`,
      `http://[::1]:${port}/`,
      `http://[::ffff:127.0.0.1]:${port}/`,
    ])
      expect(await post(inner, '{}', {}, false).catch((error: unknown) => error)).to.be.instanceOf(InnerAddress)
    expect(received).to.have.length(0)
    expect(await post(url, '{}', {}, true)).to.equal(204)
    const inside = [
      '10.1.2.3',
      '127.0.0.1',
      '169.254.169.254',
      '172.20.0.1',
      '192.168.1.1',
      '100.64.0.1',
      '0.0.0.0',
      '::1',
    ]
    for (const address of [...inside, 'fe80::1', 'fd00::1', '::ffff:10.0.0.1', '64:ff9b::a00:1', '2002:a00:1::', '::'])
      expect(isPublic(address), address).to.equal(false)
    for (const address of ['1.1.1.1', '172.32.0.1', '2606:4700::1111'])
      expect(isPublic(address), address).to.equal(true)
  })
})
