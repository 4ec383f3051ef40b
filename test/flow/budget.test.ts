import { readdir } from 'node:fs/promises'
import { join } from 'node:path'
import { expect } from 'chai'
import type { Problem } from '../../contract/problem.ts'
import { drawHand } from '../reader/almanac/measure/drawn-hand.ts'
import { refusal } from '../server/refusal.ts'
import { type Stack, startStack } from '../stack/stack.ts'

describe('a budget', () => {
  let stack: Stack
  before(async () => {
    // At these prices the double's reading costs about six cents, with 75 reserved for it; a reply reserves 92.
    const prices = { 'gpt-4.1': { input: 20, output: 80 }, 'gpt-4.1-mini': { input: 20, output: 400 } }
    stack = await startStack({
      settings: { BUDGET_USER: '0.76', BUDGET_GUEST: '9', OPENAI_PRICES: JSON.stringify(prices) },
    })
  })
  after(() => stack.stop())

  it('that is used up refuses before the model is called, and says when it returns', async () => {
    const { visitor, conversationId } = await stack.reader()
    const asked = stack.provider.requests.length
    const { today, budget, left, resetsAt } = await visitor.ask('usage:get', {})
    expect(today.cost).to.be.greaterThan(0.05)
    expect(budget).to.equal(0.76)
    expect(left).to.equal(Math.max(0, 0.76 - today.cost))
    expect(new Date(resetsAt).getTime()).to.be.within(Date.now(), Date.now() + 86_400_000)

    expect(await refusal(visitor.say(conversationId, 'One more?'))).to.include({ code: 'over-budget' })
    const { messages } = await visitor.ask('conversation:open', { conversationId })
    expect(messages.items).to.deep.equal([])
    expect(stack.provider.requests).to.have.length(asked)
  })

  it('that is too small for a reading refuses the upload, and keeps nothing of it', async () => {
    const photos = () => readdir(join(stack.folder, 'photos'), { recursive: true })
    const before = await photos()
    const { url } = await stack.addServer({ BUDGET_GUEST: '0.7' })
    const guest = await stack.visitor()
    guest.url = url
    expect(await refusal(guest.upload())).to.deep.equal({ code: 'over-budget', status: 429 })
    expect((await photos()).filter((name) => name.endsWith('.jpg'))).to.deep.equal(
      before.filter((name) => name.endsWith('.jpg')),
    )
  })

  it('of the whole service refuses everybody, also who has spent nothing yet', async () => {
    await stack.reader()
    const asked = stack.provider.requests.length
    const { url } = await stack.addServer({ BUDGET_TOTAL: '0.8', BUDGET_USER: '9' })
    const guest = await stack.visitor()
    guest.url = url
    expect(await refusal(guest.upload())).to.deep.equal({ code: 'over-budget', status: 429 })
    expect(stack.provider.requests).to.have.length(asked)
  })

  it('counts what somebody has spent as a guest, once they have signed in', async () => {
    const guest = await stack.visitor()
    await guest.connect()
    const gate = stack.provider.gate()
    const { id } = await guest.upload()
    await guest.register()
    // Not for the day: what is reserved for the first is there again in a moment.
    expect(await refusal(guest.upload())).to.include({ code: 'too-many' })
    gate.open()
    await guest.connect()
    await guest.completed(id)
    expect((await guest.ask('usage:get', {})).today.cost).to.be.greaterThan(0.05)
    expect(await refusal(guest.upload())).to.include({ code: 'over-budget' })
  })

  it('that is used up leaves the almanac to answer, where that is allowed', async () => {
    for (const worker of stack.workers.splice(0)) await worker.end()
    const allowed = { OVER_BUDGET: 'almanac', BUDGET_USER: '0' }
    const { url } = await stack.addServer(allowed)
    await stack.addWorker(allowed)
    const asked = stack.provider.requests.length
    const visitor = await stack.visitor()
    visitor.url = url
    await visitor.register()
    await visitor.connect()
    const { id: analysisId } = await visitor.upload({ left: await drawHand({ thumb: 'left' }) })
    const reading = await visitor.completed(analysisId)
    expect(reading).to.include({ reader: 'almanac', model: null })
    expect(reading.summary).to.match(
      /\n\n\*Today’s budget for the model is used up, so the almanac has written this\.\*$/,
    )
    expect(reading.summary).to.equal(visitor.assembled(analysisId, 'summary'))
    const { id: conversationId } = await visitor.ask('conversation:create', { analysisId })
    const { reply } = await visitor.say(conversationId, 'What of my heart line?')
    const answer = await visitor.finished(reply.id)
    expect(answer).to.include({ status: 'done', model: null })
    expect(answer.text).to.match(/^\*Today’s budget for the model is used up/)
    expect(answer.usage?.cost).to.equal(0)
    expect(stack.provider.requests).to.have.length(asked)
  })
})

describe('budgets of which nothing was said', () => {
  let stack: Stack
  before(async () => {
    const budgets = { BUDGET_USER: '', BUDGET_GUEST: '', BUDGET_TOTAL: '' }
    const counts = { READINGS_PER_DAY: '2', GUEST_READINGS_PER_DAY: '1' }
    stack = await startStack({ workers: 0, settings: { ...budgets, ...counts } })
  })
  after(() => stack.stop())

  it('are in force, and shown at start', async () => {
    const shown = await stack.servers[0]!.logged('budgets in US dollars a day')
    expect(shown).to.include({ user: 1, guest: 0.1, total: 50 })
    const visitor = await stack.visitor()
    await visitor.connect()
    expect((await visitor.ask('usage:get', {})).budget).to.equal(0.1)
    await visitor.register()
    await visitor.connect()
    expect((await visitor.ask('usage:get', {})).budget).to.equal(1)
  })

  it('are not all: readings are counted too, and go with the guest who becomes a user', async () => {
    // At these prices a budget has room for many.
    const { url } = await stack.addServer({
      OPENAI_PRICES: '{"*":{"input":0,"output":0},"gpt-4.1":{"input":0,"output":0}}',
    })
    const visitor = await stack.visitor()
    visitor.url = url
    await visitor.upload()
    const refused = (await visitor.upload().catch(({ problem }) => problem)) as Problem
    expect(refused).to.include({ code: 'over-budget', reason: 'readings-used-up' })
    expect(refused.retryAfter).to.be.within(1, 86_400)
    await visitor.register()
    await visitor.upload()
    await visitor.connect(url)
    const { counts } = await visitor.ask('usage:get', {})
    expect(counts?.readings).to.deep.equal({ used: 2, limit: 2 })
    expect(await refusal(visitor.upload())).to.include({ code: 'over-budget' })
  })
})
