import { expect } from 'chai'
import { openParts, openSection } from '../../contract/reading.ts'
import { Analysis } from '../../db/models/analysis.ts'
import { Charge } from '../../db/money/charge.ts'
import { misbehave } from '../double/behaviour.ts'
import { refusal } from '../server/refusal.ts'
import { drawPhoto } from '../stack/draw-photo.ts'
import { type Stack, startStack } from '../stack/stack.ts'

describe('a reading', () => {
  let stack: Stack
  before(async () => {
    stack = await startStack({ servers: 2 })
  })
  afterEach(() => stack.provider.gate().open())
  after(() => stack.stop())

  it('is written before the eyes of a guest: stages, thumbnails, summary, one section; the whole report only after signing in', async () => {
    const gate = stack.provider.gate()
    const guest = await stack.visitor()
    await guest.connect()
    // No worker may start before the guest is listening.
    const goOn = await stack.pauseWorkers()
    const { id } = await guest.upload({ left: await drawPhoto(1), right: await drawPhoto(2) })
    const joined = await guest.ask('analysis:join', { analysisId: id })
    goOn()
    expect(joined.analysis).to.include({ id, access: 'summary' })
    gate.open()
    const completed = await guest.hears('analysis:completed')
    expect(completed).to.include({
      status: 'completed',
      stage: 'finished',
      percent: 100,
      access: 'summary',
    })
    expect(completed.features).to.be.an('array')

    const row = await Analysis.query().findById(id).throwIfNotFound()
    expect(completed.summary).to.equal(row.summary)
    expect(guest.assembled(id, 'summary')).to.equal(row.summary)
    const open = row.report?.sections.find(({ key }) => key === openSection)
    expect(completed.report?.sections).to.deep.equal([open])
    expect(completed.report?.findings.map(({ id: finding }) => finding)).to.have.members(open?.findings ?? [])
    expect(guest.assembled(id, openSection)).to.equal(open?.text)
    const parts = guest.heard.flatMap(({ event, payload }) => (event === 'reading:delta' ? [payload.part] : []))
    expect([...new Set(parts)]).to.deep.equal(openParts)
    const stages = guest.heard.flatMap(({ event, payload }) => (event === 'analysis:progress' ? [payload.stage] : []))
    expect([...new Set(stages)]).to.include.members(['measuring', 'writing'])
    const { thumbnail } = await guest.hears('analysis:thumbnail', ({ hand }) => hand === 'right')
    expect((await guest.fetch(thumbnail)).headers.get('content-type')).to.equal('image/webp')

    const knock = guest.ask('conversation:create', { analysisId: id })
    expect(await refusal(knock)).to.include({ code: 'signed-out' })
    await guest.register()
    await guest.connect()
    const { analysis } = await guest.ask('analysis:join', { analysisId: id })
    expect(analysis.report?.sections.map(({ key }) => key)).to.deep.equal([
      'temperament',
      'heart',
      'mind',
      'vitality',
      'work',
      'guidance',
    ])
    expect(analysis.report).to.deep.equal(row.report)
  })

  it('reaches its owner byte for byte: every section heard is the section stored', async () => {
    const asha = await stack.visitor()
    await asha.register()
    await asha.connect()
    const gate = stack.provider.gate()
    const { id } = await asha.upload()
    await asha.ask('analysis:join', { analysisId: id })
    gate.open()
    const { summary, report, usage } = await asha.hears('analysis:completed')
    expect(asha.assembled(id, 'summary')).to.equal(summary)
    for (const section of report?.sections ?? [])
      expect(asha.assembled(id, section.key), section.key).to.equal(section.text)
    expect(usage?.outputTokens).to.be.greaterThan(0)
    const charges = await Charge.query().where({ subjectId: id })
    expect(charges).to.have.length(1)
    expect(charges[0]).to.include({ kind: 'reading', estimated: false, outputTokens: usage?.outputTokens })
    expect(charges[0]?.settledAt).to.be.a('string')
  })

  it('is whole for somebody who joins in the middle, on another node', async () => {
    const asha = await stack.visitor()
    await asha.register()
    const gate = stack.provider.gate()
    const { id } = await asha.upload()
    await asha.connect()
    await asha.ask('analysis:join', { analysisId: id })
    await gate.release(60)
    await asha.sees(() => (asha.assembled(id, 'summary').length > 40 ? true : undefined), 'some text')

    await asha.connect(stack.servers[1]?.url)
    asha.heard = []
    const { live, analysis } = await asha.ask('analysis:join', { analysisId: id })
    const summary = live.find((delta) => 'part' in delta && delta.part === 'summary')
    expect(analysis.status).to.equal('processing')
    expect(summary).to.include({ id, offset: 0, attempt: analysis.attempt })
    gate.open()
    const completed = await asha.hears('analysis:completed')
    expect(asha.assembled(id, 'summary', summary)).to.equal(completed.summary)
  })

  it('shows a guest who comes in the middle of its report the open parts alone', async () => {
    const guest = await stack.visitor()
    await guest.connect()
    const gate = stack.provider.gate()
    const { id } = await guest.upload()
    await guest.ask('analysis:join', { analysisId: id })
    await gate.release(110)
    await guest.hears('analysis:progress', ({ stage, percent }) => stage === 'writing' && percent > 60)
    const { live } = await guest.ask('analysis:join', { analysisId: id })
    expect(live.map((delta) => 'part' in delta && delta.part)).to.deep.equal(openParts)
    gate.open()
    await guest.hears('analysis:completed')
  })

  it('is told of no longer on a page that has left it', async () => {
    const { visitor, analysisId, conversationId } = await stack.reader()
    const staying = await stack.visitor()
    staying.cookie = visitor.cookie
    await staying.connect()
    await staying.ask('analysis:join', { analysisId })
    await visitor.ask('analysis:leave', { analysisId })
    visitor.heard = []
    await staying.ask('conversation:rename', { conversationId, title: 'Work' })
    await staying.hears('conversation:changed', ({ title }) => title === 'Work')
    // Events sent to this page earlier arrive before this answer.
    await visitor.ask('usage:get', {})
    expect(visitor.heard).to.deep.equal([])
  })

  it('that fails says why, and can be tried again', async () => {
    const gate = stack.provider.gate()
    stack.provider.script([misbehave.seesNoPalm()])
    const asha = await stack.visitor()
    await asha.register()
    await asha.connect()
    const { id } = await asha.upload()
    await asha.ask('analysis:join', { analysisId: id })
    gate.open()
    const failed = await asha.hears('analysis:failed')
    expect(failed.problem).to.include({ code: 'not-a-palm' })
    expect(failed.problem?.message).to.be.a('string').and.not.equal('')
    await asha.ask('analysis:retry', { analysisId: id })
    const completed = await asha.hears('analysis:completed')
    expect(completed).to.include({ status: 'completed', problem: null, attempt: 2 })
    expect(await refusal(asha.ask('analysis:retry', { analysisId: id }))).to.include({ code: 'conflict' })
    expect(await Charge.query().where({ subjectId: id })).to.have.length(2)
  })

  it('is listed, shared and deleted with its files; whoever looks on is told', async () => {
    const { visitor, analysisId } = await stack.reader()
    const list = await visitor.ask('analysis:list', {})
    expect(list.items.map(({ id }) => id)).to.deep.equal([analysisId])
    const [item] = list.items
    expect(item).not.to.have.any.keys('report', 'features', 'summary', 'usage')
    const written = await Analysis.query().findById(analysisId).throwIfNotFound()
    expect([...(item?.excerpt ?? '')]).to.have.length.within(20, 160)
    expect(written.summary?.slice(0, 20)).to.equal(item?.excerpt?.slice(0, 20))
    // Fifty of these make up a page of the list, which must not weigh a megabyte.
    expect(JSON.stringify(item).length).to.be.below(1500)

    const stranger = await stack.visitor()
    const summary = `/api/v1/analyses/${analysisId}/summary`
    expect((await stranger.fetch(summary)).status).to.equal(404)
    await visitor.ask('analysis:share', { analysisId, shared: true })
    expect(await (await stranger.fetch(summary)).json()).to.have.property('summary')
    await visitor.ask('analysis:share', { analysisId, shared: false })
    expect((await stranger.fetch(summary)).status).to.equal(404)

    const image = `/api/v1/analyses/${analysisId}/images/left`
    expect((await visitor.fetch(image)).status).to.equal(200)
    await visitor.ask('analysis:delete', { analysisId })
    await visitor.hears('analysis:deleted')
    expect((await visitor.fetch(image)).status).to.equal(404)
    expect(await refusal(visitor.ask('analysis:join', { analysisId }))).to.include({ code: 'missing' })
    expect((await visitor.ask('analysis:list', {})).items).to.deep.equal([])
  })

  it('that is deleted while it is written leaves nothing behind', async () => {
    const gate = stack.provider.gate()
    const number = stack.provider.requests.length + 1
    const asha = await stack.visitor()
    await asha.register()
    await asha.connect()
    const { id } = await asha.upload()
    await asha.ask('analysis:join', { analysisId: id })
    await gate.release(30)
    const request = await stack.provider.received(number)
    await asha.ask('analysis:delete', { analysisId: id })
    await request.closed
    expect(request.abortedAt).to.be.a('number')
    expect(await Analysis.query().findById(id)).to.equal(undefined)
  })

  it('is not ended by a worker that was presumed dead, and has one charge', async () => {
    const gate = stack.provider.gate()
    const asha = await stack.visitor()
    await asha.connect()
    const { id } = await asha.upload()
    await asha.ask('analysis:join', { analysisId: id })
    await gate.release(30)
    await asha.sees(() => (asha.assembled(id, 'summary').length > 10 ? true : undefined), 'some text')
    const taken = await Analysis.take(id)
    gate.open()
    const isDone = () =>
      stack.workers[0]!.lines.some(
        (line) => line.message === 'job done' && line['analysisId'] === id && line['job'] === 'read-palm',
      )
    while (!isDone()) await Analysis.query().findById(id)
    expect(await Analysis.query().findById(id)).to.include({ status: 'processing', attempt: 2, summary: null })
    const report = { sections: [], findings: [], notMeasured: [], cautions: [], suggestedQuestions: [] }
    const usage = { inputTokens: 1, outputTokens: 1, cost: 1, estimated: false }
    const writer = { reader: 'openai', model: 'gpt-4.1' } as const
    expect(await taken?.finish({ summary: 'In time.', report }, usage, writer)).to.equal(true)
    // A repeated finish succeeds, since the answer to a commit may get lost; the stored text does not change.
    expect(await taken?.finish({ summary: 'Again.', report }, usage, writer)).to.equal(true)
    expect(await Analysis.query().findById(id)).to.include({ status: 'completed', summary: 'In time.' })
    const [charge, ...more] = await Charge.query().where({ subjectId: id })
    expect([charge?.settledAt === null, more]).to.deep.equal([false, []])
    // The requests of the worker that was presumed dead cost money too.
    expect(charge?.cost).to.be.within(1, 1.1)
  })

  it('that waits knows its place, and moves up', async () => {
    const gate = stack.provider.gate()
    const first = await stack.workers[0]?.end()
    expect(first).to.equal(0)
    const asha = await stack.visitor()
    await asha.connect()
    const one = await asha.upload({ left: await drawPhoto(1) })
    const two = await asha.upload({ left: await drawPhoto(2) })
    expect((await asha.ask('analysis:join', { analysisId: one.id })).place).to.equal(1)
    expect((await asha.ask('analysis:join', { analysisId: two.id })).place).to.equal(2)
    await stack.addWorker({ READING_CONCURRENCY: '1' })
    await asha.hears('analysis:progress', ({ analysisId, place }) => analysisId === two.id && place === 1)
    gate.open()
    await asha.hears('analysis:completed', ({ id }) => id === two.id)
  })

  it('is written by a model whose endpoint knows few fields, counts nothing and thinks aloud', async () => {
    const { requests } = stack.provider
    stack.provider.script(({ body }) => {
      const known = ['model', 'messages', 'stream', 'max_tokens']
      const field = Object.keys(body).find((name) => !known.includes(name))
      const refusal = field
        ? { status: 422, body: { detail: [{ loc: ['body', field], type: 'extra_forbidden' }] } }
        : null
      return { refuse: () => refusal, thinking: { text: 'The {heart} line is "long".', as: 'tag' }, counts: 'nought' }
    })
    const asha = await stack.visitor()
    await asha.register()
    await asha.connect()
    const { id } = await asha.upload()
    await asha.ask('analysis:join', { analysisId: id })
    const { summary, report, usage } = await asha.hears('analysis:completed')
    expect(asha.assembled(id, 'summary')).to.equal(summary)
    expect(report?.sections).to.have.length(6)
    expect(usage).to.include({ estimated: true })
    expect(usage?.cost).to.be.greaterThan(0)
    const { body } = requests.at(-1)!
    expect(Object.keys(body)).to.have.members(['model', 'messages', 'stream', 'max_tokens'])
    const spent = await Charge.query().where({ subjectId: id })
    expect(spent.map(({ cost }) => cost)).to.deep.equal([usage?.cost])
  })
})
