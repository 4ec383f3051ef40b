import { analyseHand } from '../hand/analyse-hand.ts'
import type { Hand } from '../hand/hand.ts'
import { distanceToBackground } from '../pixels/distance-to-background.ts'
import { invert, type Mask, type Rgb, type Spot } from '../pixels/raster.ts'
import { shrink } from '../pixels/shrink.ts'
import { distance } from '../pixels/vector.ts'
import { cutOutHand } from '../segment/propose-hands.ts'
import { splitFingers } from './split-fingers.ts'

/** Longer side of the crop that is segmented again, in pixels. */
const fine = 440
const fingersOfAHand = 5

/** Segments the surroundings of a hand again, larger; `k` is the small picture's size over the photo's. */
export function refineHand(photo: Rgb, rough: Hand, k: number): { hand: Hand; scale: number; offset: Spot } | null {
  const { crop, offset } = cropAround(photo, rough, k)
  const k2 = Math.min(1, fine / Math.max(crop.width, crop.height))
  const picture = shrink(crop, Math.round(crop.width * k2), Math.round(crop.height * k2))
  const mask = cutOutHand(
    picture,
    likelihood(picture, rough, (at) => (at / k2) * k, offset, k),
  )
  const hand = analyseHand(mask)
  if (!hand) return null
  return { hand: hand.tips.length < fingersOfAHand ? trySplitting(picture, hand) : hand, scale: 1 / k2, offset }
}

function trySplitting(picture: Rgb, hand: Hand): Hand {
  const split = analyseHand(splitFingers(picture, hand))
  if (!split || split.score <= hand.score) return hand
  return { ...split, doubts: [...split.doubts, 'split-by-gaps'] }
}

/** Cuts the photo around palm and fingers, without a long forearm. */
function cropAround(photo: Rgb, hand: Hand, k: number): { crop: Rgb; offset: Spot } {
  const { centre, radius, outline, tips, mask } = hand
  const kept = outline.filter(
    (point) => distance(point, centre) <= 3.6 * radius || tips.some(({ at }) => distance(at, point) < 0.8 * radius),
  )
  const margin = 0.25 * radius
  const [xs, ys] = [kept.map(({ x }) => x), kept.map(({ y }) => y)]
  const [west, north] = [Math.max(0, Math.min(...xs) - margin), Math.max(0, Math.min(...ys) - margin)]
  const [east, south] = [
    Math.min(mask.width - 1, Math.max(...xs) + margin),
    Math.min(mask.height - 1, Math.max(...ys) + margin),
  ]
  const [left, top] = [Math.floor(west / k), Math.floor(north / k)]
  const width = Math.min(photo.width - left, Math.ceil((east - west) / k))
  const height = Math.min(photo.height - top, Math.ceil((south - north) / k))
  const data = new Uint8Array(width * height * 3)
  for (let y = 0; y < height; y++) {
    const from = ((top + y) * photo.width + left) * 3
    data.set(photo.data.subarray(from, from + width * 3), y * width * 3)
  }
  return { crop: { width, height, data }, offset: { x: left, y: top } }
}

/** How likely each pixel of the crop is hand: sure well inside and well outside the rough mask, open along its edge. */
function likelihood(
  { width, height }: Rgb,
  { mask, radius }: Hand,
  toRough: (at: number) => number,
  offset: Spot,
  k: number,
): Float32Array {
  const data = new Uint8Array(width * height)
  for (let y = 0; y < height; y++)
    for (let x = 0; x < width; x++)
      data[y * width + x] = sample(mask, toRough(x) + offset.x * k, toRough(y) + offset.y * k) > 0.5 ? 1 : 0
  const hand = { width, height, data }
  const [inner, outer] = [distanceToBackground(hand, false), distanceToBackground(invert(hand), false)]
  const palm = radius / toRough(1)
  return Float32Array.from(data, (inside, i) =>
    inside ? (inner[i]! > 0.1 * palm ? 0.97 : 0.55) : outer[i]! > 0.14 * palm ? 0.03 : 0.45,
  )
}

/** The mask between its pixels, 0 to 1. */
function sample({ width, height, data }: Mask, x: number, y: number): number {
  const [atX, atY] = [Math.min(width - 1, Math.max(0, x)), Math.min(height - 1, Math.max(0, y))]
  const [left, top] = [Math.min(width - 2, Math.floor(atX)), Math.min(height - 2, Math.floor(atY))]
  const [right, down] = [atX - left, atY - top]
  const i = top * width + left
  const upper = data[i]! * (1 - right) + data[i + 1]! * right
  const lower = data[i + width]! * (1 - right) + data[i + width + 1]! * right
  return upper * (1 - down) + lower * down
}
