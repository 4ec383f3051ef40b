import type { Mask, Rgb } from '../pixels/raster.ts'
import { blurLab, toLab } from '../pixels/to-lab.ts'
import { classifyTexture } from './colour-classes.ts'
import { keepHand } from './keep-hand.ts'
import { starts } from './starts.ts'
import { walkRandomly } from './walk-randomly.ts'

/** Cuts a hand out of a small picture, once from each start; lazily, so that one may stop when two agree. */
export function* proposeHands(picture: Rgb): Generator<Mask> {
  const { width, height } = picture
  const lab = blurLab(toLab(picture), width, height, 0.8)
  const texture = classifyTexture(lab.l, width, height)
  for (const start of starts(picture, lab))
    yield keepHand(walkRandomly({ width, height, lab, texture }, start), width, height)
}

/** Cuts the hand out of a larger picture, starting from how likely each of its pixels is hand. */
export function cutOutHand(picture: Rgb, likely: Float32Array): Mask {
  const { width, height } = picture
  const lab = blurLab(toLab(picture), width, height, 0.7)
  const texture = classifyTexture(lab.l, width, height)
  const hand = walkRandomly({ width, height, lab, texture }, { likely, keep: 0.25, rounds: 3 })
  return keepHand(hand, width, height)
}
