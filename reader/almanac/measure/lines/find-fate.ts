import type { LineName } from '../../../../contract/features.ts'
import { uOf, yOf } from '../palm/palm-grid.ts'
import type { Palm } from '../palm/rectify-palm.ts'
import type { Spot } from '../pixels/raster.ts'
import { distance } from '../pixels/vector.ts'
import { aboveChance } from './chance.ts'
import { cornersOf, distancesAlong } from './corners.ts'
import type { Crease } from './crease.ts'
import { dampNear } from './damp-near.ts'
import { alongPhoto, contrastOf, halfStrong, snapToRidge, strongestRun } from './follow-ridge.ts'
import { worthwhile } from './priors.ts'
import type { RidgeField } from './ridge-field.ts'
import { traceFate } from './trace-fate.ts'
import { wobbleOf } from './wobble.ts'

/** The best candidate for a fate line, whether or not there is one. */
export interface FateCrease {
  /** Pixels of the grid, from the wrist upwards. */
  points: Spot[]
  /** In palm widths. */
  length: number
  /** How much darker than its flanks, in log luminance. */
  contrast: number
  /** Mean strength of the ridge along its weakest part. */
  weakest: number
  /** Share of its length on a ridge. */
  support: number
  /** How far it exceeds chance; see `aboveChance`. */
  chance: number
  /** 0 to 1, unscaled; a lower value is shown. */
  confidence: number
}

/** Other lines cannot be followed closer than this, in pixels of the grid. */
const besides = 8
/** Lines this close, in pixels of the grid, meet. */
const meets = 5
/** The line is nearly straight: a sharper turn than this, in radians, leads onto another crease. */
const mostTurn = 0.75
/** In palm widths: a shorter line is less certain to be one. */
const wholeLength = 0.55
/** Points over which the weakest part is sought, about a fifth of the palm's width. */
const part = 16
/** Where the line reaches the finger base, as u. */
const middleFinger = [0.12, 0.56] as const
const clamp = (value: number) => Math.min(1, Math.max(0, value))

/** Finds the line that rises from the wrist to the middle finger, beside the three main lines. */
export function findFate(field: RidgeField, palm: Palm, lines: Record<LineName, Crease>): FateCrease {
  const damping = dampNear(
    Object.values(lines).map(({ points }) => points),
    besides,
  )
  const { points: snapped, strengths } = snapToRidge(field, traceFate(field, damping))
  const [from, to] = strongestRun(strengths, () => worthwhile)
  const rises = Math.max(from, lastMeeting(snapped.slice(0, to), lines.life.points))
  const [first, last] = straightestPart(snapped.slice(rises, to), strengths.slice(rises, to))
  const [start, end] = halfStrong(strengths.slice(rises + first, rises + last))
  const points = snapped.slice(rises + first + start, rises + first + end)
  const kept = strengths.slice(rises + first + start, rises + first + end)
  const strength = kept.reduce((sum, value) => sum + value, 0) / Math.max(1, kept.length)
  const crease = {
    points,
    length: (alongPhoto(points, palm).at(-1) ?? 0) / palm.widthInPhoto,
    contrast: contrastOf(field, points),
    weakest: weakestPart(kept),
    support: kept.filter((value) => value > worthwhile).length / Math.max(1, kept.length),
    chance: aboveChance(field, points, strength, damping),
  }
  return { ...crease, confidence: judge(crease) }
}

/** Where it last meets the life line: what lies below belongs to another crease. 0 if they stay apart. */
function lastMeeting(points: Spot[], life: Spot[]): number {
  return Math.max(
    0,
    points.findLastIndex((point) => life.some((other) => distance(point, other) < meets)),
  )
}

/** The part without corners that has the most ridge (end exclusive). */
function straightestPart(points: Spot[], strengths: number[]): [number, number] {
  const along = distancesAlong(points)
  const corners = cornersOf(points, mostTurn).map(({ at }) => along.indexOf(at))
  const bounds = [0, ...corners, points.length]
  const parts = bounds.slice(1).map((end, i): [number, number] => [bounds[i]!, end])
  const gain = ([start, end]: [number, number]) =>
    strengths.slice(start, end).reduce((sum, strength) => sum + strength - worthwhile, 0)
  return parts.reduce((best, part) => (gain(part) > gain(best) ? part : best))
}

/** The mean strength of the weakest `part` points: a line made up of two creases has a weak part between them. */
function weakestPart(strengths: number[]): number {
  const starts = Math.max(1, strengths.length - part + 1)
  const means = Array.from({ length: starts }, (_, i) => {
    const within = strengths.slice(i, i + part)
    return within.reduce((sum, value) => sum + value, 0) / Math.max(1, within.length)
  })
  return Math.min(...means)
}

/** As for the main lines: ridge strength, distance from chance, contrast, support, length, steadiness and course. */
function judge({ points, weakest, chance, contrast, support, length }: Omit<FateCrease, 'confidence'>): number {
  const ridge = clamp((weakest - 0.4) / 0.5)
  const apart = clamp((chance - 2) / 5)
  const seen = 0.4 * ridge + 0.2 * apart + 0.25 * Math.min(1, contrast / 0.05) + 0.15 * support
  const steady = 1 - 0.5 * clamp((wobbleOf(points) - 0.55) / 0.9)
  return leadsToMiddleFinger(points) ? seen * Math.min(1, length / wholeLength) * steady : 0
}

/** A line towards another finger is another line: towards the ring finger the sun line, towards the little finger mercury's. */
function leadsToMiddleFinger(points: Spot[]): boolean {
  const [from, end] = [points.at(-Math.ceil(points.length / 2)), points.at(-1)]
  if (!from || !end || end.y >= from.y) return false
  const above = end.y - yOf(0)
  const u = uOf(end.x + ((end.x - from.x) * above) / (from.y - end.y))
  return u > middleFinger[0] && u < middleFinger[1]
}
