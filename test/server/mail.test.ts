import { randomUUID } from 'node:crypto'
import { expect } from 'chai'
import { Mail } from '../../db/models/mail.ts'
import { User } from '../../db/models/user.ts'
import { createAuthenticator } from '../stack/make-passkey.ts'
import { type Stack, startStack } from '../stack/stack.ts'
import { type MailServer, startMailServer, tokenIn } from '../stack/start-mail-server.ts'
import { until } from '../stack/until.ts'
import type { Visitor } from '../stack/visitor.ts'
import { refusal } from './refusal.ts'

const password = 'correct horse battery'
const oldSecret = 'o'.repeat(32)
const newSecret = 'n'.repeat(32)

describe('mail about an account', () => {
  let mail: MailServer
  let stack: Stack
  before(async () => {
    mail = await startMailServer()
    const settings = { MAIL_URL: mail.url, MAIL_FROM: 'Rekha <rekha@example.org>', TRUST_PROXY: 'loopback' }
    const secrets = { SESSION_SECRET: oldSecret, PASSWORD_PEPPER: oldSecret }
    stack = await startStack({ reader: 'almanac', settings: { ...settings, ...secrets } })
  })
  after(async () => {
    await stack?.stop()
    await mail.stop()
  })

  let places = 0
  const somebody = () => stack.visitor(0, { 'x-forwarded-for': `203.0.113.${++places}` })
  const newAddress = () => `${randomUUID()}@example.org`
  async function registered(email = newAddress()) {
    const asha = await somebody()
    await asha.register(email)
    return { asha, email }
  }
  const verify = (visitor: Visitor, token: string) =>
    visitor.call<{ email: string }>('POST', '/api/v1/auth/verify', { token })
  const isVerified = async (visitor: Visitor) =>
    (await visitor.call<{ user: { emailVerified: boolean } }>('GET', '/api/v1/auth/me')).user.emailVerified

  it('confirms the address of a new account, by who is signed in to it, and nobody else', async () => {
    const { asha, email } = await registered()
    expect(await isVerified(asha)).to.equal(false)
    const token = tokenIn(await mail.mailTo(email, /Confirm that it is yours/))
    const guest = await somebody()
    expect(await refusal(verify(guest, token))).to.include({ code: 'signed-out' })
    // Whoever has that mailbox must not vouch for an account that somebody else has made with the address.
    const { asha: other } = await registered()
    expect(await refusal(verify(other, token))).to.include({ code: 'forbidden' })
    expect(await isVerified(asha)).to.equal(false)
    expect(await verify(asha, token)).to.deep.equal({ email })
    expect(await isVerified(asha)).to.equal(true)
    expect(await refusal(verify(asha, token))).to.deep.equal({ code: 'missing', status: 404 })
  })

  it('sends another link, which voids the first, and neither replaces a password', async () => {
    const { asha, email } = await registered()
    const first = tokenIn(await mail.mailTo(email, /verify#/))
    await asha.call('POST', '/api/v1/auth/verify-link')
    const second = tokenIn(await mail.mailTo(email, /verify#/, 2))
    expect(await refusal(verify(asha, first))).to.include({ code: 'missing' })
    const reset = asha.call('POST', '/api/v1/auth/reset', { token: second, password: 'something else' })
    expect(await refusal(reset)).to.include({ code: 'missing' })
    await verify(asha, second)
  })

  describe('moving to another address', () => {
    const move = (visitor: Visitor, email: string, given = password) =>
      visitor.call('POST', '/api/v1/auth/email', { email, password: given })

    it('takes the password and a link sent there, and the old address is told', async () => {
      const { asha, email } = await registered()
      const target = newAddress()
      expect(await refusal(move(asha, target, 'not this one'))).to.include({ code: 'invalid', field: 'password' })
      await move(asha, target)
      expect(await verify(asha, tokenIn(await mail.mailTo(target, /is to move to this address/)))).to.deep.equal({
        email: target,
      })
      await mail.mailTo(email, /has moved to another e-mail address/)
      expect(await isVerified(asha)).to.equal(true)
      expect(await refusal((await somebody()).login(email))).to.include({ code: 'signed-out' })
      await (await somebody()).login(target)
    })

    it('answers the same for an address that is taken, whose owner keeps it', async () => {
      const { email: taken } = await registered()
      const { asha, email } = await registered()
      await move(asha, taken)
      const token = tokenIn(await mail.mailTo(taken, /is to move to this address/))
      expect(await refusal(verify(asha, token))).to.include({ code: 'conflict' })
      await (await somebody()).login(email)
    })

    it('is void once the password was changed', async () => {
      const { asha, email } = await registered()
      const target = newAddress()
      await move(asha, target)
      const token = tokenIn(await mail.mailTo(target, /verify#/))
      await asha.call('POST', '/api/v1/auth/password', { currentPassword: password, newPassword: 'another good one' })
      const again = await somebody()
      await again.login(email, 'another good one')
      expect(await refusal(verify(again, token))).to.include({ code: 'missing' })
    })
  })

  it('tells of a sign-in on a device that is new, once, in the language of the page', async () => {
    const { asha, email } = await registered()
    const other = await stack.visitor(0, { 'x-forwarded-for': '203.0.113.250', 'accept-language': 'hi' })
    await other.login(email)
    const { text } = await mail.mailTo(email, /नए उपकरण|नया पासवर्ड/)
    expect(text).to.include('जो पहले काम में नहीं लिया गया था')
    for (const known of [other, asha]) {
      await known.call('POST', '/api/v1/auth/logout')
      await known.arrive()
      await known.login(email)
    }
    await asha.call('POST', '/api/v1/auth/verify-link')
    await mail.mailTo(email, /verify#/, 2)
    expect(mail.arrived.filter((one) => one.to === email && /उपकरण|on a device/.test(one.text))).to.have.length(1)
  })

  it('tells of a password that was changed, and of a finished deletion, when nothing is left to ask', async () => {
    const { asha, email } = await registered()
    const change = { currentPassword: password, newPassword: 'another good one' }
    asha.csrfToken = (await asha.call<{ csrfToken: string }>('POST', '/api/v1/auth/password', change)).csrfToken
    await mail.mailTo(email, /has just been changed/)
    await asha.call('DELETE', '/api/v1/auth/account', { password: 'another good one' })
    await mail.mailTo(email, /are gone for good/)
    await until(async () => (await Mail.query().where({ address: email })).length === 0, 'nothing kept of the mail')
  })

  it('tells of devices again that were known to who lost the account, or had its address before', async () => {
    const told = async (email: string, count: number) => mail.mailTo(email, /on a device that was not used/, count)
    const again = async (visitor: Visitor, email: string, given: string) => {
      await visitor.arrive()
      await visitor.login(email, given)
    }
    const { asha: thief, email } = await registered()
    const owner = await somebody()
    await owner.call('POST', '/api/v1/auth/reset-link', { email, language: 'en' })
    const token = tokenIn(await mail.mailTo(email, /reset#/))
    await owner.call('POST', '/api/v1/auth/reset', { token, password: 'the owner’s choice' })
    await again(thief, email, 'the owner’s choice')
    await told(email, 1)
    const { asha: former, email: passedOn } = await registered()
    await former.call('DELETE', '/api/v1/auth/account', { password })
    await registered(passedOn)
    await again(former, passedOn, password)
    await told(passedOn, 1)
  })

  it('tells of a passkey that was added or removed, and of a password that was removed', async () => {
    const { asha, email } = await registered()
    asha.headers = { ...asha.headers, origin: asha.url }
    const add = async () => {
      const { options } = await asha.call<{ options: never }>('POST', '/api/v1/auth/passkeys/options')
      const credential = createAuthenticator(asha.url).create(options)
      return asha.call<{ id: string }>('POST', '/api/v1/auth/passkeys', { credential })
    }
    const [first] = [await add(), await add()]
    await mail.mailTo(email, /A passkey was added/, 2)
    await asha.call('DELETE', `/api/v1/auth/passkeys/${first.id}`)
    const { text } = await mail.mailTo(email, /A passkey was removed/)
    expect(text).to.include('remove what is not yours')
    asha.headers = { ...asha.headers, 'accept-language': 'hi' }
    await asha.call('DELETE', '/api/v1/auth/password')
    await mail.mailTo(email, /अब कोई पासवर्ड नहीं है/)
  })

  it('greets by name only who has proved the address, and brings nobody more than five links an hour', async () => {
    const asha = await somebody()
    const email = newAddress()
    const name = 'You have won: https://prize.example'
    await asha
      .call('POST', '/api/v1/auth/register', { email, password, name })
      .then((answer) => Object.assign(asha, answer))
    const greeted = await mail.mailTo(email, /verify#/)
    expect(greeted.text)
      .to.match(/^Hello,/)
      .and.not.to.include('prize')
    await verify(asha, tokenIn(greeted))
    const [target, change] = [newAddress(), { currentPassword: password, newPassword: 'another good one' }]
    const codes = new Set<string>()
    for (let mover = 0; mover < 6; mover += 1) {
      const { asha: one } = await registered()
      const moving = one.call('POST', '/api/v1/auth/email', { email: target, password })
      codes.add(mover < 5 ? String(await moving) : (await refusal(moving)).code)
    }
    expect([...codes]).to.deep.equal(['undefined', 'too-many'])
    await asha.call('POST', '/api/v1/auth/password', change)
    expect((await mail.mailTo(email, /has just been changed/)).text).to.match(/^Dear You have won/)
  })

  it('is sent by the sweep when its job was lost', async () => {
    const { email } = await registered()
    const user = await User.byEmail(email)
    await Mail.write({ kind: 'password-changed', language: 'en' }, user!)
    await Mail.query()
      .patch({ createdAt: new Date(Date.now() - 120_000).toISOString() })
      .where({ kind: 'password-changed', userId: user!.id })
    await mail.mailTo(email, /has just been changed/)
  })

  it('keeps people signed in, and their passwords good, while secrets are replaced', async () => {
    const { asha, email } = await registered()
    const before = await User.byEmail(email)
    await stack.addServer({
      SESSION_SECRET: `${newSecret},${oldSecret}`,
      PASSWORD_PEPPER: `${newSecret}, ${oldSecret}`,
    })
    asha.url = stack.servers.at(-1)!.url
    expect(await asha.call('GET', '/api/v1/auth/me')).to.have.property('user')
    const other = await stack.visitor(stack.servers.length - 1)
    await other.login(email)
    const renewed = await User.byEmail(email)
    expect(renewed?.passwordHash).not.to.equal(before?.passwordHash)
    await stack.addServer({ SESSION_SECRET: newSecret, PASSWORD_PEPPER: newSecret })
    await (await stack.visitor(stack.servers.length - 1)).login(email)
    expect(await refusal((await stack.visitor(0)).login(email))).to.include({ code: 'signed-out' })
  })
})
