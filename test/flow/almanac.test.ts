import { expect } from 'chai'
import sharp from 'sharp'
import { drawHand } from '../reader/almanac/measure/drawn-hand.ts'
import type { Stack } from '../stack/stack.ts'
import { useStack } from '../stack/use-stack.ts'

describe('without a key', () => {
  const stackNow = useStack({ reader: 'almanac' })
  let stack: Stack
  before(() => {
    stack = stackNow()
  })

  it('a drawn palm is measured, read by the almanac with its evidence, drawn over, and talked about', async () => {
    const asha = await stack.visitor()
    await asha.register()
    await asha.connect()
    const { id, reader } = await asha.upload({ right: await drawHand() })
    expect(reader).to.equal('almanac')
    await asha.ask('analysis:join', { analysisId: id })
    const { summary, report, features, images, usage } = await asha.hears('analysis:completed')
    expect(asha.assembled(id, 'summary')).to.equal(summary)
    for (const { key, text } of report?.sections ?? []) expect(asha.assembled(id, key), key).to.equal(text)

    const lines = features?.[0]?.lines ?? []
    expect(lines.map(({ name }) => name)).to.have.members(['heart', 'head', 'life'])
    expect(report?.findings.length).to.be.greaterThan(3)
    for (const { evidence } of report?.findings ?? [])
      for (const { confidence } of evidence) expect(confidence).to.be.within(0, 0.9)
    expect(report?.notMeasured.join()).to.include('surya rekha')
    expect(usage).to.deep.equal({ inputTokens: 0, outputTokens: 0, cost: 0, estimated: false })

    const overlay = await asha.fetch(images.right?.overlay ?? '')
    expect(overlay.headers.get('content-type')).to.include('image/svg+xml')
    expect(overlay.headers.get('content-security-policy')).to.include('sandbox')
    expect(await overlay.text()).to.include('data-line="heart"')
    const conversation = await asha.ask('conversation:create', { analysisId: id })
    const { reply } = await asha.say(conversation.id, 'What is my heart line like?')
    const { text, status } = await asha.finished(reply.id)
    expect(status).to.equal('done')
    expect(text).to.match(/heart line/i)
    expect(stack.provider.requests).to.deep.equal([])
  })

  it('two hands that nobody has named are exchanged where both thumbs say so, with their photos', async () => {
    const [right, left] = [await drawHand(), await drawHand({ thumb: 'left' })]
    const guest = await stack.visitor()
    await guest.connect()
    const { id } = await guest.upload({ left: right, right: left }, undefined, 'assumed')
    await guest.ask('analysis:join', { analysisId: id })
    const { features, images } = await guest.hears('analysis:completed')
    expect(features?.map(({ hand, sideAgrees }) => `${hand} ${sideAgrees}`)).to.deep.equal(['left true', 'right true'])
    // A page that has shown a photo already need not fetch it again.
    expect([images.left?.full, images.right?.full]).to.deep.equal(
      ['right', 'left'].map((sentAs) => `/api/v1/analyses/${id}/images/${sentAs}`),
    )
  })

  it('the first of two palms is told of, with its lines, while the other is measured', async () => {
    const guest = await stack.visitor()
    await guest.connect()
    const goOn = await stack.pauseWorkers()
    const { id } = await guest.upload({ left: await drawHand({ thumb: 'left' }), right: await drawHand() })
    await guest.ask('analysis:join', { analysisId: id })
    goOn()
    await guest.hears('analysis:progress', ({ stage, percent }) => stage === 'measuring' && percent > 15)
    const { analysis } = await guest.ask('analysis:join', { analysisId: id })
    expect(analysis.features?.[0]?.lines).to.have.length.greaterThan(0)
    const percents = guest.heard.flatMap(({ event, payload }) =>
      event === 'analysis:progress' ? [payload.percent] : [],
    )
    expect(percents.filter((percent) => percent < 40)).to.deep.equal([5, 15, 28])
    await guest.hears('analysis:completed')
  })

  it('hands that were named stay what they were called', async () => {
    const guest = await stack.visitor()
    await guest.connect()
    const { id } = await guest.upload({ left: await drawHand() })
    await guest.ask('analysis:join', { analysisId: id })
    const { features } = await guest.hears('analysis:completed')
    expect(features?.map(({ hand, sideAgrees }) => `${hand} ${sideAgrees}`)).to.deep.equal(['left false'])
  })

  it('a picture of something else is refused with what to do, and never read', async () => {
    const guest = await stack.visitor()
    await guest.connect()
    const nothing = await sharp({ create: { width: 400, height: 500, channels: 3, background: '#3a6' } })
      .jpeg()
      .toBuffer()
    const { id } = await guest.upload({ left: nothing })
    await guest.ask('analysis:join', { analysisId: id })
    const failed = await guest.hears('analysis:failed')
    expect(failed).to.include({ status: 'failed', summary: null })
    expect(failed.problem).to.include({ code: 'not-a-palm' })
  })
})
