import type { Hand } from '../hand/hand.ts'
import { insideCutout } from '../hand/inside-cutout.ts'
import type { Rgb, Spot } from '../pixels/raster.ts'
import { shrink } from '../pixels/shrink.ts'
import { dot, subtract } from '../pixels/vector.ts'
import { fromBone } from '../segment/skeleton.ts'
import { interpolate, type Table } from './interpolate.ts'
import { gridSize, gridWidth, pixelsPerWidth, uOf, vOf } from './palm-grid.ts'

/** The palm rectified to the grid, however the hand was held. */
export interface Palm {
  rgb: Uint8Array
  /** 1 on the hand, without its thumb. */
  inside: Uint8Array
  /** v of the finger base at a given u, where the fingers' own creases lie. */
  fingerBase: (u: number) => number
  /** From a grid pixel to a photo pixel. */
  toPhoto: (x: number, y: number) => Spot
  /** The palm's width in photo pixels. */
  widthInPhoto: number
}

const mostShrinking = 4
/** Half a thumb's width, in palm widths: its creases do not belong to the palm. */
const thumbRadius = 0.11

/** Rectifies the palm of a located hand to the grid. */
export function rectifyPalm(photo: Rgb, hand: Hand): Palm {
  const { origin, u: across, v: down } = hand.frame
  const toPhoto = (x: number, y: number): Spot => {
    const [u, v] = [uOf(x), vOf(y)]
    return { x: origin.x + across.x * u + down.x * v, y: origin.y + across.y * u + down.y * v }
  }
  const widthInPhoto = hand.palmWidth
  const k = shrinkingFor(widthInPhoto)
  const source = k === 1 ? photo : shrink(photo, Math.round(photo.width * k), Math.round(photo.height * k))
  const rgb = new Uint8Array(gridSize * 3)
  const inside = new Uint8Array(gridSize)
  const isThumb = thumbOf(hand)
  for (let i = 0; i < gridSize; i++) {
    const x = i % gridWidth
    const y = (i - x) / gridWidth
    const at = toPhoto(x, y)
    const sampled = copyPixel(source, at.x * k - 0.5 + 0.5 * k, at.y * k - 0.5 + 0.5 * k, rgb, i)
    if (sampled && insideCutout(hand.cutout, at) && !isThumb(at)) inside[i] = 1
  }
  return { rgb, inside, fingerBase: fingerBaseOf(hand), toPhoto, widthInPhoto }
}

function thumbOf({ thumb, palmWidth }: Hand): (at: Spot) => boolean {
  const bones = thumb.slice(1).map((joint, i) => ({ from: thumb[i]!, to: joint }))
  return (at) => bones.some(({ from, to }) => fromBone(at, from, to) < thumbRadius * palmWidth)
}

/** A photo much larger than the grid is averaged down first, so that no pixel is skipped. */
function shrinkingFor(widthInPhoto: number): number {
  const ratio = widthInPhoto / pixelsPerWidth
  return ratio > 1.4 ? 1 / Math.min(ratio / 1.1, mostShrinking) : 1
}

/** Interpolates a pixel from its four neighbours; false outside the picture. */
function copyPixel({ width, height, data }: Rgb, x: number, y: number, to: Uint8Array, i: number): boolean {
  if (x < 0 || y < 0 || x >= width - 1 || y >= height - 1) return false
  const [left, top] = [Math.floor(x), Math.floor(y)]
  const [right, down] = [x - left, y - top]
  for (let channel = 0; channel < 3; channel++) {
    const from = (top * width + left) * 3 + channel
    const upper = data[from]! * (1 - right) + data[from + 3]! * right
    const lower = data[from + width * 3]! * (1 - right) + data[from + width * 3 + 3]! * right
    to[3 * i + channel] = upper * (1 - down) + lower * down
  }
  return true
}

export function toFrame({ frame }: Pick<Hand, 'frame'>, at: Spot): { u: number; v: number } {
  const from = subtract(at, frame.origin)
  return { u: dot(from, frame.u) / dot(frame.u, frame.u), v: dot(from, frame.v) / dot(frame.v, frame.v) }
}

/** Through the valleys and the bases of the outer fingers. */
function fingerBaseOf(hand: Hand): (u: number) => number {
  const outer = hand.fingers.filter(({ name }) => name === 'index' || name === 'little').map(({ base }) => base)
  const places = [...outer, ...hand.valleys].map((at) => toFrame(hand, at)).sort((a, b) => a.u - b.u)
  const table: Table = places.map(({ u, v }) => [u, v])
  return (u) => Math.max(-0.05, Math.min(0.22, interpolate(table, u)))
}
