import type { Features, Line, Point } from '../../../contract/features.ts'
import type { Hand } from './hand/hand.ts'
import type { Crease } from './lines/crease.ts'
import { isTold } from './lines/is-told.ts'
import { uOf, vOf } from './palm/palm-grid.ts'
import { type Palm, toFrame } from './palm/rectify-palm.ts'
import { classOf } from './spread.ts'

/** Even among the highest-scored lines, only about nine in ten were fully correct. */
const mostConfidence = 0.9
/** Minimum confidence of a line for its gaps and forks to be reported, and minimum length of a gap in palm widths. */
const sureOfDetails = 0.9
const longEnoughGap = 0.06
/** Breaks are reported only in this part of a line: closer to an end they may be the end itself. */
const middle = [0.3, 0.7] as const

/** Where the head line's zones divide, in the palm's frame: under the ring finger's far side, and at half height. */
const [farSide, lowerHalf] = [0.72, 0.54]
/**
 * Where the heart line's zones divide, from the valley before the middle finger (0) to the one behind it (1). A heart
 * line fades before it ends, so its traced end lies a little short: the zones begin later than the fingers do.
 */
const [guruEnds, gapEnds, shaniEnds] = [0.08, 0.31, 0.9]

type ToPoint = (x: number, y: number) => Point

/** Converts a score of 0 to 1 into a confidence for display, 0 to 0.9. */
export const shown = (score: number): number => Math.round(mostConfidence * Math.min(1, score) * 100) / 100

/** Describes a crease as a feature; null if it is too uncertain. */
export function describeLine(crease: Crease, hand: Hand, palm: Palm, toPoint: ToPoint): Line | null {
  if (!isTold(crease)) return null
  const { name, length, contrast, curvature, points } = crease
  const drawn = points.filter((_, i) => i % 3 === 0 || i === points.length - 1)
  return {
    name,
    confidence: shown(crease.confidence),
    polyline: drawn.map(({ x, y }) => {
      const at = palm.toPhoto(x, y)
      return toPoint(at.x, at.y)
    }),
    length: round(length, 2),
    lengthBand: classOf(`line.${name}.lengthBand`, length),
    depth: round(contrast, 3),
    depthBand: classOf(`line.${name}.depthBand`, contrast),
    curvature: round(curvature, 3),
    curvatureBand: classOf(`line.${name}.curvatureBand`, curvature),
    endZone: endZoneOf(crease, hand),
    gaps: crease.confidence >= sureOfDetails ? gapsOf(crease) : [],
    forks: crease.confidence >= sureOfDetails ? crease.forks.map(rounded) : [],
  }
}

function gapsOf({ gaps, length: whole }: Crease): Line['gaps'] {
  return gaps
    .filter(({ at, length }) => length >= longEnoughGap && at >= middle[0] && at + length / whole <= middle[1])
    .map(rounded)
}

const rounded = ({ at, length }: { at: number; length: number }) => ({ at: round(at, 2), length: round(length, 2) })

/** The mount nearest a line's end; null if the frame is too uncertain. */
function endZoneOf({ name, points }: Crease, hand: Hand): Line['endZone'] {
  const end = points.at(-1)!
  const [u, v] = [uOf(end.x), vOf(end.y)]
  if (name === 'heart') return heartZone(u, hand)
  if (name === 'head') return u < farSide ? 'mid-palm' : v < lowerHalf ? 'mangal' : 'chandra'
  if (!hand.wristSeen) return null
  return v > 0.85 ? 'manibandh' : 'mid-palm'
}

/** The zone of a heart line's end, by its place between the valleys on either side of the middle finger. */
function heartZone(u: number, hand: Hand): Line['endZone'] {
  const [first, second, third] = hand.valleys.map((valley) => toFrame(hand, valley).u) as [number, number, number]
  const along = (u - first) / (second - first)
  if (along < guruEnds) return 'guru'
  if (along < gapEnds) return 'between-guru-shani'
  if (along < shaniEnds) return 'shani'
  return u < third ? 'surya' : 'budh'
}

export function round(value: number, digits: number): number {
  return Number(value.toFixed(digits))
}

/** The distance between head and life line at their start, in palm lengths; null if they cannot be compared there. */
function originGap(head: Crease, life: Crease): number | null {
  const apart = [0.1, 0.14, 0.18].flatMap((u) => {
    const [above, below] = [heightAt(head, u), heightAt(life, u)]
    return above === null || below === null ? [] : [Math.abs(above - below)]
  })
  return apart.length > 0 ? Math.min(...apart) : null
}

function heightAt({ points }: Crease, u: number): number | null {
  let [nearest, v] = [Infinity, 0]
  for (const { x, y } of points) {
    const away = Math.abs(uOf(x) - u)
    if (away >= nearest) continue
    nearest = away
    v = vOf(y)
  }
  return nearest < 0.06 ? v : null
}

/** Joined, slightly apart or apart; less certain near the next class. */
export function describeOrigin(head: Crease, life: Crease): Features['headLifeOrigin'] {
  const gap = originGap(head, life)
  if (gap === null || !isTold(head) || !isTold(life)) return null
  const [joined, slight] = [0.03, 0.06]
  const clear = Math.min(1, 0.6 + Math.min(Math.abs(gap - joined), Math.abs(gap - slight)) / 0.05)
  const value = gap < joined ? 'joined' : gap < slight ? 'slightly-apart' : 'apart'
  return { value, confidence: shown(Math.min(head.confidence, life.confidence) * clear) }
}
