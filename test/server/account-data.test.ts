import { existsSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { expect } from 'chai'
import { noticeVersion } from '../../contract/notice.ts'
import type { RetentionRules } from '../../contract/retention.ts'
import { AccountExport, digitalSources, type SessionView } from '../../contract/views.ts'
import { claimGuest } from '../../db/claim-guest.ts'
import { Analysis } from '../../db/models/analysis.ts'
import { Message } from '../../db/models/message.ts'
import { User } from '../../db/models/user.ts'
import { Charge } from '../../db/money/charge.ts'
import { describeDevice } from '../../server/describe-device.ts'
import { type Stack, startStack } from '../stack/stack.ts'
import { until } from '../stack/until.ts'
import type { Visitor } from '../stack/visitor.ts'
import { endsHeard } from './ends-heard.ts'
import { refusal } from './refusal.ts'

const password = 'correct horse battery'
const agents = {
  phone: 'Mozilla/5.0 (Linux; Android 14) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/130.0.0.0 Mobile Safari/537.36',
  windows: 'Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 Chrome/130.0.0.0 Safari/537.36 Edg/130.0.0.0',
}

/** The operator's default. */
const keeping: RetentionRules = { choices: ['keep'], byDefault: 'keep', days: 30 }

describe("an account's data", () => {
  let stack: Stack
  before(async () => {
    stack = await startStack({ servers: 2, settings: { LOGINS_PER_MINUTE: '5' } })
  })
  after(() => stack.stop())

  const sessionsOf = async (visitor: Visitor) =>
    (await visitor.call<{ sessions: SessionView[] }>('GET', '/api/v1/auth/sessions')).sessions

  async function loginAs(email: string, agent: string, server = 0): Promise<Visitor> {
    const visitor = await stack.visitor(server)
    const response = await visitor.fetch('/api/v1/auth/login', {
      method: 'POST',
      headers: { 'content-type': 'application/json', 'user-agent': agent },
      body: JSON.stringify({ email, password }),
    })
    visitor.csrfToken = ((await response.json()) as { csrfToken: string }).csrfToken
    return visitor
  }

  const filesOf = (...folders: string[]) =>
    folders.flatMap((name) => {
      const folder = join(stack.folder, 'photos', name)
      return existsSync(folder) ? readdirSync(folder) : []
    })

  describe('sessions', () => {
    it('are listed with their device, this one first, under names that are not their ids', async () => {
      const asha = await stack.visitor()
      const { email } = await asha.register()
      const elsewhere = await loginAs(email, agents.phone)
      const sessions = await sessionsOf(asha)
      expect(sessions.map(({ current }) => current)).to.deep.equal([true, false])
      expect(sessions[1]).to.include({ browser: 'Chrome', system: 'Android' })
      expect(Date.parse(sessions[1]!.lastSeenAt)).to.be.within(Date.now() - 60_000, Date.now())
      const id = decodeURIComponent(elsewhere.cookie).match(/s:([^.]+)/)?.[1] ?? '?'
      expect(JSON.stringify(sessions)).not.to.include(id)
      await elsewhere.call('POST', '/api/v1/auth/logout')
      expect(await sessionsOf(asha)).to.have.length(1)
    })

    it('are signed out from elsewhere, with their sockets, on every node, at once', async () => {
      const asha = await stack.visitor()
      const { email } = await asha.register()
      const elsewhere = await loginAs(email, agents.windows, 1)
      await elsewhere.connect()
      const { socket } = elsewhere
      const closed = new Promise((resolve) => socket.once('disconnect', resolve))
      const other = (await sessionsOf(asha)).find(({ current }) => !current)
      expect(other).to.include({ browser: 'Edge', system: 'Windows' })

      await asha.call('DELETE', `/api/v1/auth/sessions/${other?.name}`)
      await elsewhere.hears('session:ended', ({ reason }) => reason === 'signed-out')
      await closed
      expect(endsHeard(elsewhere)).to.deep.equal(['signed-out'])
      expect(await refusal(elsewhere.call('GET', '/api/v1/auth/me'))).to.include({ status: 401 })
      expect(await sessionsOf(asha)).to.have.length(1)
      const again = asha.call('DELETE', `/api/v1/auth/sessions/${other?.name}`)
      expect(await refusal(again)).to.include({ code: 'missing' })
    })

    it('of others, of a guest, and the one in use are refused', async () => {
      const [asha, ravi, guest] = await Promise.all([stack.visitor(), stack.visitor(), stack.visitor()])
      await asha.register()
      await ravi.register()
      const end = (who: Visitor, name: string) => refusal(who.call('DELETE', `/api/v1/auth/sessions/${name}`))
      const [own] = await sessionsOf(asha)
      expect(await end(ravi, own!.name)).to.include({ code: 'missing', status: 404 })
      expect(await end(ravi, 'no-such-name')).to.include({ code: 'missing' })
      expect(await end(asha, own!.name)).to.include({ code: 'conflict' })
      expect(await end(guest, own!.name)).to.include({ code: 'signed-out' })
      expect(await refusal(guest.call('GET', '/api/v1/auth/sessions'))).to.include({ code: 'signed-out' })
      asha.csrfToken = 'wrong'
      expect(await end(asha, own!.name)).to.include({ code: 'forbidden' })
    })

    it('are void and no longer listed after a change of password', async () => {
      const asha = await stack.visitor()
      const { email } = await asha.register()
      await loginAs(email, agents.phone)
      const change = { currentPassword: password, newPassword: 'another good password' }
      await asha.call('POST', '/api/v1/auth/password', change)
      expect((await sessionsOf(asha)).map(({ current }) => current)).to.deep.equal([true])
    })
  })

  it('is exported whole, and only its own', async () => {
    const { visitor, analysisId, conversationId } = await stack.reader()
    const texts = Array.from({ length: 3 }, (_, index) => `What of my work, ${index}?`)
    for (const text of texts) await visitor.finished((await visitor.say(conversationId, text)).reply.id)
    await stack.reader()

    const response = await visitor.fetch('/api/v1/auth/export')
    expect(response.headers.get('content-disposition')).to.match(
      /^attachment; filename="?rekha-\d{4}-\d\d-\d\d\.json"?$/,
    )
    const data = AccountExport.strict().parse(await response.json())
    const user = await User.query().findById(data.user.id).throwIfNotFound()
    expect(data.user).to.deep.equal(user.view())
    expect(data.analyses.map(({ id }) => id)).to.deep.equal([analysisId])
    const [analysis] = data.analyses
    const row = await Analysis.query().findById(analysisId).throwIfNotFound()
    expect(analysis).to.deep.include({ report: row.report, features: row.features, summary: row.summary })
    expect(analysis?.digitalSourceType).to.equal(digitalSources[row.reader])
    expect(analysis?.consent?.version).to.equal(noticeVersion)
    expect(Date.parse(analysis?.consent?.at ?? '')).to.be.within(Date.now() - 60_000, Date.now())
    expect(analysis?.images.left?.full).to.match(/^http.*\/api\/v1\/analyses\/.*\/images\/left$/)
    const rows = await Message.query().where({ conversationId }).orderBy('position')
    expect(analysis?.conversations[0]?.messages).to.deep.equal(rows.map((message) => message.view()))
    expect(data.usage).to.have.length(4)
    expect(JSON.stringify(data)).not.to.include(user.passwordHash)
  })

  it('is exported to nobody else, and not without end', async () => {
    const [asha, guest] = await Promise.all([stack.visitor(), stack.visitor()])
    expect(await refusal(guest.call('GET', '/api/v1/auth/export'))).to.include({ code: 'signed-out' })
    await asha.register()
    const answers = await Promise.all(Array.from({ length: 11 }, () => asha.fetch('/api/v1/auth/export')))
    expect(answers.map(({ status }) => status).sort()).to.deep.equal([...Array(10).fill(200), 429])
  })

  it('tells what was spent on each day of the month', async () => {
    const { visitor } = await stack.reader()
    const { days, month, today } = await visitor.ask('usage:get', {})
    expect(days.at(-1)).to.deep.equal({
      day: new Date().toISOString().slice(0, 10),
      tokens: today.inputTokens + today.outputTokens,
      cost: today.cost,
    })
    expect(days).to.have.length(new Date().getUTCDate())
    expect(days[0]?.day).to.match(/-01$/)
    expect(days.reduce((sum, { cost }) => sum + cost, 0)).to.be.closeTo(month.cost, 1e-9)
    expect(today.cost).to.be.greaterThan(0)
  })

  describe('deleting it', () => {
    it('wants the password, and the token of our own pages', async () => {
      const asha = await stack.visitor()
      await asha.register()
      const leave = (body: object) => refusal(asha.call('DELETE', '/api/v1/auth/account', body))
      expect(await leave({ password: 'wrong' })).to.deep.equal({ code: 'invalid', status: 400, field: 'password' })
      expect(await leave({})).to.include({ code: 'invalid', field: 'password' })
      expect(await asha.call('GET', '/api/v1/auth/me')).to.have.property('user')
      asha.csrfToken = 'wrong'
      expect(await leave({ password })).to.include({ code: 'forbidden' })
    })

    it('leaves nothing: rows, files, sessions, sockets on every node', async () => {
      const visitor = await stack.visitor()
      const { id: analysisId } = await visitor.upload()
      const { id: userId } = await visitor.register()
      const { folder } = await Analysis.query().findById(analysisId).throwIfNotFound()
      await visitor.connect()
      await visitor.completed(analysisId)
      const { id: conversationId } = await visitor.ask('conversation:create', { analysisId })
      const second = await visitor.upload()
      await visitor.completed(second.id)
      await visitor.finished((await visitor.say(conversationId, 'What of my work?')).reply.id)
      const { email } = await User.query().findById(userId).throwIfNotFound()
      const elsewhere = await loginAs(email, agents.phone, 1)
      await elsewhere.connect()
      const { socket } = elsewhere
      const closed = new Promise((resolve) => socket.once('disconnect', resolve))
      expect(folder.startsWith(userId), 'it was shown as a guest').to.equal(false)
      expect(filesOf(folder)).not.to.be.empty
      expect(filesOf(userId)).to.deep.equal([second.id])

      const { cookie } = visitor
      await visitor.call('DELETE', '/api/v1/auth/account', { password })
      await elsewhere.hears('session:ended', ({ reason }) => reason === 'account-deleted')
      await closed
      expect(endsHeard(elsewhere)).to.deep.equal(['account-deleted'])
      expect(await User.query().findById(userId)).to.equal(undefined)
      expect(await Analysis.query().whereIn('id', [analysisId, second.id])).to.deep.equal([])
      expect(await Message.query().where({ conversationId })).to.deep.equal([])
      expect(await Charge.query().where({ userId })).to.deep.equal([])
      expect(filesOf(folder, userId)).to.be.empty
      visitor.cookie = cookie
      expect(await refusal(visitor.call('GET', '/api/v1/auth/me'))).to.include({ status: 401 })
      expect(await refusal(elsewhere.call('GET', '/api/v1/auth/me'))).to.include({ status: 401 })
      expect(await refusal((await stack.visitor()).login(email))).to.include({ code: 'signed-out' })
      expect(await (await stack.visitor()).register(email)).to.include({ email })
    })

    it('stops what is being written, and nothing is written afterwards', async () => {
      const { visitor, conversationId, analysisId } = await stack.reader()
      const { userId, folder } = await Analysis.query().findById(analysisId).throwIfNotFound()
      const gate = stack.provider.gate()
      const { reply } = await visitor.say(conversationId, 'What of my work?')
      await gate.release(5)
      await visitor.hears('reply:delta', ({ id }) => id === reply.id)
      await visitor.call('DELETE', '/api/v1/auth/account', { password })
      gate.open()
      expect(await User.query().findById(userId!)).to.equal(undefined)
      expect(await Message.query().findById(reply.id)).to.equal(undefined)
      expect(filesOf(folder)).to.be.empty
    })

    it('is finished by the sweep when the server dies in the middle, and takes nothing new meanwhile', async () => {
      const { visitor, analysisId } = await stack.reader()
      const { userId, folder } = await Analysis.query().findById(analysisId).throwIfNotFound()
      const user = await User.query().findById(userId!).throwIfNotFound()
      // As if the server had died right after the first step.
      await user.leave()
      expect(await Analysis.isKept(analysisId)).to.equal(false)
      expect(await refusal(visitor.upload())).to.include({ code: 'signed-out' })
      const claimed = await claimGuest('018f0000-0000-7000-8000-000000000000', user.id, keeping).catch((error) => error)
      expect(claimed).to.have.nested.property('problem.code', 'signed-out')
      await until(async () => (await User.query().findById(userId!)) === undefined, 'the account is deleted')
      expect(await Analysis.query().findById(analysisId)).to.equal(undefined)
      expect(filesOf(folder)).to.be.empty
    })
  })

  it('names browsers and systems as people do', () => {
    const safari = 'Mozilla/5.0 (iPhone; CPU iPhone OS 17_0 like Mac OS X) AppleWebKit/605 Version/17.0 Safari/604.1'
    expect(describeDevice(safari)).to.deep.equal({ browser: 'Safari', system: 'iPhone' })
    expect(describeDevice('curl/8')).to.deep.equal({ browser: null, system: null })
  })
})
