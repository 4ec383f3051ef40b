import type { Hand } from '../hand/hand.ts'
import { blur } from '../pixels/blur.ts'
import type { Mask, Rgb } from '../pixels/raster.ts'
import { toLab } from '../pixels/to-lab.ts'
import { turn } from '../pixels/vector.ts'

/** How much darker than its flanks a gap between closed fingers is, in lightness (0–100). */
const leastContrast = 4.5
/** In radii of the palm: where fingers begin, and how far a gap's flanks lie from it. */
const fingersBegin = 0.95
const flank = 0.13

/** Takes the dark gaps between closed fingers out of a hand's mask. */
export function splitFingers(picture: Rgb, { mask, centre, radius, up }: Hand): Mask {
  const { width, height } = picture
  const lightness = blur(toLab(picture).l, width, height, 0.8)
  const across = turn(up)
  const at = (x: number, y: number) =>
    lightness[
      Math.min(height - 1, Math.max(0, Math.round(y))) * width + Math.min(width - 1, Math.max(0, Math.round(x)))
    ]!
  const side = flank * radius
  const contrastAt = (x: number, y: number) => {
    let sum = 0
    for (let k = -4; k <= 4; k++) {
      const [px, py] = [x + up.x * k * 1.5, y + up.y * k * 1.5]
      const left = at(px + across.x * side, py + across.y * side)
      const right = at(px - across.x * side, py - across.y * side)
      sum += Math.min(left, right) - at(px, py)
    }
    return sum / 9
  }
  const data = mask.data.map((inside, i) => {
    const x = i % width
    const y = (i - x) / width
    const isFinger = (x - centre.x) * up.x + (y - centre.y) * up.y >= fingersBegin * radius
    return inside && isFinger && contrastAt(x, y) > leastContrast ? 0 : inside
  })
  return { ...mask, data }
}
