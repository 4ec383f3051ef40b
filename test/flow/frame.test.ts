import { expect } from 'chai'
import { Analysis } from '../../db/models/analysis.ts'
import { Charge } from '../../db/money/charge.ts'
import { drawHand, drawnMarks, drawPart, offCrease, palmAlone } from '../reader/almanac/measure/drawn-hand.ts'
import { refusal } from '../server/refusal.ts'
import type { Stack } from '../stack/stack.ts'
import { useStack } from '../stack/use-stack.ts'

describe('a palm that could not be found', () => {
  const marks = drawnMarks(palmAlone)
  const stackNow = useStack({ reader: 'almanac' })
  let stack: Stack
  let alone: Buffer
  before(async () => {
    stack = stackNow()
    alone = await drawPart(palmAlone)
  })

  /** A user whose only photo was rejected. */
  async function refused(register = true) {
    const visitor = await stack.visitor()
    if (register) await visitor.register()
    await visitor.connect()
    const { id } = await visitor.upload({ right: alone })
    await visitor.ask('analysis:join', { analysisId: id })
    const { problem } = await visitor.hears('analysis:failed')
    expect(problem).to.include({ code: 'not-a-palm', field: 'right_image' })
    return { visitor, frame: { analysisId: id, hand: 'right' as const, ...marks } }
  }

  it('is measured where the person marked it, and read', async () => {
    const { visitor: asha, frame } = await refused()
    const queued = await asha.ask('analysis:frame', frame)
    expect(queued).to.include({ status: 'queued', stage: 'queued', percent: 0, problem: null })
    await asha.hears('analysis:progress', ({ stage, place }) => stage === 'queued' && place === 1)
    const { status, attempt, summary, features, images } = await asha.hears('analysis:completed')
    expect({ status, attempt }).to.deep.equal({ status: 'completed', attempt: 2 })
    expect(asha.assembled(frame.analysisId, 'summary')).to.equal(summary)

    const [right] = features ?? []
    expect(right).to.include({ hand: 'right', marked: true, palmRatio: null, fingerRatio: null, element: null })
    expect(right?.lines.map(({ name }) => name)).to.deep.equal(['heart', 'head', 'life'])
    for (const line of right?.lines ?? [])
      expect(Math.max(...offCrease(line, palmAlone).slice(1, -1)), line.name).to.be.below(0.03)
    const overlay = await asha.fetch(images.right?.overlay ?? '')
    expect(await overlay.text())
      .to.include('data-line="life"')
      .and.not.to.include('data-part="outline"')
    expect(await Charge.query().where({ subjectId: frame.analysisId }).whereNotNull('settledAt')).to.have.length(2)
  })

  it('is measured beside one that was found, for a guest too; what was read stays until then', async () => {
    const guest = await stack.visitor()
    await guest.connect()
    const { id: analysisId } = await guest.upload({ left: await drawHand({ thumb: 'left' }), right: alone })
    const first = await guest.completed(analysisId)
    expect((await Analysis.query().findById(analysisId))?.features?.map(({ hand }) => hand)).to.deep.equal(['left'])
    expect(await refusal(guest.ask('analysis:frame', { analysisId, hand: 'left', ...marks }))).to.include({
      code: 'conflict',
    })
    guest.heard = []
    const queued = await guest.ask('analysis:frame', { analysisId, hand: 'right', ...marks })
    expect(queued).to.include({ access: 'summary', status: 'queued', summary: first.summary })
    const second = await guest.hears('analysis:completed')
    expect(second).to.include({ status: 'completed', attempt: 2, access: 'summary' })
    expect(second.features?.map(({ hand }) => hand)).to.deep.equal(['left', 'right'])
    const row = await Analysis.query().findById(analysisId)
    expect(row?.features?.map(({ hand, marked = false }) => [hand, marked])).to.deep.equal([
      ['left', false],
      ['right', true],
    ])
  })

  it('is not marked while it is being read', async () => {
    const { visitor, frame } = await refused()
    await visitor.ask('analysis:frame', frame)
    expect(await refusal(visitor.ask('analysis:frame', frame))).to.include({ code: 'conflict' })
    const row = await Analysis.query().findById(frame.analysisId)
    expect(row?.status).to.be.oneOf(['queued', 'processing'])
    expect(row?.attempt).to.be.below(3)
    await visitor.hears('analysis:completed')
  })

  it('is marked by its owner only, on a photo there is, and as a hand is', async () => {
    const { visitor, frame } = await refused(false)
    const stranger = await stack.visitor()
    await stranger.connect()
    expect(await refusal(stranger.ask('analysis:frame', frame))).to.include({ code: 'missing' })
    expect(await refusal(visitor.ask('analysis:frame', { ...frame, hand: 'left' }))).to.include({
      code: 'invalid',
      field: 'hand',
    })
    expect(await refusal(visitor.ask('analysis:frame', { ...frame, wrist: frame.valleys[1] }))).to.include({
      code: 'invalid',
      field: 'wrist',
    })
    const row = await Analysis.query().findById(frame.analysisId)
    expect(row).to.include({ status: 'failed', palmMarks: null })
  })

  it('is measured by the same marks when its reading is tried again', async () => {
    const { visitor, frame } = await refused()
    const { analysisId } = frame
    await visitor.ask('analysis:frame', frame)
    await visitor.hears('analysis:completed')
    const problem = { code: 'broken' as const, message: 'Something went wrong.' }
    await Analysis.query().patch({ status: 'failed', problem }).where({ id: analysisId })
    expect(await refusal(visitor.ask('analysis:frame', frame))).to.include({ code: 'conflict' })
    visitor.heard = []
    await visitor.ask('analysis:retry', { analysisId })
    const again = await visitor.hears('analysis:completed')
    expect(again).to.include({ attempt: 3, problem: null })
    expect(again.features?.[0]).to.include({ marked: true })
  })
})
