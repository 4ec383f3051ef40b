import { gridHeight, gridSize, gridWidth, isOnGrid, uOf, vOf } from '../palm/palm-grid.ts'
import type { Palm } from '../palm/rectify-palm.ts'
import { blur } from '../pixels/blur.ts'
import { distanceToBackground } from '../pixels/distance-to-background.ts'
import { openMask } from '../pixels/open-mask.ts'
import { maskWhere } from '../pixels/raster.ts'

/** A power of two, so that directions wrap around with a bit mask. */
const orientations = 16
/** Filter widths across and along a crease, in pixels of the grid. */
const scales = [
  { across: 1.5, along: 5 },
  { across: 2.6, along: 7 },
] as const
const margin = 13
/** The share of the palm weaker than a ridge of strength 1. */
const strongShare = 0.94
const mostStrength = 1.6
/** Parts narrower than twice this are fingers, not palm. */
const fingerRadius = 46

/** How much each pixel of the palm resembles a dark crease, in each of 16 directions. */
export interface RidgeField {
  responses: Float32Array[]
  /** The response that corresponds to strength 1. */
  strong: number
  /** Log luminance. */
  shade: Float32Array
  /** 1 where a crease of the palm is possible. */
  valid: Uint8Array
}

/** Filters a palm for dark ridges. */
export function buildRidgeField(palm: Palm): RidgeField {
  const shade = shadeOf(palm)
  const valid = validOf(palm)
  const responses = filterRidges(evenOut(shade, palm.inside), valid)
  return { responses, strong: strongOf(responses, valid), shade, valid }
}

/** Ridge strength at a position in a direction (radians): 0 to 1.6, about 1 for a clear crease. */
export function strengthAt({ responses, strong }: RidgeField, x: number, y: number, direction: number): number {
  const [column, row] = [Math.round(x), Math.round(y)]
  if (!isOnGrid(column, row)) return 0
  const k = Math.round((direction / Math.PI) * orientations)
  const i = row * gridWidth + column
  const nextBest = Math.max(responses[wrapped(k + 1)]![i]!, responses[wrapped(k - 1)]![i]!)
  return Math.min(mostStrength, Math.max(responses[wrapped(k)]![i]!, 0.92 * nextBest) / strong)
}

const wrapped = (k: number) => k & (orientations - 1)

/** Extends the brightness beyond the hand, so that the outline is not a ridge. */
function shadeOf({ rgb, inside }: Palm): Float32Array {
  const logarithm = new Float32Array(gridSize)
  for (let i = 0; i < gridSize; i++)
    logarithm[i] = Math.log(8 + 0.15 * rgb[3 * i]! + 0.55 * rgb[3 * i + 1]! + 0.3 * rgb[3 * i + 2]!)
  const weight = new Float32Array(inside)
  const weighted = new Float32Array(gridSize)
  for (let i = 0; i < gridSize; i++) weighted[i] = logarithm[i]! * weight[i]!
  const sum = blur(weighted, gridWidth, gridHeight, 9)
  const total = blur(weight, gridWidth, gridHeight, 9)
  for (let i = 0; i < gridSize; i++) if (!inside[i]) logarithm[i] = total[i]! > 1e-3 ? sum[i]! / total[i]! : 5
  return logarithm
}

/** Removes slow shading and equalises contrast across the palm. */
function evenOut(shade: Float32Array, inside: Uint8Array): Float32Array {
  const slow = blur(shade, gridWidth, gridHeight, 12)
  const fast = new Float32Array(gridSize)
  const squared = new Float32Array(gridSize)
  let [sum, count] = [0, 0]
  for (let i = 0; i < gridSize; i++) {
    fast[i] = shade[i]! - slow[i]!
    squared[i] = fast[i]! * fast[i]!
    if (!inside[i]) continue
    sum += squared[i]!
    count++
  }
  const whole = Math.sqrt(sum / Math.max(1, count))
  const local = blur(squared, gridWidth, gridHeight, 28)
  for (let i = 0; i < gridSize; i++) fast[i]! /= 0.5 * Math.sqrt(local[i]!) + 0.5 * whole + 0.004
  return fast
}

function filterRidges(even: Float32Array, valid: Uint8Array): Float32Array[] {
  const responses = Array.from({ length: orientations }, () => new Float32Array(gridSize))
  const places = placesWithin(valid)
  const across = new Float32Array(gridSize)
  for (const scale of scales) {
    const curvature = secondDerivatives(blur(even, gridWidth, gridHeight, scale.across), scale.across * scale.across)
    responses.forEach((response, k) => {
      const angle = (k * Math.PI) / orientations
      curveAcross(across, curvature, angle)
      keepBetter(response, across, angle, scale.along, places)
    })
  }
  return responses
}

/** The grid positions where the filters fit entirely. */
function placesWithin(valid: Uint8Array): Int32Array {
  const places = new Int32Array(gridSize)
  let count = 0
  for (let y = margin; y < gridHeight - margin; y++)
    for (let i = y * gridWidth + margin; i < (y + 1) * gridWidth - margin; i++) if (valid[i]) places[count++] = i
  return places.subarray(0, count)
}

interface Curvature {
  xx: Float32Array
  yy: Float32Array
  xy: Float32Array
}

function secondDerivatives(plane: Float32Array, scale: number): Curvature {
  const [xx, yy, xy] = [new Float32Array(gridSize), new Float32Array(gridSize), new Float32Array(gridSize)]
  const [right, down] = [1, gridWidth]
  for (let y = 1; y < gridHeight - 1; y++) {
    for (let i = y * gridWidth + 1; i < (y + 1) * gridWidth - 1; i++) {
      xx[i] = scale * (plane[i + right]! + plane[i - right]! - 2 * plane[i]!)
      yy[i] = scale * (plane[i + down]! + plane[i - down]! - 2 * plane[i]!)
      const [falling, rising] = [
        plane[i + down + right]! + plane[i - down - right]!,
        plane[i + down - right]! + plane[i - down + right]!,
      ]
      xy[i] = scale * 0.25 * (falling - rising)
    }
  }
  return { xx, yy, xy }
}

/** The second derivative across a direction. */
function curveAcross(across: Float32Array, { xx, yy, xy }: Curvature, angle: number): void {
  const [tx, ty] = [Math.cos(angle), Math.sin(angle)]
  const [ofXx, ofXy, ofYy] = [ty * ty, -2 * ty * tx, tx * tx]
  for (let i = 0; i < gridSize; i++) across[i] = ofXx * xx[i]! + ofXy * xy[i]! + ofYy * yy[i]!
}

/** Averages it along the direction, and keeps the best scale at each position. */
function keepBetter(
  response: Float32Array,
  across: Float32Array,
  angle: number,
  along: number,
  places: Int32Array,
): void {
  const [tx, ty] = [Math.cos(angle), Math.sin(angle)]
  const half = Math.round(1.6 * along)
  const steps = Array.from({ length: Math.floor((2 * half) / 2) + 1 }, (_, i) => 2 * i - half)
  const offsets = Int32Array.from(steps, (step) => Math.round(ty * step) * gridWidth + Math.round(tx * step))
  const weights = Float64Array.from(steps, (step) => Math.exp((-step * step) / (2 * along * along)))
  const total = weights.reduce((sum, weight) => sum + weight, 0)
  for (let at = 0; at < places.length; at++) {
    const i = places[at]!
    let sum = 0
    for (let t = 0; t < offsets.length; t++) sum += weights[t]! * across[i + offsets[t]!]!
    response[i] = Math.max(response[i]!, sum / total)
  }
}

/** The palm without its edge, the fingers and the creases at their base. */
function validOf({ inside, fingerBase }: Palm): Uint8Array {
  const mask = { width: gridWidth, height: gridHeight, data: inside }
  const depth = distanceToBackground(mask, false)
  const body = openMask(mask, fingerRadius, depth).data
  const bases = Float64Array.from({ length: gridWidth }, (_, x) => fingerBase(uOf(x)))
  return maskWhere(gridWidth, gridHeight, (i) => {
    if (!body[i] || depth[i]! <= 5) return false
    const x = i % gridWidth
    const v = vOf((i - x) / gridWidth)
    return v > bases[x]! + 0.05 && v < 0.97
  }).data
}

function strongOf(responses: Float32Array[], valid: Uint8Array): number {
  const best = new Float32Array(gridSize)
  for (const response of responses) for (let i = 0; i < gridSize; i++) best[i] = Math.max(best[i]!, response[i]!)
  const sorted = best
    .filter((_, i) => {
      const x = i % gridWidth
      const [u, v] = [uOf(x), vOf((i - x) / gridWidth)]
      return valid[i] && u > 0.05 && u < 0.95 && v > 0.08 && v < 0.92
    })
    .sort()
  return Math.max(sorted[Math.floor(sorted.length * strongShare)] ?? 1, 1e-3)
}
