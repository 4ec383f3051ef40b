import { createHmac } from 'node:crypto'
import { expect } from 'chai'
import { Analysis } from '../../db/models/analysis.ts'
import type { Site } from '../../db/models/site.ts'
import { addSite, SiteVisitor } from '../stack/site-visitor.ts'
import { type Stack, startStack } from '../stack/stack.ts'
import { Visitor } from '../stack/visitor.ts'
import { refusal } from './refusal.ts'

describe('the widget’s sessions', () => {
  let stack: Stack
  let site: Site
  before(async () => {
    stack = await startStack({ settings: { WIDGET_SESSIONS_PER_MINUTE: '1000' } })
    site = await addSite({ origins: ['https://shop.example', 'https://www.shop.example'] })
  })
  after(async () => {
    const errors = stack.errors()
    await stack.stop()
    expect(errors).to.deep.equal([])
  })

  const url = () => stack.servers[0]!.url
  async function guest(of = site): Promise<SiteVisitor> {
    const visitor = new SiteVisitor(url(), of)
    await visitor.arrive()
    return visitor
  }
  const begin = (body: object, headers: Record<string, string> = {}) =>
    fetch(new URL('/api/v1/widget/session', url()), {
      method: 'POST',
      headers: { 'content-type': 'application/json', ...headers },
      body: JSON.stringify(body),
    })
  const sign = (
    id: string,
    { name = '', expires = Math.floor(Date.now() / 1000) + 600, secret = site.secret } = {},
  ) => ({
    id,
    ...(name && { name }),
    expires,
    signature: createHmac('sha256', secret).update(`${site.id}\n${id}\n${name}\n${expires}`).digest('hex'),
  })

  it('begin on pages of the site’s origins alone, and say what its owner must add for others', async () => {
    const withoutOrigin = await begin({ site: site.id })
    expect(withoutOrigin.status).to.equal(403)
    for (const origin of ['https://evil.example', 'https://shop.example.evil.example', 'http://shop.example', 'null']) {
      const answer = await begin({ site: site.id }, { origin })
      expect(answer.status, origin).to.equal(403)
      const { problem } = (await answer.json()) as { problem: { message: string } }
      expect(problem.message).to.contain(`add ${origin} to its allowed origins`)
    }
    const asked = await begin({ site: site.id }, { origin: 'https://www.shop.example' })
    expect(asked.status).to.equal(200)
    expect(await asked.json()).to.include({ user: null })
    const unknown = await begin({ site: '0193a1b2-0000-7000-8000-000000000000' }, { origin: 'https://shop.example' })
    expect(unknown.status).to.equal(404)
  })

  it('begin in our own frame with the page’s origin, which must be one of the site’s', async () => {
    const own = { origin: url() }
    expect((await begin({ site: site.id }, own)).status).to.equal(400)
    expect((await begin({ site: site.id, origin: 'https://evil.example' }, own)).status).to.equal(403)
    expect((await begin({ site: site.id, origin: 'https://shop.example' }, own)).status).to.equal(200)
  })

  it('take a site’s word for one user alone: none that could be read as another’s', async () => {
    const visitor = await guest()
    const one = sign('42\nAdmin', { name: 'x' })
    const other = { ...one, id: '42', name: 'Admin\nx' }
    for (const signed of [one, other, sign('42\0'), sign('42', { name: 'A\rB' })])
      expect(await refusal(visitor.enter('/api/v1/widget/identify', signed))).to.include({
        code: 'invalid',
        status: 400,
      })
    expect(await visitor.enter('/api/v1/widget/identify', sign('42', { name: 'Asha' }))).to.have.property('user')
  })

  it('set no cookie, heed none, and leave the visitor’s session on our own pages as it is', async () => {
    const own = new Visitor(url())
    await own.arrive()
    const user = await own.register()
    const answer = await begin({ site: site.id }, { origin: 'https://shop.example', cookie: own.cookie })
    expect(answer.headers.getSetCookie()).to.deep.equal([])
    expect(await answer.json()).to.include({ user: null })
    const visitor = await guest()
    await visitor.enter('/api/v1/auth/register', { email: 'mira@shop.example', password: 'correct horse battery' })
    const headers = { cookie: own.cookie }
    for (const path of ['/api/v1/auth/me', '/api/v1/auth/sessions']) {
      const both = await visitor.fetch(path, { headers })
      expect(both.headers.getSetCookie(), path).to.deep.equal([])
      expect(both.status).to.equal(200)
    }
    const out = await visitor.fetch('/api/v1/auth/logout', { method: 'POST', headers })
    expect(out.headers.getSetCookie()).to.deep.equal([])
    expect((await own.call<{ user: { id: string } }>('GET', '/api/v1/auth/me')).user.id).to.equal(user.id)
  })

  it('carry a whole journey by bearer: photo, reading, signing in, talk', async () => {
    const visitor = await guest()
    const analysis = await visitor.upload()
    await visitor.connect()
    await visitor.completed(analysis.id)
    const photo = await visitor.fetch(analysis.images.left?.full ?? '')
    expect(photo.headers.get('content-type')).to.equal('image/jpeg')
    const before = visitor.token
    await visitor.enter('/api/v1/auth/register', { email: 'asha@shop.example', password: 'correct horse battery' })
    expect(visitor.token).not.to.equal(before)
    await visitor.connect()
    expect((await visitor.ask('analysis:join', { analysisId: analysis.id })).analysis.access).to.equal('full')
    const { id: conversationId } = await visitor.ask('conversation:create', { analysisId: analysis.id })
    const { reply } = await visitor.say(conversationId, 'What of my work?')
    expect((await visitor.finished(reply.id)).status).to.equal('done')
    const file = await visitor.fetch(`/api/v1/conversations/${conversationId}/export`)
    expect(await file.text()).to.include('What of my work?')
    // The guest's session ended when the user's began.
    const old = await visitor.fetch('/api/v1/auth/me', { headers: { authorization: `Bearer ${before}` } })
    expect(old.status).to.equal(401)
  })

  it('belong to their page: under another Origin, or without one, they open and change nothing', async () => {
    const other = await addSite({ origins: ['https://other.example'] })
    const visitor = await guest()
    for (const origin of ['https://evil.example', '']) {
      visitor.origin = origin
      expect((await refusal(visitor.call('POST', '/api/v1/auth/logout'))).code, origin).to.equal('forbidden')
    }
    visitor.origin = 'https://evil.example'
    await visitor.connect().then(
      () => expect.fail('was let in'),
      (error: Error) => expect(error.message).to.equal('websocket error'),
    )
    // An allowed origin, but not the page this session is for.
    visitor.origin = other.origins[0]!
    expect((await refusal(visitor.connect())).code).to.equal('forbidden')
  })

  it('go on under a new bearer when theirs has run out, which is worth nothing else', async () => {
    const { url: brief } = await stack.addServer({ WIDGET_TOKEN_SECONDS: '1' })
    const visitor = await guest()
    const analysis = await visitor.upload()
    visitor.url = brief
    const { expiresAt } = await visitor.enter('/api/v1/widget/session', { site: site.id })
    const photo = () => visitor.fetch(analysis.images.left?.full ?? '')
    const until = Date.parse(expiresAt)
    while (Date.now() <= until) await photo()
    expect((await photo()).status).to.equal(401)
    expect((await refusal(visitor.upload())).code).to.equal('signed-out')
    expect((await refusal(visitor.connect())).code).to.equal('signed-out')
    visitor.url = url()
    await visitor.arrive()
    expect((await photo()).status).to.equal(200)
    await visitor.connect()
  })

  it('need their bearer: a page of a site gets no socket by a cookie, and forged bearers none at all', async () => {
    const own = new Visitor(url())
    await own.arrive()
    const visitor = await guest()
    const good = visitor.token
    const [id, expires, signature] = good.split('.')
    const forged = [
      `${id}.${Number(expires) + 9999}.${signature}`,
      `${id}x.${expires}.${signature}`,
      `${id}.${expires}.`,
      '',
      'undefined',
    ]
    for (const token of forged) {
      visitor.token = token
      expect((await refusal(visitor.connect())).code, token).to.equal('signed-out')
    }
    const answer = await visitor.fetch('/api/v1/auth/me', { headers: { authorization: `Bearer ${forged[0]}` } })
    expect(answer.status).to.equal(401)
    const withCookie = new SiteVisitor(url(), site)
    withCookie.carried = () =>
      ({ extraHeaders: { origin: 'https://shop.example', cookie: own.cookie } }) as unknown as ReturnType<
        SiteVisitor['carried']
      >
    expect((await refusal(withCookie.connect())).code).to.equal('forbidden')
  })

  it('sign in whom the site’s server vouches for, the same person each time', async () => {
    const visitor = await guest()
    const analysis = await visitor.upload()
    const { user } = await visitor.enter('/api/v1/widget/identify', sign('customer-7', { name: 'Ravi' }))
    expect(user).to.include({ name: 'Ravi', email: '', role: 'user', admin: false })
    await visitor.connect()
    expect((await visitor.completed(analysis.id)).access).to.equal('full')
    const elsewhere = await guest()
    const again = await elsewhere.enter('/api/v1/widget/identify', sign('customer-7', { name: 'Ravi' }))
    expect(again.user?.id).to.equal(user?.id)
    await elsewhere.connect()
    expect((await elsewhere.ask('analysis:list', {})).items.map(({ id }) => id)).to.deep.equal([analysis.id])
    const { id } = await elsewhere.enter('/api/v1/widget/identify', sign('customer-8')).then(({ user }) => user!)
    expect(id).not.to.equal(user?.id)
  })

  it('tell whom a site has signed in, and who has no password here, how their data is deleted', async () => {
    const visitor = await guest()
    await visitor.enter('/api/v1/widget/identify', sign('customer-9'))
    for (const [method, path, body, advice] of [
      ['DELETE', '/api/v1/auth/account', { password: '' }, /Delete your readings one by one, or ask/],
      [
        'POST',
        '/api/v1/auth/password',
        { currentPassword: 'x', newPassword: 'a new password' },
        /the one you have there/,
      ],
    ] as const) {
      const error = await visitor.call(method, path, body).catch((refused: Error) => refused)
      expect(String(error)).to.match(advice)
    }
    const { sessions } = await visitor.call<{ sessions: unknown[] }>('GET', '/api/v1/auth/sessions')
    expect(sessions).to.have.length(1)
  })

  it('sign in nobody on a signature that is wrong, old, or good for too long', async () => {
    const visitor = await guest()
    const now = Math.floor(Date.now() / 1000)
    for (const signed of [
      { ...sign('customer-7'), id: 'customer-9' },
      { ...sign('customer-7'), name: 'Mallory' },
      sign('customer-7', { secret: 'guessed' }),
      sign('customer-7', { expires: now - 1 }),
      sign('customer-7', { expires: now + 30 * 86_400 }),
    ])
      expect(await refusal(visitor.enter('/api/v1/widget/identify', signed))).to.include({ code: 'forbidden' })
  })

  it('leave the link that moves a reading to our own pages, and is not spent by trying it elsewhere', async () => {
    const visitor = await guest()
    const { id } = await visitor.upload()
    const made = await visitor.call<{ url: string }>('POST', '/api/v1/widget/continue', { analysisId: id })
    const code = new URL(made.url).hash.slice(1)
    const other = await guest()
    expect((await refusal(other.call('POST', '/api/v1/auth/continue', { code }))).code).to.equal('forbidden')
    const own = await stack.visitor()
    await own.call('POST', '/api/v1/auth/continue', { code })
  })

  it('get a frame that may use the camera only where that is offered', async () => {
    const policyOf = async (features: Site['features']) => {
      const { id } = await addSite({ features })
      const frame = await fetch(`${stack.servers[0]!.url}/widget/${id}`)
      return frame.headers.get('permissions-policy')
    }
    expect(await policyOf(['talk', 'camera'])).to.contain('camera=(self)')
    expect(await policyOf(['talk'])).to.contain('camera=()')
  })

  it('move a reading to our own page by a link that works once', async () => {
    const visitor = await guest()
    const analysis = await visitor.upload()
    await visitor.connect()
    await visitor.completed(analysis.id)
    const { url: link } = await visitor.call<{ url: string }>('POST', '/api/v1/widget/continue', {
      analysisId: analysis.id,
    })
    const { pathname, hash, search } = new URL(link)
    expect({ pathname, search }).to.deep.equal({ pathname: '/continue', search: '' })
    const own = new Visitor(url())
    await own.arrive()
    const code = hash.slice(1)
    const taken = await own.call<{ analysisId: string }>('POST', '/api/v1/auth/continue', { code })
    expect(taken.analysisId).to.equal(analysis.id)
    await own.connect()
    const joined = await own.ask('analysis:join', { analysisId: analysis.id })
    expect(joined.analysis.status).to.equal('completed')
    expect(joined.analysis.expiresAt, 'a guest’s, as before').to.be.a('string')
    await visitor.hears('analysis:deleted')
    // If it stayed connected, it would receive the new owner's events.
    await visitor.sees(() => (visitor.socket.connected ? undefined : true), 'the end of the connection')
    await visitor.connect()
    expect((await refusal(visitor.ask('analysis:join', { analysisId: analysis.id }))).code).to.equal('missing')
    const late = new Visitor(url())
    await late.arrive()
    expect((await refusal(late.call('POST', '/api/v1/auth/continue', { code }))).code).to.equal('missing')
  })

  it('move nothing by a link from before the reading was somebody’s with an account', async () => {
    const visitor = await guest()
    const { id: analysisId } = await visitor.upload()
    const { url: link } = await visitor.call<{ url: string }>('POST', '/api/v1/widget/continue', { analysisId })
    await visitor.enter('/api/v1/widget/identify', sign('customer-11'))
    const own = new Visitor(url())
    await own.arrive()
    const moving = own.call('POST', '/api/v1/auth/continue', { code: new URL(link).hash.slice(1) })
    expect((await refusal(moving)).code).to.equal('missing')
    await visitor.connect()
    expect((await visitor.ask('analysis:join', { analysisId })).analysis.access).to.equal('full')
  })

  it('use a link up by opening it, also where its reading is already', async () => {
    const visitor = await guest()
    const email = 'opens-it-here@example.org'
    await visitor.enter('/api/v1/auth/register', { email, password: 'correct horse battery' })
    const { id: analysisId } = await visitor.upload()
    const { url: link } = await visitor.call<{ url: string }>('POST', '/api/v1/widget/continue', { analysisId })
    const code = new URL(link).hash.slice(1)
    const own = new Visitor(url())
    await own.arrive()
    await own.login(email)
    expect(await own.call('POST', '/api/v1/auth/continue', { code })).to.deep.equal({ analysisId })
    const late = new Visitor(url())
    await late.arrive()
    expect((await refusal(late.call('POST', '/api/v1/auth/continue', { code }))).code).to.equal('missing')
  })

  it('may do what the site offers, and nothing else', async () => {
    const small = await addSite({ features: [] })
    const visitor = await guest(small)
    const analysis = await visitor.upload()
    const credentials = { email: 'x@shop.example', password: 'correct horse battery' }
    for (const path of ['/api/v1/auth/register', '/api/v1/auth/login'])
      expect((await refusal(visitor.call('POST', path, credentials))).code, path).to.equal('forbidden')
    const moving = visitor.call('POST', '/api/v1/widget/continue', { analysisId: analysis.id })
    expect((await refusal(moving)).code).to.equal('forbidden')
    const signed = (id: string, expires = Math.floor(Date.now() / 1000) + 60) => ({
      ...{ id, expires },
      signature: createHmac('sha256', small.secret).update(`${small.id}\n${id}\n\n${expires}`).digest('hex'),
    })
    await visitor.enter('/api/v1/widget/identify', signed('customer'))
    await visitor.connect()
    await visitor.completed(analysis.id)
    expect((await refusal(visitor.ask('conversation:create', { analysisId: analysis.id }))).code).to.equal('forbidden')
    expect((await refusal(visitor.ask('analysis:share', { analysisId: analysis.id }))).code).to.equal('forbidden')
  })

  it('are told of their site’s removal, closed, and worth nothing from then on', async () => {
    const gone = await addSite()
    const visitor = await guest(gone)
    const vouched = await guest(gone)
    const expires = Math.floor(Date.now() / 1000) + 60
    const signature = createHmac('sha256', gone.secret).update(`${gone.id}\nc\n\n${expires}`).digest('hex')
    await vouched.enter('/api/v1/widget/identify', { id: 'c', expires, signature })
    const analysis = await vouched.upload()
    await visitor.connect()
    const admin = await stack.visitor()
    await admin.register('admin@example.org')
    await admin.connect()
    expect((await refusal(admin.ask('site:remove', { siteId: gone.id }))).code).to.equal('forbidden')
    await stack.database.knex('users').where({ email: 'admin@example.org' }).update({ role: 'admin' })
    await admin.ask('site:remove', { siteId: gone.id })
    expect(await visitor.hears('session:ended')).to.deep.equal({ reason: 'site-removed' })
    await visitor.sees(() => (visitor.socket.connected ? undefined : true))
    expect((await refusal(visitor.connect())).code).to.equal('signed-out')
    expect((await refusal(visitor.arrive())).code).to.equal('missing')
    // Users the site vouched for are deleted with it, along with all their data.
    for (let left = true; left; ) left = (await Analysis.query().findById(analysis.id)) !== undefined
  })

  it('end on a page whose origin is no longer allowed', async () => {
    const moved = await addSite({ origins: ['https://old.example', 'https://new.example'] })
    const visitor = await guest(moved)
    await visitor.connect()
    const admin = await stack.visitor()
    await admin.login('admin@example.org')
    await admin.connect()
    await admin.ask('site:edit', { siteId: moved.id, origins: ['https://new.example'] })
    await visitor.sees(() => (visitor.socket.connected ? undefined : true))
    expect((await refusal(visitor.arrive())).code).to.equal('forbidden')
  })

  it('let the frame be shown by the site’s pages alone, and tell others what to do', async () => {
    const frame = async (headers: Record<string, string> = {}) => {
      const answer = await fetch(new URL(`/widget/${site.id}`, url()), { headers })
      const policy = answer.headers.get('content-security-policy') ?? ''
      return { answer, ancestors: policy.match(/frame-ancestors ([^;]*)/)?.[1] }
    }
    const shown = await frame({ referer: 'https://shop.example/some/page' })
    expect(shown.ancestors).to.equal('https://shop.example https://www.shop.example')
    expect(shown.answer.headers.get('x-frame-options')).to.equal(null)
    expect((await frame()).ancestors).to.equal('https://shop.example https://www.shop.example')
    const refused = await frame({ referer: 'https://evil.example/' })
    expect(refused.answer.status).to.equal(403)
    const text = await refused.answer.text()
    expect(text).to.contain('add https://evil.example to its allowed origins')
    expect(text).not.to.contain('id="site"')
  })
})
