import { randomUUID } from 'node:crypto'
import { once } from 'node:events'
import { readFileSync } from 'node:fs'
import { get, type IncomingMessage } from 'node:http'
import { join } from 'node:path'
import { expect } from 'chai'
import { Mail } from '../../db/models/mail.ts'
import { User } from '../../db/models/user.ts'
import { addSite } from '../stack/site-visitor.ts'
import { type Stack, startStack } from '../stack/stack.ts'
import { type MailServer, startMailServer, tokenIn } from '../stack/start-mail-server.ts'
import type { LogLine } from '../stack/start-process.ts'
import { until } from '../stack/until.ts'
import type { Visitor } from '../stack/visitor.ts'
import { refusal } from './refusal.ts'

const chosen = 'a quite different one'

describe('a forgotten password', () => {
  let mail: MailServer
  let stack: Stack
  before(async () => {
    mail = await startMailServer()
    stack = await startStack({
      reader: 'almanac',
      settings: {
        MAIL_URL: mail.url,
        MAIL_FROM: 'Rekha <rekha@example.org>',

        TRUST_PROXY: 'loopback',
      },
    })
  })
  after(async () => {
    await stack?.stop()
    await mail.stop()
  })

  /** From an address of its own, so that nobody's limit is another's. */
  let places = 0
  async function somebody(): Promise<Visitor> {
    places += 1
    return stack.visitor(0, { 'x-forwarded-for': `203.0.113.${places}` })
  }
  const ask = (visitor: Visitor, email: string, language = 'en') =>
    visitor.call('POST', '/api/v1/auth/reset-link', { email, language })
  const reset = (visitor: Visitor, token: string, password = chosen) =>
    visitor.call<{ user: { email: string }; csrfToken: string }>('POST', '/api/v1/auth/reset', { token, password })
  const newAddress = () => `${randomUUID()}@example.org`
  async function forgetful() {
    const asha = await somebody()
    const email = newAddress()
    await asha.register(email)
    const other = await somebody()
    await ask(other, email)
    return { asha, other, email, token: tokenIn(await mail.mailTo(email, /reset#/)) }
  }

  it('is replaced by a mailed link: signed in here, out everywhere else, and told by mail', async () => {
    const { asha, other, email, token } = await forgetful()
    await asha.connect()
    const { user, csrfToken } = await reset(other, token)
    expect(user.email).to.equal(email)
    other.csrfToken = csrfToken
    expect(await other.call('GET', '/api/v1/auth/me')).to.have.property('user')
    expect(await asha.hears('session:ended')).to.include({ reason: 'password-changed' })
    expect(await refusal(asha.call('GET', '/api/v1/auth/me'))).to.include({ status: 401 })
    const later = await somebody()
    expect(await refusal(later.login(email))).to.include({ code: 'signed-out' })
    await later.login(email, chosen)
    const notice = await mail.mailTo(email, /has just been changed/)
    expect(notice.text)
      .to.include('has just been changed')
      .and.not.to.match(/reset#/)
  })

  it('has its mail in text and HTML, in the language of the page, and only a hash of the token is kept', async () => {
    const asha = await somebody()
    const email = newAddress()
    const { id } = await asha.register(email)
    await ask(asha, email, 'hi')
    const letter = await mail.mailTo(email, /reset#/)
    expect(letter.text)
      .to.match(/^नमस्ते,/)
      .and.to.include(`${stack.servers[0]!.url.replace(/\d+$/, '')}`)
    expect(letter.source)
      .to.match(/content-type: text\/html/i)
      .and.to.match(/auto-submitted: auto-generated/i)
    const [row] = await Mail.query().where({ userId: id, kind: 'reset-password' })
    expect(row?.tokenHash).to.match(/^[\w-]{43}$/)
    expect(JSON.stringify(row)).not.to.include(tokenIn(letter))
  })

  it('is not told apart from an unknown address, or one vouched for by a site, which get no mail', async () => {
    const asha = await somebody()
    const site = await addSite()
    const vouched = await User.vouchedFor(site.id, 'customer', 'Asha')
    const unknown = newAddress()
    const known = newAddress()
    await (await somebody()).register(known)
    for (const email of [unknown, vouched.email, known])
      expect((await asha.fetch('/api/v1/auth/reset-link', json({ email, language: 'en' }))).status).to.equal(204)
    await mail.mailTo(known, /reset#/)
    await until(async () => (await Mail.query().whereNull('userId')).length === 0, 'the end of mail to nobody')
    const recipients = mail.arrived.map(({ to }) => to)
    for (const email of [unknown, vouched.email]) expect(recipients).not.to.include(email)
  })

  it('refuses a link that was used, has expired, has another purpose, or is older than the password', async () => {
    const used = await forgetful()
    await reset(used.other, used.token)
    const late = await forgetful()
    const lateUser = await User.byEmail(late.email)
    await Mail.query()
      .patch({ expiresAt: new Date(Date.now() - 1000).toISOString() })
      .where({ userId: lateUser!.id, kind: 'reset-password' })
    const strange = await forgetful()
    const strangeUser = await User.byEmail(strange.email)
    await Mail.query().patch({ kind: 'password-changed' }).where({ userId: strangeUser!.id, kind: 'reset-password' })
    const old = await forgetful()
    await old.asha.call('POST', '/api/v1/auth/password', {
      currentPassword: 'correct horse battery',
      newPassword: 'changed by hand',
    })
    for (const { token } of [used, late, strange, old, { token: 'made-up' }])
      expect(await refusal(reset(await somebody(), token))).to.deep.equal({ code: 'missing', status: 404 })
    await (await somebody()).login(old.email, 'changed by hand')
  })

  it('is replaced once by a link that two use at the same moment', async () => {
    const { email, token } = await forgetful()
    const both = await Promise.all([somebody(), somebody()])
    const answers = await Promise.allSettled(both.map((one, at) => reset(one, token, `${chosen} ${at}`)))
    const won = answers.findIndex(({ status }) => status === 'fulfilled')
    expect(answers.filter(({ status }) => status === 'fulfilled')).to.have.length(1)
    await (await somebody()).login(email, `${chosen} ${won}`)
  })

  it('is not replaced by one of the common ones, and the link stays good', async () => {
    const { other, token } = await forgetful()
    expect(await refusal(reset(other, token, 'password123'))).to.include({ code: 'invalid', field: 'password' })
    await reset(other, token)
  })

  it('has limits: five links an hour to one mailbox, whoever asks, and twenty from one address', async () => {
    const email = newAddress()
    for (let time = 0; time < 5; time += 1) await ask(await somebody(), email)
    expect(await refusal(ask(await somebody(), email))).to.include({ code: 'too-many' })
    const one = await somebody()
    for (let time = 0; time < 20; time += 1) await ask(one, newAddress())
    expect(await refusal(ask(one, newAddress()))).to.include({ code: 'too-many' })
  })

  it('has its mail sent again while the mail server is away, and given up when it refuses the recipient', async () => {
    const [asha, ravi] = [await somebody(), await somebody()]
    const [nobody, email] = [newAddress(), newAddress()]
    mail.refused.add(nobody)
    await ravi.register(nobody)
    await ask(ravi, nobody)
    const refused = await stack.workers[0]!.logged('a mail cannot be delivered')
    expect(JSON.stringify(refused)).to.include('550').and.not.to.include(nobody)
    const port = Number(new URL(mail.url).port)
    await mail.stop()
    await asha.register(email)
    await ask(asha, email)
    const failure = await stack.workers[0]!.logged('a job failed')
    expect(JSON.stringify(failure)).to.include('did not take a mail').and.not.to.include(email)
    mail = await startMailServer({ port })
    await reset(await somebody(), tokenIn(await mail.mailTo(email, /reset#/)))
  })

  it('has its mail sent over TLS, with credentials', async () => {
    const secure = await startMailServer({ tls: true })
    try {
      await workInstead({ MAIL_URL: secure.url, NODE_EXTRA_CA_CERTS: secure.certificatePath })
      const asha = await somebody()
      const email = newAddress()
      await asha.register(email)
      await ask(asha, email)
      const letter = await secure.mailTo(email, /reset#/)
      expect(letter.secure).to.equal(true)
      await reset(asha, tokenIn(letter))
      await secure.mailTo(email, /has just been changed/)
    } finally {
      await secure.stop()
    }
  })

  it('has its mail kept while developing, its link in the log and at /dev/mail', async () => {
    const worker = await workInstead({ MAIL_URL: '' })
    const { url } = await stack.addServer({ MAIL_URL: '' })
    const asha = await stack.visitor(1)
    const email = newAddress()
    await asha.register(email)
    await ask(asha, email)
    const isReset = (line: LogLine) => /reset#/.test(String(line['link']))
    await until(() => worker.lines.some(isReset), 'the link in the log')
    const link = worker.lines.find(isReset)?.['link']
    const page = await (await fetch(`${url}/dev/mail`)).text()
    // Whoever reaches a development server from elsewhere could open other people's accounts.
    for (const headers of [{ 'x-forwarded-for': '192.0.2.1' }, { via: '1.1 tunnel' }])
      expect((await fetch(`${url}/dev/mail`, { headers })).status).to.equal(404)
    expect((await askAs('rekha.example', `${url}/dev/mail`)).statusCode).to.equal(404)
    expect(page)
      .to.include(`href="${String(link)}"`)
      .and.to.include(email)
    expect((await fetch(`${stack.servers[0]!.url}/dev/mail`)).status).to.equal(404)
    await reset(asha, String(link).split('#')[1]!)
  })

  it('cannot be replaced in production without a mail server, which the log and the session say', async () => {
    const server = await stack.addServer({
      NODE_ENV: 'production',
      MAIL_URL: '',
      PUBLIC_URL: 'http://localhost:3000',
      SESSION_SECRET: 's'.repeat(32),
      PHOTO_KEYS: readFileSync(join(stack.folder, 'photo-key'), 'utf8'),
      PASSWORD_PEPPER: 'p'.repeat(32),
      STORAGE_URL: `file://${stack.folder}/photos`,
    })
    await server.logged('MAIL_URL is not set: addresses are not confirmed, and forgotten passwords cannot be replaced')
    const asha = await stack.visitor(stack.servers.length - 1)
    expect(await asha.call('GET', '/api/v1/auth/csrf-token')).to.include({ resetsPasswords: false })
    expect(await refusal(ask(asha, newAddress()))).to.include({ code: 'forbidden', status: 403 })
    expect((await fetch(`${server.url}/dev/mail`)).status).to.equal(404)
  })

  /** Ends the worker, and starts one with other settings. */
  async function workInstead(settings: Record<string, string>) {
    await stack.workers.at(-1)!.end()
    return stack.addWorker(settings)
  }
})

const json = (body: object) => ({
  method: 'POST',
  body: JSON.stringify(body),
  headers: { 'content-type': 'application/json' },
})

/** An answer to a request that names another host, which fetch does not send. */
async function askAs(host: string, url: string): Promise<IncomingMessage> {
  const [answer] = (await once(get(url, { headers: { host } }), 'response')) as [IncomingMessage]
  answer.resume()
  return answer
}
