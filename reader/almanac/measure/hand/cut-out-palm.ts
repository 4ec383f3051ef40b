import { toFrame } from '../palm/rectify-palm.ts'
import type { Spot } from '../pixels/raster.ts'
import { add, scale } from '../pixels/vector.ts'
import type { Cutout, Frame } from './hand.ts'

/** Longer side of the mask, in pixels. */
const fine = 320
/** The palm's part of its frame, as u and v: inset at the sides, as the hand's edge would look like a crease. */
const across = [0.01, 0.98] as const
const down = [-0.1, 1.05] as const

/** Cuts the palm out by its frame alone, without an outline. */
export function cutOutPalm(frame: Frame): Cutout {
  const corners = across.flatMap((u) => down.map((v) => placeOf(frame, u, v)))
  const [xs, ys] = [corners.map(({ x }) => x), corners.map(({ y }) => y)]
  const offset = { x: Math.min(...xs), y: Math.min(...ys) }
  const [wide, high] = [Math.max(...xs) - offset.x, Math.max(...ys) - offset.y]
  const size = Math.max(1, Math.max(wide, high) / fine)
  const [width, height] = [Math.ceil(wide / size) + 1, Math.ceil(high / size) + 1]
  const data = Uint8Array.from({ length: width * height }, (_, i) => {
    const [x, y] = [i % width, Math.floor(i / width)]
    const { u, v } = toFrame({ frame }, add(offset, { x: x * size, y: y * size }))
    return u >= across[0] && u <= across[1] && v >= down[0] && v <= down[1] ? 1 : 0
  })
  return { mask: { width, height, data }, scale: size, offset, fit: 0 }
}

function placeOf({ origin, u: across, v: down }: Frame, u: number, v: number): Spot {
  return add(origin, add(scale(across, u), scale(down, v)))
}
