import { createHmac } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import bcrypt from 'bcrypt'
import { expect } from 'chai'
import type { SessionView } from '../../contract/views.ts'
import { User } from '../../db/models/user.ts'
import { createLog } from '../../platform/log.ts'
import { connectRedis } from '../../platform/redis.ts'
import { type Stack, startStack } from '../stack/stack.ts'
import { Visitor } from '../stack/visitor.ts'
import { endsHeard } from './ends-heard.ts'
import { refusal } from './refusal.ts'

describe('an account', () => {
  let stack: Stack
  before(async () => {
    stack = await startStack({ workers: 0, settings: { LOGINS_PER_MINUTE: '5' } })
  })
  after(() => stack.stop())

  it('is made, known by its session, and left again', async () => {
    const asha = await stack.visitor()
    expect(await refusal(asha.call('GET', '/api/v1/auth/me'))).to.include({ code: 'signed-out', status: 401 })
    const user = await asha.register('Asha@Example.org ')
    expect(user).to.include({ email: 'asha@example.org', name: 'Asha' })
    expect(user).not.to.have.property('passwordHash')
    const me = await asha.call<{ user: unknown }>('GET', '/api/v1/auth/me')
    expect(me.user).to.deep.equal(user)

    const { cookie } = asha
    await asha.call('POST', '/api/v1/auth/logout')
    asha.cookie = cookie
    expect(await refusal(asha.call('GET', '/api/v1/auth/me'))).to.include({ status: 401 })
    asha.cookie = cookie
    expect(await refusal(asha.upload())).to.include({ code: 'signed-out', status: 401 })
  })

  it('gets a new session id at every sign-in, and a planted id is worth nothing', async () => {
    const planted = (await stack.visitor()).cookie
    const asha = new Visitor(stack.servers[0]?.url ?? '')
    asha.cookie = planted
    await asha.arrive()
    expect(asha.cookie).to.equal(planted)
    await asha.connect()
    const left = performance.now()
    await asha.register()
    expect(asha.cookie).not.to.equal(planted)
    await asha.sees(() => (asha.socket.connected ? undefined : true), 'the end of the guest’s connection')
    // At once, not at the next check of all sessions, which runs every 30 seconds.
    expect(performance.now() - left).to.be.below(10_000)
    const thief = new Visitor(asha.url)
    thief.cookie = planted
    expect(await refusal(thief.call('GET', '/api/v1/auth/me'))).to.include({ status: 401 })
  })

  it('is signed out where its owner ends the session, whatever that is busy with', async () => {
    const asha = await stack.visitor()
    const { email } = await asha.register()
    const thief = await stack.visitor()
    await thief.login(email)
    const { sessions } = await asha.call<{ sessions: SessionView[] }>('GET', '/api/v1/auth/sessions')
    const { name } = sessions.find(({ current }) => !current)!
    // Each of these saves the session when it is answered, and some always are under way.
    let isEnded = false
    const goOn = async () => {
      while (!isEnded) await thief.fetch('/api/v1/auth/passkey-login/options', { method: 'POST' })
    }
    const goingOn = Array.from({ length: 8 }, goOn)
    await thief.call('GET', '/api/v1/auth/me')
    await asha.call('DELETE', `/api/v1/auth/sessions/${name}`)
    isEnded = true
    await Promise.all(goingOn)
    expect((await thief.fetch('/api/v1/auth/me')).status).to.equal(401)
  })

  it('is signed out at last, however often it is used: a session has a greatest age', async () => {
    const asha = await stack.visitor()
    await asha.register()
    await asha.connect()
    const id = decodeURIComponent(asha.cookie).match(/s:([^.]+)/)?.[1] ?? ''
    const redis = connectRedis(stack.redis.url, createLog('test', 'error'))
    const aged = async (days: number) => {
      const session = JSON.parse((await redis.get(`session:${id}`)) ?? '{}') as { startedAt: number }
      await redis.set(`session:${id}`, JSON.stringify({ ...session, startedAt: session.startedAt - days * 86_400_000 }))
    }
    try {
      await aged(29)
      expect(await asha.call('GET', '/api/v1/auth/me')).to.have.property('user')
      await aged(2)
      const { cookie } = asha
      const again = new Visitor(asha.url)
      again.cookie = cookie
      expect(await refusal(again.connect())).to.include({ code: 'signed-out' })
      expect(await refusal(asha.call('GET', '/api/v1/auth/me'))).to.include({ status: 401 })
    } finally {
      redis.disconnect()
    }
  })

  it('refuses a cookie whose signature was tampered with', async () => {
    const asha = await stack.visitor()
    await asha.register()
    const tampered = `${asha.cookie.slice(0, -4)}AAAA`
    asha.cookie = tampered
    expect(await refusal(asha.call('GET', '/api/v1/auth/me'))).to.include({ status: 401 })
    asha.cookie = tampered
    expect(await refusal(asha.upload())).to.include({ code: 'signed-out', status: 401 })
  })

  it('counts every character of a password, beyond 72 bytes and beyond a NUL', async () => {
    const long = 'a'.repeat(80)
    for (const [email, password, other] of [
      ['long@example.org', `${long}1`, `${long}2`],
      ['nul@example.org', 'eight-or\0more', 'eight-or\0else'],
    ] as const) {
      await (await stack.visitor()).register(email, password)
      const visitor = await stack.visitor()
      expect(await refusal(visitor.login(email, other))).to.include({ code: 'signed-out' })
      expect(await visitor.login(email, password)).to.include({ email })
    }
  })

  it('has one password however a keyboard composes it, also where it was set before that was so', async () => {
    const [composed, apart] = ['caf\u00e9 au lait', 'cafe\u0301 au lait']
    await (await stack.visitor()).register('apart@example.org', apart)
    expect(await (await stack.visitor()).login('apart@example.org', composed)).to.include({ name: 'Asha' })
    expect(await (await stack.visitor()).login('apart@example.org', apart)).to.include({ name: 'Asha' })
    const pepper = await readFile(join(stack.folder, 'password-pepper'), 'utf8')
    const hashed = createHmac('sha256', pepper).update(apart).digest('base64')
    await User.query()
      .patch({ passwordHash: await bcrypt.hash(hashed, 4) })
      .where({ email: 'apart@example.org' })
    expect(await (await stack.visitor()).login('apart@example.org', apart)).to.include({ name: 'Asha' })
  })

  it('has no password that would be tried first', async () => {
    const visitor = await stack.visitor()
    for (const password of [
      'password',
      'PassWord',
      'baseball1',
      'meera.rao@example.org',
      'Meera.Rao ',
      'ｐａｓｓｗｏｒｄ',
    ])
      expect(await refusal(visitor.register('meera.rao@example.org', password)), password).to.deep.equal({
        code: 'invalid',
        status: 400,
        field: 'password',
      })
    await visitor.register('meera.rao@example.org')
    const change = { currentPassword: 'correct horse battery', newPassword: 'meera.rao' }
    expect(await refusal(visitor.call('POST', '/api/v1/auth/password', change))).to.include({ field: 'newPassword' })
  })

  it('is under an address that can be somebody’s', async () => {
    const visitor = await stack.visitor()
    const long = `${'a'.repeat(65)}@example.org`
    for (const email of ['0193a1b2@deleted.invalid', 'a@site.invalid', 'a@b.INVALID', long])
      expect(await refusal(visitor.register(email)), email).to.include({ code: 'invalid', field: 'email' })
    await visitor.register(long.slice(1))
  })

  it('is one to an address', async () => {
    await (await stack.visitor()).register('twice@example.org')
    const again = (await stack.visitor()).register('TWICE@example.org')
    expect(await refusal(again)).to.deep.equal({ code: 'conflict', status: 409, field: 'email' })
  })

  it('says which field is wrong', async () => {
    const visitor = await stack.visitor()
    expect(await refusal(visitor.register('nobody'))).to.deep.equal({ code: 'invalid', status: 400, field: 'email' })
    expect(await refusal(visitor.register('a@example.org', 'short'))).to.include({ field: 'password' })
  })

  it('changes its name and its password, which ends every other session', async () => {
    const asha = await stack.visitor()
    await asha.register('moves@example.org', 'the first password')
    const elsewhere = await stack.visitor()
    await elsewhere.login('moves@example.org', 'the first password')
    await elsewhere.connect()

    const { user } = await asha.call<{ user: { name: string } }>('PATCH', '/api/v1/auth/profile', { name: 'Asha Rao' })
    expect(user.name).to.equal('Asha Rao')
    const wrong = asha.call('POST', '/api/v1/auth/password', {
      currentPassword: 'no',
      newPassword: 'the second password',
    })
    expect(await refusal(wrong)).to.include({ field: 'currentPassword' })
    const change = { currentPassword: 'the first password', newPassword: 'the second password' }
    const changed = await asha.call<{ csrfToken: string }>('POST', '/api/v1/auth/password', change)
    asha.csrfToken = changed.csrfToken

    await elsewhere.hears('session:ended', ({ reason }) => reason === 'password-changed')
    expect(await refusal(elsewhere.call('GET', '/api/v1/auth/me'))).to.include({ status: 401 })
    await elsewhere.arrive()
    expect(await elsewhere.register()).to.have.property('id')
    expect(await asha.call('GET', '/api/v1/auth/me')).to.have.property('user')
    expect(await refusal((await stack.visitor()).login('moves@example.org', 'the first password'))).to.include({
      code: 'signed-out',
    })
  })

  it('is guarded against guessing: too many tries are told to wait', async () => {
    const email = 'guessed@example.org'
    await (await stack.visitor()).register(email)
    const guesser = await stack.visitor()
    const answers = await Promise.all(
      Array.from({ length: 20 }, (_, index) => refusal(guesser.login(email, `guess ${index}`))),
    )
    expect(answers.filter(({ code }) => code === 'signed-out')).to.have.length(5)
    expect(answers.filter(({ code, status }) => code === 'too-many' && status === 429)).to.have.length(15)
  })

  it('is changed by our own pages only', async () => {
    const asha = await stack.visitor()
    await asha.register()
    const change = (headers: Record<string, string>) =>
      asha.fetch('/api/v1/auth/logout', { method: 'POST', headers }).then(({ status }) => status)
    expect(await change({ 'x-csrf-token': 'wrong' })).to.equal(403)
    expect(await change({ 'sec-fetch-site': 'cross-site' })).to.equal(403)
    expect(await change({ origin: 'https://evil.example' })).to.equal(403)
    expect(await change({ origin: 'null' })).to.equal(403)
    expect(await change({ origin: asha.url })).to.equal(204)
  })

  it('closes the sockets of a session that signs out, on every node, at once', async () => {
    const second = await stack.addServer()
    const asha = await stack.visitor()
    await asha.register()
    await asha.connect(second.url)
    const { socket } = asha
    const closed = new Promise((resolve) => socket.once('disconnect', resolve))
    asha.url = stack.servers[0]?.url ?? ''
    await asha.call('POST', '/api/v1/auth/logout')
    await asha.hears('session:ended', ({ reason }) => reason === 'signed-out')
    await closed
    expect(endsHeard(asha)).to.deep.equal(['signed-out'])
  })
})
