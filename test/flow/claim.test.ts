import { setTimeout as wait } from 'node:timers/promises'
import { expect } from 'chai'
import { Redis } from 'ioredis'
import type { AnalysisView } from '../../contract/views.ts'
import { refusal } from '../server/refusal.ts'
import { drawPhoto } from '../stack/draw-photo.ts'
import { addSite, SiteVisitor } from '../stack/site-visitor.ts'
import type { Stack } from '../stack/stack.ts'
import { useStack } from '../stack/use-stack.ts'
import type { Visitor } from '../stack/visitor.ts'

const password = 'correct horse battery'

describe('what a guest has made', function () {
  this.timeout(60_000)
  const stackNow = useStack({ workers: 0 })
  let stack: Stack
  before(() => {
    stack = stackNow()
  })

  /** Keeps the database from moving readings to a new owner until released. */
  async function holdReadings(): Promise<() => Promise<unknown>> {
    const { knex } = stack.database
    if (knex.client.config.client !== 'pg') {
      const trx = await knex.transaction()
      await trx('usage').where({ id: '' }).delete()
      return () => trx.rollback()
    }
    await knex.raw(`create function refuse() returns trigger language plpgsql
      as $$ begin raise exception 'away' using errcode = '57P03'; end $$`)
    await knex.raw('create trigger refuse before update on analyses for each row execute function refuse()')
    return () => knex.raw('drop function refuse cascade')
  }

  async function account(email: string): Promise<string> {
    await (await stack.visitor()).register(email)
    return email
  }

  async function listed(visitor: Visitor): Promise<string[]> {
    await visitor.connect()
    const { items } = await visitor.ask('analysis:list', {})
    visitor.leave()
    return items.map(({ id }) => id)
  }

  it('is theirs once they sign in, also when the database was away the first time', async () => {
    const email = await account('asha@example.org')
    const guest = await stack.visitor()
    const { id } = await guest.upload()
    const release = await holdReadings()
    expect(await refusal(guest.login(email))).to.include({ code: 'busy' })
    await release()
    await guest.login(email)
    expect(await listed(guest)).to.deep.equal([id])
  })

  it('is theirs once they register, also when the database was away the first time', async () => {
    const guest = await stack.visitor()
    const { id } = await guest.upload()
    const release = await holdReadings()
    expect(await refusal(guest.register('ravi@example.org'))).to.include({ code: 'busy' })
    await release()
    await guest.register('ravi@example.org')
    expect(await listed(guest)).to.deep.equal([id])
  })

  it('is theirs once a site vouches for them or they sign in on its page, also when the database was away', async () => {
    const guest = new SiteVisitor(stack.servers[0]!.url, await addSite())
    await guest.arrive()
    const { id } = await guest.upload()
    const email = await account('mira@example.org')
    const release = await holdReadings()
    expect(await refusal(guest.enter('/api/v1/auth/login', { email, password }))).to.include({ code: 'busy' })
    await release()
    await guest.enter('/api/v1/auth/login', { email, password })
    expect(await listed(guest)).to.deep.equal([id])
  })

  for (const kind of ['our own pages', 'a page of a site'])
    it(`is theirs when its photo was still on its way while they signed in, on ${kind}`, async () => {
      const email = await account(`${kind.replaceAll(' ', '-')}@example.org`)
      const site = kind === 'a page of a site' ? new SiteVisitor(stack.servers[0]!.url, await addSite()) : null
      const guest = site ?? (await stack.visitor())
      await site?.arrive()
      const form = new FormData()
      form.set('left_image', new Blob([new Uint8Array(await drawPhoto())], { type: 'image/jpeg' }), 'left.jpg')
      const whole = new Response(form)
      const bytes = new Uint8Array(await whole.arrayBuffer())
      let goOn = () => {}
      const body = new ReadableStream({
        async start(controller) {
          controller.enqueue(bytes.slice(0, 200))
          await new Promise<void>((resolve) => {
            goOn = resolve
          })
          controller.enqueue(bytes.slice(200))
          controller.close()
        },
      })
      const redis = new Redis(stack.redis.url)
      const admitted = await redis.keys('limit:upload-attempt:*')
      const headers = { 'content-type': whole.headers.get('content-type') ?? '' }
      const answer = guest.fetch('/api/v1/analyses', { method: 'POST', body, headers, duplex: 'half' } as RequestInit)
      while ((await redis.keys('limit:upload-attempt:*')).length === admitted.length) await wait(20)
      redis.disconnect()

      if (site) await site.enter('/api/v1/auth/login', { email, password })
      else await guest.login(email)
      goOn()
      const { analysis } = (await (await answer).json()) as { analysis: AnalysisView }
      // The late answer does not sign them out again either.
      expect(await listed(guest)).to.deep.equal([analysis.id])
    })
})
