import { expect } from 'chai'
import sharp, { type Sharp } from 'sharp'
import { judgeFrame } from '../../../client/core/judge-frame.ts'
import { drawHand } from '../../reader/almanac/measure/drawn-hand.ts'

describe('a look through the camera', () => {
  const width = 240
  const height = 320
  const pixels = (picture: Sharp) => picture.resize(width, height, { fit: 'fill' }).ensureAlpha().raw().toBuffer()
  const judge = async (picture: Sharp, before?: Float32Array) =>
    judgeFrame(await pixels(picture), width, height, before)

  for (const skin of ['#d9a588', '#8a5a3c', '#f2d3bf'])
    it(`finds a hand of this tone good: ${skin}`, async () => {
      const hand = await drawHand({ skin, background: '#b9b4a8', furrows: false })
      const first = await judge(sharp(hand))
      expect(first.hint).to.equal('good')
      expect((await judge(sharp(hand), first.luma)).hint).to.equal('good')
    })

  it('asks for light, stillness and closeness', async () => {
    const hand = await drawHand({ background: '#b9b4a8', furrows: false })
    const onWhite = await drawHand({ background: '#f4f1ea', furrows: false })
    const { luma } = await judge(sharp(onWhite))
    expect((await judge(sharp(hand).linear(0.25))).hint).to.equal('dark')
    expect((await judge(sharp(hand).blur(25))).hint).to.equal('still')
    expect((await judge(sharp(onWhite).flop(), luma)).hint).to.equal('still')
    const far = await sharp(hand)
      .resize(300, 400)
      .extend({ top: 400, bottom: 400, left: 300, right: 300, background: '#b9b4a8' })
      .toBuffer()
    expect((await judge(sharp(far))).hint).to.equal('closer')
  })
})
