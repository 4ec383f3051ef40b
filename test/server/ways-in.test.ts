import { randomUUID } from 'node:crypto'
import { expect } from 'chai'
import type { AuditAction } from '../../contract/audit.ts'
import type { RouteAnswer } from '../../contract/routes.ts'
import type { WaysInView } from '../../contract/views.ts'
import { AuditEntry } from '../../db/models/audit-entry.ts'
import { Identity } from '../../db/models/identity.ts'
import { Mail } from '../../db/models/mail.ts'
import { User } from '../../db/models/user.ts'
import { createLog } from '../../platform/log.ts'
import { connectRedis, type RedisConnection } from '../../platform/redis.ts'
import { type Authenticator, createAuthenticator } from '../stack/make-passkey.ts'
import { addSite, SiteVisitor } from '../stack/site-visitor.ts'
import { type Stack, startStack } from '../stack/stack.ts'
import { type OpenidProvider, type Person, startOpenidProvider } from '../stack/start-openid-provider.ts'
import type { Visitor } from '../stack/visitor.ts'
import { refusal } from './refusal.ts'

const password = 'correct horse battery'
type Session = RouteAnswer<'GET /api/v1/auth/csrf-token'>

describe('ways to sign in', () => {
  let provider: OpenidProvider
  let stack: Stack
  let redis: RedisConnection
  before(async () => {
    provider = await startOpenidProvider()
    const others = { name: 'other', label: 'Other', issuer: provider.issuer, clientId: 'a', clientSecret: 'b' }
    const away = { ...others, name: 'away', label: 'Away', issuer: 'http://127.0.0.1:9' }
    stack = await startStack({
      workers: 0,
      settings: {
        OPENID_PROVIDERS: JSON.stringify([provider.setting(), others, away]),
        LOGINS_PER_MINUTE: '1000',
      },
    })
    redis = connectRedis(stack.redis.url, createLog('test', 'error'))
  })
  after(async () => {
    redis?.disconnect()
    await stack?.stop()
    await provider.stop()
  })

  const newAddress = () => `${randomUUID()}@example.org`
  const newPerson = (more: Partial<Person> = {}): Person => ({
    ...{ sub: randomUUID(), email: newAddress(), email_verified: true, name: 'Asha' },
    ...more,
  })
  async function somebody(): Promise<Visitor> {
    const visitor = await stack.visitor()
    // As a page of ours would.
    visitor.headers = { origin: visitor.url }
    return visitor
  }
  const begin = async (visitor: Visitor, name = 'example', to = '/') =>
    (await visitor.call<{ url: string }>('POST', `/api/v1/auth/openid/${name}`, { to })).url
  /** Opens the address that the provider sent back to; returns where on our page that leads, and what it tells. */
  async function comeBack(visitor: Visitor, address: string) {
    const { status, headers } = await visitor.fetch(address, { redirect: 'manual' })
    expect(status).to.equal(303)
    const { user, signIn, csrfToken } = await visitor.call<Session>('GET', '/api/v1/auth/csrf-token')
    visitor.csrfToken = csrfToken
    return { to: headers.get('location'), user, joining: signIn.joining, reason: signIn.problem?.reason ?? null }
  }
  async function goThere(visitor: Visitor, who: Person | null, change = (url: string) => url) {
    provider.who = who
    return comeBack(visitor, await provider.visit(change(await begin(visitor))))
  }
  const actsOn = async (subjectId: string, action: AuditAction) =>
    (await AuditEntry.query().where({ subjectId, action }).orderBy('id')).map(({ details }) => details)
  const waysOf = (visitor: Visitor) => visitor.call<WaysInView>('GET', '/api/v1/auth/ways-in')
  /** Makes the session's sign-in as old as this. */
  async function age({ cookie }: Visitor, minutes: number): Promise<void> {
    const key = `session:${decodeURIComponent(cookie).match(/s:([^.]+)/)?.[1]}`
    const session = JSON.parse((await redis.get(key)) ?? '{}') as { startedAt: number }
    await redis.set(key, JSON.stringify({ ...session, startedAt: session.startedAt - minutes * 60_000 }))
  }
  async function addPasskey(visitor: Visitor, key: Authenticator) {
    const { options } = await visitor.call<{ options: never }>('POST', '/api/v1/auth/passkeys/options')
    return visitor.call<{ id: string; name: string }>('POST', '/api/v1/auth/passkeys', {
      credential: key.create(options),
    })
  }
  async function signWith(visitor: Visitor, key: Authenticator, more?: { origin?: string; count?: number }) {
    const { options } = await visitor.call<{ options: never }>('POST', '/api/v1/auth/passkey-login/options')
    return present(visitor, key.get(options, more))
  }
  async function present(visitor: Visitor, credential: object) {
    const answer = await visitor.call<{ user: { id: string }; csrfToken: string }>(
      'POST',
      '/api/v1/auth/passkey-login',
      { credential },
    )
    visitor.csrfToken = answer.csrfToken
    return answer.user
  }

  describe('by a provider', () => {
    it('make an account at the first time, with what the guest has made, and open it at the next', async () => {
      const who = newPerson()
      const asha = await somebody()
      const { id: analysisId } = await asha.upload()
      const { cookie } = asha
      const first = await goThere(asha, who)
      expect(first).to.include({ to: '/', reason: null })
      expect(first.user).to.include({ email: who.email, name: 'Asha' })
      expect(asha.cookie).not.to.equal(cookie)
      const user = await User.byEmail(who.email!)
      expect(user).to.include({ passwordHash: '' }).and.to.have.property('emailVerifiedAt').that.is.a('string')
      await asha.connect()
      expect((await asha.ask('analysis:list', {})).items.map(({ id }) => id)).to.deep.equal([analysisId])
      asha.leave()

      // A name that cannot be one here.
      const long = await goThere(await somebody(), newPerson({ email: `ravi-${who.email}`, name: 'R'.repeat(101) }))
      expect(long.user?.name).to.match(/^ravi-/)
      const again = await goThere(await somebody(), { ...who, email: newAddress() })
      expect(again.user).to.include({ id: user!.id, email: who.email })
      expect(await refusal((await somebody()).login(who.email!, ''))).to.include({ code: 'signed-out' })
    })

    it('lead back to the page where they were begun, and to no other', async () => {
      const asha = await somebody()
      const { id } = await asha.upload()
      provider.who = newPerson()
      const url = await begin(asha, 'example', `/a/${id}`)
      expect(await comeBack(asha, await provider.visit(url))).to.include({ to: `/a/${id}` })
      const window = await somebody()
      expect(await comeBack(window, await provider.visit(await begin(window, 'example', '/enter')))).to.include({
        to: '/enter',
      })
      for (const to of ['//evil.example', 'https://evil.example', '/a/../x'])
        expect(await refusal(begin(asha, 'example', to)), to).to.include({ code: 'invalid' })
    })

    for (const [proof, prove] of Object.entries({
      password: (visitor: Visitor, email: string) => visitor.login(email),
      'mailed link': async (visitor: Visitor, email: string) => {
        await visitor.call('POST', '/api/v1/auth/reset-link', { email, language: 'en' })
        const user = await User.byEmail(email)
        const mail = await Mail.query().findOne({ userId: user!.id, kind: 'reset-password' })
        const reset = { token: await mail!.issueToken(), password: 'another good password' }
        return visitor.call('POST', '/api/v1/auth/reset', reset)
      },
    }))
      it(`are joined to the account with the same address only after proof by its ${proof}`, async () => {
        const who = newPerson()
        const { id } = await (await somebody()).register(who.email)
        const asha = await somebody()
        const waits = await goThere(asha, who)
        expect(waits).to.deep.include({ to: '/#sign-in', user: null, reason: null })
        expect(waits.joining).to.deep.equal({ label: 'Example', email: who.email })
        expect(await Identity.of(id)).to.deep.equal([])
        await prove(asha, who.email!)
        expect((await Identity.of(id)).map(({ subject }) => subject)).to.deep.equal([who.sub])
        expect(await actsOn(id, 'way-in-added')).to.deep.equal([{ kind: 'openid' }])
        expect(await Mail.query().where({ userId: id, kind: 'identity-added' })).to.have.nested.property(
          '[0].device',
          'Example',
        )
        const later = await goThere(await somebody(), who)
        expect(later).to.deep.include({ joining: null, to: '/' })
        expect(later.user).to.include({ id })
      })

    it('are not joined to another account than the one with their address', async () => {
      const who = newPerson()
      await (await somebody()).register(who.email)
      const [mallory, other] = [await somebody(), newAddress()]
      const { id } = await (await somebody()).register(other)
      await goThere(mallory, who)
      await mallory.login(other)
      expect(await Identity.of(id)).to.deep.equal([])
      expect(await Identity.find({ issuer: provider.issuer, subject: who.sub })).to.equal(undefined)
    })

    it('neither open nor make an account by an address that is not verified', async () => {
      const taken = newAddress()
      const { id } = await (await somebody()).register(taken)
      const free = newAddress()
      for (const email of [taken, free])
        for (const unverified of [
          { email, email_verified: false },
          { email, email_verified: undefined },
        ]) {
          const came = await goThere(await somebody(), newPerson(unverified as Partial<Person>))
          expect(came).to.deep.equal({ to: '/#sign-in', user: null, joining: null, reason: 'openid-unverified' })
        }
      const without = await goThere(await somebody(), { sub: randomUUID() })
      expect(without.reason).to.equal('openid-unverified')
      expect(await Identity.of(id)).to.deep.equal([])
      expect(await User.byEmail(free)).to.equal(undefined)
    })

    it('are added by who is signed in, whatever the address, but not to two accounts', async () => {
      const who = newPerson()
      const asha = await somebody()
      await asha.register()
      expect(await goThere(asha, who)).to.include({ to: '/#account', reason: null })
      const { identities } = await waysOf(asha)
      expect(identities).to.have.length(1)
      expect(identities[0]).to.include({ label: 'Example', email: who.email })
      const ravi = await somebody()
      await ravi.register()
      expect(await goThere(ravi, who)).to.include({ to: '/#account', reason: 'identity-taken' })
      expect((await waysOf(ravi)).identities).to.deep.equal([])
    })

    it('refuse a wrong state, a wrong nonce, another provider, a repeated answer, and one from another session', async () => {
      const changed = (name: string) => (url: string) => {
        const address = new URL(url)
        address.searchParams.set(name, 'x'.repeat(43))
        return address.href
      }
      const expired = { to: '/#sign-in', user: null, joining: null, reason: 'openid-expired' }
      const who = newPerson()
      for (const name of ['state', 'nonce', 'code_challenge'])
        expect(await goThere(await somebody(), who, changed(name)), name).to.deep.equal(expired)
      const asha = await somebody()
      provider.who = who
      const address = await provider.visit(await begin(asha))
      expect(await comeBack(await somebody(), address)).to.deep.equal(expired)
      expect(await comeBack(asha, address.replace('/example/', '/other/'))).to.deep.equal(expired)
      // It was good once.
      expect(await comeBack(asha, address)).to.deep.equal(expired)
      expect(await User.byEmail(who.email!)).to.equal(undefined)

      const ravi = await somebody()
      const good = await provider.visit(await begin(ravi))
      expect((await comeBack(ravi, good)).user).to.include({ email: who.email })
      expect(await comeBack(ravi, good)).to.include({ reason: 'openid-expired' })
    })

    it('say on our page that they were called off, or that the provider failed', async () => {
      expect(await goThere(await somebody(), null)).to.include({ to: '/#sign-in', reason: 'openid-denied' })
      const ravi = await somebody()
      const back = new URL(await provider.visit(await begin(ravi)))
      back.searchParams.delete('code')
      back.searchParams.set('error', 'server_error')
      expect(await comeBack(ravi, back.href)).to.include({ reason: 'openid-away' })
      const asha = await somebody()
      const address = `${asha.url}/api/v1/auth/openid/other/callback?error=access_denied`
      expect(await comeBack(asha, address)).to.include({ reason: 'openid-expired' })
      // Told once.
      expect((await asha.call<Session>('GET', '/api/v1/auth/csrf-token')).signIn.problem).to.equal(null)
    })

    it('say so when the provider is away, and work again when it is back', async () => {
      const asha = await somebody()
      expect(await refusal(begin(asha, 'away'))).to.include({ code: 'busy' })
      expect(await refusal(begin(asha, 'nowhere'))).to.include({ code: 'missing' })
      provider.who = newPerson()
      const address = await provider.visit(await begin(asha))
      await provider.stop()
      expect(await comeBack(asha, address)).to.include({ to: '/#sign-in', reason: 'openid-away' })
      await provider.start()
      expect((await goThere(asha, newPerson())).reason).to.equal(null)
    })
  })

  describe('by a passkey', () => {
    it('are added, named, and used, with what the guest has made', async () => {
      const asha = await somebody()
      const key = createAuthenticator(asha.url)
      const { id: userId } = await asha.register()
      const { id } = await addPasskey(asha, key)
      await asha.call('PATCH', `/api/v1/auth/passkeys/${id}`, { name: 'My phone' })
      const guest = await somebody()
      const { id: analysisId } = await guest.upload()
      const { cookie } = guest
      expect(await signWith(guest, key)).to.include({ id: userId })
      expect(guest.cookie).not.to.equal(cookie)
      const { passkeys } = await waysOf(guest)
      expect(passkeys[0]).to.include({ name: 'My phone' }).and.to.have.property('lastUsedAt').that.is.a('string')
      await guest.connect()
      expect((await guest.ask('analysis:list', {})).items.map((one) => one.id)).to.deep.equal([analysisId])
      guest.leave()
    })

    it('refuse a repeated signature, a count that falls, another origin, and a key that nobody has', async () => {
      const asha = await somebody()
      const key = createAuthenticator(asha.url)
      const { id } = await asha.register()
      await addPasskey(asha, key)
      const thief = await somebody()
      const { options } = await thief.call<{ options: never }>('POST', '/api/v1/auth/passkey-login/options')
      const signature = key.get(options)
      expect(await refusal(present(await somebody(), signature))).to.include({ code: 'invalid' })
      await present(thief, signature)
      expect(await refusal(present(thief, signature))).to.include({ code: 'invalid' })
      expect(await refusal(signWith(thief, key, { count: 1 }))).to.include({ code: 'invalid' })
      const elsewhere = { origin: 'https://evil.example', count: 9 }
      expect(await refusal(signWith(thief, key, elsewhere))).to.include({ code: 'invalid' })
      expect(await refusal(signWith(thief, createAuthenticator(asha.url)))).to.include({ code: 'signed-out' })
      // Of what was asked for: a repetition answers nothing that was.
      const told = Array.from({ length: 2 }, () => ({ kind: 'passkey' }))
      expect(await actsOn(id, 'sign-in-failed')).to.deep.equal(told)
      expect(await refusal(addPasskey(asha, key))).to.include({ code: 'conflict' })
    })
  })

  describe('to an account', () => {
    it('are never all removed, not even by two at once', async () => {
      const asha = await somebody()
      await asha.register()
      expect(await refusal(asha.call('DELETE', '/api/v1/auth/password'))).to.include({ code: 'conflict' })
      const { id } = await addPasskey(asha, createAuthenticator(asha.url))
      await goThere(asha, newPerson())
      const { identities } = await waysOf(asha)
      const answers = await Promise.allSettled([
        asha.call('DELETE', '/api/v1/auth/password'),
        asha.call('DELETE', `/api/v1/auth/passkeys/${id}`),
        asha.call('DELETE', `/api/v1/auth/identities/${identities[0]!.id}`),
      ])
      expect(answers.filter(({ status }) => status === 'fulfilled')).to.have.length(2)
      const left = await waysOf(asha)
      expect(Number(left.hasPassword) + left.passkeys.length + left.identities.length).to.equal(1)
    })

    it('are used for the widget in a window of ours, by a code that is good once and until the password changes', async () => {
      const asha = await somebody()
      const { id: userId } = await asha.register()
      const site = await addSite()
      const visit = async (settings = site) => {
        const visitor = new SiteVisitor(asha.url, settings)
        await visitor.arrive()
        return visitor
      }
      const code = async () => (await asha.call<{ code: string }>('POST', '/api/v1/auth/hand-over')).code
      const take = (visitor: SiteVisitor, given: string) => visitor.enter('/api/v1/widget/sign-in', { code: given })
      const guest = await visit()
      const { id: analysisId } = await guest.upload()
      const used = await code()
      expect((await take(guest, used)).user).to.include({ id: userId })
      await guest.connect()
      expect((await guest.ask('analysis:list', {})).items.map(({ id }) => id)).to.deep.equal([analysisId])
      guest.leave()
      expect(await refusal(take(await visit(), used))).to.include({ code: 'missing' })
      const bare = await visit(await addSite({ features: [] }))
      expect(await refusal(take(bare, await code()))).to.include({ code: 'forbidden' })
      const old = await code()
      await asha.call('POST', '/api/v1/auth/password', { currentPassword: password, newPassword: 'another good one' })
      expect(await refusal(take(await visit(), old))).to.include({ code: 'missing' })
    })

    it('are nobody else’s to see, name or remove', async () => {
      const [asha, ravi] = [await somebody(), await somebody()]
      await asha.register()
      await ravi.register()
      const { id } = await addPasskey(asha, createAuthenticator(asha.url))
      const path = `/api/v1/auth/passkeys/${id}`
      expect(await refusal(ravi.call('PATCH', path, { name: 'Mine' }))).to.include({ code: 'missing' })
      expect(await refusal(ravi.call('DELETE', path))).to.include({ code: 'missing' })
      expect((await waysOf(asha)).passkeys).to.have.length(1)
    })

    it('are changed by a recent sign-in only', async () => {
      const asha = await somebody()
      const { email } = await asha.register()
      const { id } = await addPasskey(asha, createAuthenticator(asha.url))
      await age(asha, 11)
      const tries: [string, string, object?][] = [
        ['POST', '/api/v1/auth/passkeys/options'],
        ['DELETE', `/api/v1/auth/passkeys/${id}`],
        ['DELETE', '/api/v1/auth/password'],
      ]
      for (const [method, path, body] of tries)
        expect(await refusal(asha.call(method, path, body)), path).to.include({ code: 'forbidden' })
      expect(await goThere(asha, newPerson())).to.include({ to: '/#account', reason: 'sign-in-again' })
      await asha.login(email)
      await asha.call('DELETE', `/api/v1/auth/passkeys/${id}`)
    })

    it('may do without a password, which is then set, or the account deleted, by a recent sign-in', async () => {
      const who = newPerson()
      const asha = await somebody()
      await goThere(asha, who)
      const set = { newPassword: password }
      await age(asha, 11)
      // Somebody at an open page must not be let through because the provider still knows who sat there.
      const asked = await Promise.all([begin(asha), begin(await somebody())])
      expect(asked.map((url) => new URL(url).searchParams.get('max_age'))).to.deep.equal(['0', null])
      expect(await refusal(asha.call('POST', '/api/v1/auth/password', set))).to.include({ code: 'forbidden' })
      expect(await refusal(asha.call('DELETE', '/api/v1/auth/account', {}))).to.include({ code: 'forbidden' })
      const move = { email: newAddress() }
      expect(await refusal(asha.call('POST', '/api/v1/auth/email', move))).to.include({ code: 'forbidden' })
      expect(await goThere(asha, who)).to.include({ to: '/#account', reason: null })
      await asha.call('POST', '/api/v1/auth/email', move)
      const { csrfToken } = await asha.call<{ csrfToken: string }>('POST', '/api/v1/auth/password', set)
      asha.csrfToken = csrfToken
      await (await somebody()).login(who.email!)
      expect(await refusal(asha.call('DELETE', '/api/v1/auth/account', {}))).to.include({ code: 'invalid' })
      await asha.call('DELETE', '/api/v1/auth/password')
      await asha.call('DELETE', '/api/v1/auth/account', {})
      // The identity is free again.
      expect((await goThere(await somebody(), who)).user).to.include({ email: who.email })
    })

    it('left behind by who took an address without proof are gone once its owner has proved it', async () => {
      const email = newAddress()
      const mallory = await somebody()
      const { id } = await mallory.register(email)
      const key = createAuthenticator(mallory.url)
      await addPasskey(mallory, key)
      const owner = await somebody()
      await owner.call('POST', '/api/v1/auth/reset-link', { email, language: 'en' })
      const mail = await Mail.query().findOne({ userId: id, kind: 'reset-password' })
      await owner.call('POST', '/api/v1/auth/reset', { token: await mail!.issueToken(), password: 'a new good one' })
      expect(await refusal(signWith(mallory, key))).to.include({ code: 'signed-out' })
    })
  })
})
