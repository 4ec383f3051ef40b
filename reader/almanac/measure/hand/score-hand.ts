import type { Spot } from '../pixels/raster.ts'
import { distance, dot, subtract, unit } from '../pixels/vector.ts'
import type { Fit } from './fit-frame.ts'
import { type Body, type Doubt, type Finger, onEdge } from './hand.ts'
import { hullArea } from './hull-area.ts'

/** How far a value lies outside a range. */
const outside = (value: number, low: number, high: number) => Math.max(0, low - value, value - high)

interface Shape {
  body: Body
  fit: Fit
  fingers: Finger[]
  valleys: Spot[]
  /** Peaks found, and how many of them were used as fingers. */
  peaks: number
  used: number
}

/** Scores how much a shape is like a hand, by the proportions of hands. May add to the doubts. */
export function scoreHand(shape: Shape, doubts: Doubt[]): number {
  const counted = shape.used === 5 ? 3 : shape.used === 4 ? 2.3 : shape.used === 3 ? 1 : 0.3
  return counted + scoreFingers(shape, doubts) + scorePlace(shape, doubts) + scoreOutline(shape)
}

function scoreFingers({ body, fit, fingers, valleys }: Shape, doubts: Doubt[]): number {
  if (fingers.length === 0) return 0
  const { radius, centre } = body
  const [index, middle, ring, little] = fingers.filter(({ name }) => name !== 'thumb').map(({ length }) => length) as [
    number,
    number,
    number,
    number,
  ]
  const odd =
    outside(index / middle, 0.78, 1.03) + outside(ring / middle, 0.84, 1.06) + outside(little / middle, 0.55, 0.9)
  let score = 1.2 - 4 * Math.min(0.8, odd) + 0.6 - 4 * Math.min(0.4, outside(middle / fit.palmLength, 0.58, 0.98))
  if (fingers.some(({ cut }) => cut)) {
    doubts.push('finger-cut')
    score += Math.min(1.5, 2 * odd)
  }
  const depths = valleys.map((valley) => distance(valley, centre) / radius)
  const misplaced = outside(Math.max(...depths), 0.9, 1.5) + outside(Math.min(...depths), 0.8, 1.4)
  const spread = distance(valleys[0]!, valleys[2]!) / radius
  score += 0.6 - 2 * Math.min(1, misplaced) + 0.4 - 2 * Math.min(0.6, outside(spread, 0.7, 1.45))
  const widths = fingers.map(({ width }) => width / radius)
  return score - 1.2 * Math.max(0, Math.max(...widths) - 0.7) - (Math.min(...widths) < 0.16 ? 0.6 : 0)
}

/** The palm's centre belongs near the middle of its frame. */
function scorePlace({ body, fit }: Shape, doubts: Doubt[]): number {
  const { frame, palmWidth, palmLength } = fit
  const from = subtract(body.centre, frame.origin)
  const u = dot(from, unit(frame.u)) / palmWidth
  const v = dot(from, unit(frame.v)) / palmLength
  const off = Math.max(0, Math.abs(u - 0.5) - 0.15) + Math.max(0, Math.abs(v - 0.46) - 0.14)
  if (off > 0.05) doubts.push('off-centre')
  return -8 * Math.min(0.4, off)
}

function scoreOutline({ body, fit, peaks }: Shape): number {
  const { mask, area, outline, step } = body
  const share = area / mask.data.length
  const solidity = area / hullArea(outline)
  const onEdges = outline.filter((point) => onEdge(mask, point)).length / outline.length
  const jagged = (step * outline.length) / Math.sqrt(area)
  let score = share > 0.07 && share < 0.75 ? 0.4 : -0.4
  if (fit.wristFound) score += 0.3
  if (solidity < 0.93 && solidity > 0.5) score += 0.3
  if (onEdges > 0.35) score -= (1.5 * (onEdges - 0.35)) / 0.3
  if (peaks > 6) score -= 0.4 * (peaks - 6)
  if (jagged > 15) score -= (jagged - 15) * 0.25
  return score
}
