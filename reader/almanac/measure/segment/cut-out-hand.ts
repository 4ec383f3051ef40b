import type { Cutout, Frame } from '../hand/hand.ts'
import { maskWhere, type Rgb, type Spot } from '../pixels/raster.ts'
import { shrink } from '../pixels/shrink.ts'
import { blurLab, toLab } from '../pixels/to-lab.ts'
import { dot, subtract } from '../pixels/vector.ts'
import { classifyTexture } from './colour-classes.ts'
import { keepHand } from './keep-hand.ts'
import { type Flesh, layFlesh } from './skeleton.ts'
import { walkRandomly } from './walk-randomly.ts'

/** Longer side of the segmented crop, in pixels. */
const fine = 320
/** In palm widths: the crop's margin around the landmarks, and the depth inside or outside flesh that is certain. */
const margin = 0.4
const within = -0.05
const beyond = 0.06
/** A cutout with a worse fit includes something else: the flesh model itself is then more accurate. */
const leastFit = 0.5
/** The v where the forearm begins; nothing is known about it, so it is left out. */
const forearm = 1.04

/** Cuts a hand out of a photo along its edges, starting from the flesh around its landmarks. */
export function cutOutHand(photo: Rgb, points: Spot[], frame: Frame): Cutout {
  const palmWidth = Math.hypot(frame.u.x, frame.u.y)
  const { crop, offset } = cropAround(photo, points, margin * palmWidth)
  const k = Math.min(1, fine / Math.max(crop.width, crop.height))
  const picture = k === 1 ? crop : shrink(crop, Math.round(crop.width * k), Math.round(crop.height * k))
  const scale = 1 / k
  const depthAt = layFlesh(points, palmWidth)
  const depths = everywhere(picture, scale, offset, depthAt)
  const arm = everywhere(
    picture,
    scale,
    offset,
    (at) => dot(subtract(at, frame.origin), frame.v) / dot(frame.v, frame.v),
  )
  const likely = depths.map((depth, i) =>
    depth < within ? 0.97 : arm[i]! > forearm ? 0.5 : depth > beyond ? 0.03 : depth < 0 ? 0.6 : 0.4,
  )
  const { width, height } = picture
  const lab = blurLab(toLab(picture), width, height, 0.7)
  const texture = classifyTexture(lab.l, width, height)
  const walked = walkRandomly({ width, height, lab, texture }, { likely, keep: 0.3, rounds: 3 })
  for (let i = 0; i < walked.length; i++) if (arm[i]! > forearm + 0.08 || depths[i]! > 2 * beyond) walked[i] = 0
  const cut = keepHand(walked, (i) => depths[i]! < within, width, height)
  const fit = fitOf(cut.data, depths, arm)
  const mask = fit < leastFit ? maskWhere(width, height, (i) => depths[i]! < 0) : cut
  return { mask, scale, offset, fit }
}

function cropAround(photo: Rgb, points: Spot[], margin: number): { crop: Rgb; offset: Spot } {
  const [xs, ys] = [points.map(({ x }) => x), points.map(({ y }) => y)]
  const left = Math.max(0, Math.floor(Math.min(...xs) - margin))
  const top = Math.max(0, Math.floor(Math.min(...ys) - margin))
  const width = Math.min(photo.width, Math.ceil(Math.max(...xs) + margin)) - left
  const height = Math.min(photo.height, Math.ceil(Math.max(...ys) + margin)) - top
  const data = new Uint8Array(width * height * 3)
  for (let y = 0; y < height; y++) {
    const from = ((top + y) * photo.width + left) * 3
    data.set(photo.data.subarray(from, from + width * 3), y * width * 3)
  }
  return { crop: { width, height, data }, offset: { x: left, y: top } }
}

function everywhere({ width, height }: Rgb, scale: number, offset: Spot, of: Flesh): Float32Array {
  const values = new Float32Array(width * height)
  for (let y = 0, i = 0; y < height; y++)
    for (let x = 0; x < width; x++, i++) values[i] = of({ x: x * scale + offset.x, y: y * scale + offset.y })
  return values
}

/** 1 if all certain flesh and nothing certainly outside was included; 0 if a quarter is wrong. */
function fitOf(inside: Uint8Array, depths: Float32Array, arm: Float32Array): number {
  let [sure, kept, strayed, all] = [0, 0, 0, 0]
  for (let i = 0; i < inside.length; i++) {
    if (arm[i]! > forearm) continue
    if (depths[i]! < within) {
      sure++
      kept += inside[i]!
    }
    all += inside[i]!
    if (inside[i] && depths[i]! > 0.7 * beyond) strayed++
  }
  const wrong = 1 - kept / Math.max(1, sure) + strayed / Math.max(1, all)
  return Math.max(0, 1 - 4 * wrong)
}
