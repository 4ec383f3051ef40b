import { expect } from 'chai'
import { v7 } from 'uuid'
import { countDay, countNextDay } from '../../db/desk/day-figures.ts'
import { Analysis } from '../../db/models/analysis.ts'
import { AuditEntry } from '../../db/models/audit-entry.ts'
import { Message } from '../../db/models/message.ts'
import { User } from '../../db/models/user.ts'
import { today } from '../../db/money/day-total.ts'
import { type Stack, startStack } from '../stack/stack.ts'
import type { Visitor } from '../stack/visitor.ts'
import { refusal } from './refusal.ts'

const password = 'correct horse battery'

describe('the desk', () => {
  let stack: Stack
  let boss: Visitor
  let support: Visitor
  let asha: Visitor
  let ashaId: string
  before(async () => {
    stack = await startStack({ workers: 1, reader: 'openai' })
    boss = await enter('boss@example.org')
    support = await enter('support@example.org')
    await User.setRole('support@example.org', 'support')
    asha = await enter('asha@example.org')
    ashaId = (await User.byEmail('asha@example.org'))!.id
  })
  after(async () => {
    for (const visitor of [boss, support, asha]) visitor.leave()
    await stack.stop()
  })

  async function enter(email: string): Promise<Visitor> {
    const visitor = await stack.visitor()
    await visitor.register(email)
    await visitor.connect()
    return visitor
  }

  it('makes whoever opens the link in the log the first admin, once', async () => {
    const line = await stack.servers[0]!.logged('nobody is an admin yet: sign in and open this link to be the first')
    const [, token = ''] = String(line['link']).split('/admin#claim=')
    expect((await refusal(boss.ask('desk:claim', { token: 'another' }))).code).to.equal('missing')
    const claimed = await Promise.allSettled([boss.ask('desk:claim', { token }), asha.ask('desk:claim', { token })])
    expect(claimed.map(({ status }) => status).sort()).to.deep.equal(['fulfilled', 'rejected'])
    expect((await User.staff()).filter(({ role }) => role === 'admin')).to.have.length(1)
    // Whoever it was, the rest of the story needs these roles.
    await User.setRole('asha@example.org', 'user')
    await User.setRole('boss@example.org', 'admin')
    expect((await refusal(boss.ask('desk:claim', { token }))).code).to.equal('missing')
    const later = await stack.addServer()
    expect(later.lines.some(({ message }) => message.startsWith('nobody is an admin'))).to.equal(false)
  })

  it('finds people by how address, name or id begins, and everybody page by page', async () => {
    const found = async (query: string) => (await support.ask('desk:people', { query })).items.map(({ email }) => email)
    expect(await found('ASHA@')).to.deep.equal(['asha@example.org'])
    expect(await found('ash')).to.have.members(['asha@example.org', 'boss@example.org', 'support@example.org'])
    expect(await found(ashaId.slice(0, 13))).to.include('asha@example.org')
    expect(await found('%')).to.deep.equal([])
    const many = Array.from({ length: 45 }, (_, at) => at)
    for (const at of many) await User.register({ email: `many-${at}@example.org`, passwordHash: '', name: 'आशा' })
    expect(await found('आशा')).to.have.length(25)
    const first = await support.ask('desk:people', {})
    const second = await support.ask('desk:people', { before: first.next! })
    const emails = [...first.items, ...second.items].map(({ email }) => email)
    expect(emails[0]).to.equal('many-44@example.org')
    expect(new Set(emails).size).to.equal(48)
    expect(second.next).to.equal(null)
  })

  it('counts what people do, and shows support no cost', async () => {
    const { visitor, analysisId, conversationId } = await stack.reader()
    const { reply } = await visitor.say(conversationId, 'What of my work?')
    await visitor.finished(reply.id)
    await visitor.ask('message:rate', { messageId: reply.id, rating: 'down' })
    const text = 'not a picture'
    for (let sent = 0; sent < 2; sent += 1)
      expect((await refusal(visitor.upload({ left: Buffer.from(text) }))).code).to.equal('not-an-image')
    await Analysis.query().insert({
      ...(await Analysis.byId(analysisId))!,
      ...{ id: v7(), folder: 'x', status: 'failed', uploadKey: null },
      problem: { code: 'not-a-palm', reason: 'palm-blurred', message: '' },
    })
    await Promise.all([countDay(today()), countDay(today())])
    const { days, countedAt, queue } = await boss.ask('desk:overview', {})
    expect(days).to.have.length(30)
    expect(days.at(-1)).to.deep.include({ day: today(), readings: 1, replies: 1, people: 1, failures: 1 })
    expect(days.at(-1)?.cost).to.be.greaterThan(0)
    expect(queue?.workers).to.equal(1)
    // Not counted again so soon, but the days before are.
    await countNextDay()
    expect((await boss.ask('desk:overview', {})).countedAt).to.equal(countedAt)
    expect((await support.ask('desk:overview', {})).days.at(-1)).to.deep.include({ readings: 1, cost: null })
    expect((await support.ask('desk:person', { userId: ashaId })).usage).to.equal(null)

    const { ratings, photos } = await support.ask('desk:ratings', {})
    expect(ratings).to.deep.equal([{ model: 'gpt-4.1-mini', up: 0, down: 1 }])
    // Also what was refused when it was sent, whenever the day is counted.
    expect(photos.map(({ reason, count }) => [reason, count])).to.deep.equal([
      ['photo-unreadable', 2],
      ['palm-blurred', 1],
    ])
    expect((await support.ask('desk:rated-down', {})).items).to.have.length(1)
    const { models, sites, budgets } = await boss.ask('desk:usage', {})
    expect(models.map(({ model, count }) => [model, count])).to.have.deep.members([
      ['gpt-4.1', 1],
      ['gpt-4.1-mini', 1],
    ])
    expect(sites.map(({ siteId, count }) => [siteId, count])).to.deep.equal([[null, 2]])
    expect(budgets.total).to.equal(null)
    const [worker] = (await boss.ask('desk:health', {})).workers
    expect(worker).to.include({ reader: 'openai', breaker: 'closed' })
  })

  it('opens a reading and its photos for a reason only, which is kept', async () => {
    const { visitor, analysisId, conversationId } = await stack.reader()
    const { reply } = await visitor.say(conversationId, 'What of my heart?')
    await visitor.finished(reply.id)
    const photo = () => support.fetch(`/api/v1/admin/readings/${analysisId}/images/left`)
    expect((await photo()).status).to.equal(404)
    expect((await refusal(support.ask('desk:open-reading', { analysisId, reason: ' ' }))).code).to.equal('invalid')
    expect((await photo()).status).to.equal(404)
    const listed = JSON.stringify(await support.ask('desk:readings', { status: 'completed' }))
    const opened = await support.ask('desk:open-reading', { analysisId, reason: 'They wrote that it is wrong.' })
    expect(opened.conversations[0]?.messages.map(({ text }) => text)).to.include('What of my heart?')
    expect(listed).not.to.contain(opened.analysis.summary?.slice(0, 20))
    expect((await photo()).status).to.equal(200)
    expect((await boss.fetch(`/api/v1/admin/readings/${analysisId}/images/left`)).status).to.equal(404)
    const { items } = await boss.ask('desk:audit', { action: 'reading-opened' })
    expect(items[0]).to.deep.include({
      subject: { kind: 'reading', id: analysisId },
      details: { reason: 'They wrote that it is wrong.' },
    })
  })

  it('gives up a reading that is being written, and tries it again', async () => {
    const gate = stack.provider.gate()
    const goOn = await stack.pauseWorkers()
    const { id: analysisId } = await asha.upload()
    await asha.ask('analysis:join', { analysisId })
    goOn()
    await asha.hears('analysis:progress', ({ stage }) => stage === 'writing')
    const given = await support.ask('desk:give-up-reading', { analysisId })
    expect(given).to.deep.include({ status: 'failed' })
    expect((await asha.hears('analysis:failed', ({ id }) => id === analysisId)).problem?.reason).to.equal(
      'reading-given-up',
    )
    gate.open()
    expect((await refusal(support.ask('desk:give-up-reading', { analysisId }))).code).to.equal('conflict')
    await support.ask('desk:retry-reading', { analysisId })
    expect((await asha.hears('analysis:completed', ({ id }) => id === analysisId)).attempt).to.be.greaterThan(2)
  })

  it('shows the text of a reply rated down only while its person agrees, and to nobody once it is written anew', async () => {
    const { visitor, conversationId } = await stack.reader()
    const { reply } = await visitor.say(conversationId, 'What of my marriage?')
    const { text } = await visitor.finished(reply.id)
    const messageId = reply.id
    const shown = async () => (await support.ask('desk:rated-down', {})).items.find(({ id }) => id === messageId)?.text
    expect(await visitor.ask('message:rate', { messageId, rating: 'down' })).not.to.have.property('textShared')
    expect(await shown()).to.equal(null)
    const shared = { messageId, rating: 'down', shareText: true } as const
    expect(await visitor.ask('message:rate', shared)).to.include({ textShared: true })
    expect(await shown()).to.equal(text)
    await visitor.ask('message:rate', { messageId, rating: 'down' })
    expect(await shown()).to.equal(null)
    await visitor.ask('message:rate', shared)
    // As by a server of the version before, which knows of no sharing.
    await visitor.ask('message:regenerate', { messageId })
    await visitor.hears('reply:finished', ({ id, attempt }) => id === messageId && attempt === 2)
    await Message.query().patch({ rating: 'down', sharedAttempt: 1 }).where({ id: messageId })
    expect(await shown()).to.equal(null)
    await visitor.ask('message:rate', shared)
    await visitor.ask('conversation:delete', { conversationId })
    expect(await shown()).to.equal(undefined)
  })

  it('gives up a reply that is being written, and tries it again', async () => {
    const { visitor, conversationId } = await stack.reader()
    const gate = stack.provider.gate()
    const { reply } = await visitor.say(conversationId, 'What of my health?')
    const messageId = reply.id
    await gate.release(2)
    await visitor.hears('reply:delta', ({ id }) => id === messageId)
    const { items } = await support.ask('desk:replies', { status: 'streaming' })
    expect(items.map(({ id }) => id)).to.deep.equal([messageId])
    expect(await support.ask('desk:give-up-reply', { messageId })).to.include({ status: 'failed' })
    const given = await visitor.hears('reply:finished', ({ id }) => id === messageId)
    expect(given.problem?.reason).to.equal('reply-given-up')
    gate.open()
    expect((await refusal(support.ask('desk:give-up-reply', { messageId }))).code).to.equal('conflict')
    await support.ask('desk:retry-reply', { messageId })
    await visitor.hears('reply:finished', ({ id, status }) => id === messageId && status === 'done')
    const acts = (await boss.ask('desk:audit', {})).items.filter(({ details }) => details['replyId'] === messageId)
    expect(acts.map(({ action }) => action)).to.deep.equal(['reply-retried', 'reply-given-up', 'reply-given-up'])
  })

  it('disables an account at once: open pages close, and nobody gets in until it is enabled', async () => {
    const elsewhere = await stack.visitor()
    await elsewhere.login('asha@example.org')
    await support.ask('desk:disable', { userId: ashaId, disabled: true })
    expect(await asha.hears('session:ended')).to.deep.equal({ reason: 'account-disabled' })
    await asha.sees(() => (asha.socket.connected ? undefined : true))
    expect((await refusal(elsewhere.call('GET', '/api/v1/auth/profile'))).code).to.equal('signed-out')
    const again = await stack.visitor()
    expect((await refusal(again.login('asha@example.org', 'a wrong password'))).code).to.equal('signed-out')
    expect((await refusal(again.login('asha@example.org'))).code).to.equal('forbidden')
    const [failed] = await AuditEntry.page({ who: ashaId, action: 'sign-in-failed' }, 1)
    expect(failed?.details).to.deep.equal({ disabled: true })
    await support.ask('desk:disable', { userId: ashaId, disabled: false })
    await again.login('asha@example.org', password)
    await again.connect()
    await support.ask('desk:sign-out', { userId: ashaId })
    expect(await again.hears('session:ended')).to.deep.equal({ reason: 'signed-out' })
    again.leave()
  })

  it('lets nobody act on themselves, nor support on those with a role, and an admin delete', async () => {
    const idOf = async (email: string) => (await User.byEmail(email))!.id
    const [bossId, supportId] = [await idOf('boss@example.org'), await idOf('support@example.org')]
    expect((await refusal(boss.ask('desk:set-role', { userId: bossId, role: 'user' }))).code).to.equal('conflict')
    expect((await refusal(support.ask('desk:disable', { userId: bossId, disabled: true }))).code).to.equal('forbidden')
    expect((await refusal(support.ask('desk:delete-person', { userId: ashaId }))).code).to.equal('forbidden')
    await boss.ask('desk:delete-person', { userId: ashaId })
    expect(await User.byId(ashaId)).to.equal(undefined)
    expect((await AuditEntry.page({ who: ashaId }, 1))[0]).to.deep.include({
      action: 'person-deleted',
      actorId: bossId,
    })
    await boss.ask('desk:set-role', { userId: supportId, role: 'user' })
    expect((await refusal(support.ask('desk:people', {}))).code).to.equal('forbidden')
  })
})
