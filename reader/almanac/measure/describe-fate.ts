import type { FateLine, LineName, Point } from '../../../contract/features.ts'
import { round, shown } from './describe-line.ts'
import type { Hand } from './hand/hand.ts'
import type { Crease } from './lines/crease.ts'
import type { FateCrease } from './lines/find-fate.ts'
import type { Quality } from './palm/judge-quality.ts'
import { pixelsPerWidth, uOf, vOf } from './palm/palm-grid.ts'
import type { Palm } from './palm/rectify-palm.ts'
import { toFrame } from './palm/rectify-palm.ts'
import type { Spot } from './pixels/raster.ts'
import { distance } from './pixels/vector.ts'

/** Below this confidence it stays open whether there is a fate line: all candidates above it were one, on the few photos looked at. */
const told = 0.8
/** A palm without one: nothing on a good photo comes close, and its three main lines are clear. */
const nothingLike = 0.4
const clearLines = 0.85
/** Contrast of a faint and a deep fate line, which is finer than the main lines. */
const [faint, deep] = [0.08, 0.16]
/** In palm widths: closer lines meet; below the second, as v, a line starts at the wrist, and beyond the third, as u, on the mount of Chandra. */
const meets = 0.08
const atWrist = 0.72
const onChandra = 0.76

type Seen = Extract<FateLine, { seen: true }>

/** What of a palm tells whether it has one. */
interface Measured {
  hand: Hand
  palm: Palm
  lines: Record<LineName, Crease>
  fate: FateCrease
  quality: Quality
}

/** The fate line; that there is none, if a clear photo shows none; null if neither is certain. */
export function describeFate(measured: Measured, toPoint: (x: number, y: number) => Point): FateLine | null {
  const { fate, hand, palm, lines } = measured
  if (fate.confidence < told) return describeAbsence(measured)
  const drawn = fate.points.filter((_, i) => i % 3 === 0 || i === fate.points.length - 1)
  return {
    seen: true,
    confidence: shown(fate.confidence),
    polyline: drawn.map(({ x, y }) => {
      const at = palm.toPhoto(x, y)
      return toPoint(at.x, at.y)
    }),
    length: round(fate.length, 2),
    depthBand: fate.contrast < faint ? 'faint' : fate.contrast > deep ? 'deep' : 'clear',
    rises: whereItRises(fate, lines.life, hand),
    reaches: whatItReaches(fate, lines.heart, lines.head, hand),
  }
}

function describeAbsence({ fate, hand, lines, quality }: Measured): FateLine | null {
  const least = Math.min(...Object.values(lines).map(({ confidence }) => confidence))
  if (fate.confidence > nothingLike || least < clearLines || quality.grade !== 'good' || !hand.wristSeen) return null
  return { seen: false, confidence: shown(least * (1 - fate.confidence / 2)) }
}

function whereItRises({ points }: FateCrease, life: Crease, hand: Hand): Seen['rises'] {
  const start = points[0]!
  if (isNear(start, life.points)) return 'life'
  if (vOf(start.y) > atWrist) return uOf(start.x) > onChandra ? 'chandra' : 'wrist'
  return hand.wristSeen ? 'mid-palm' : null
}

function whatItReaches({ points }: FateCrease, heart: Crease, head: Crease, hand: Hand): Seen['reaches'] {
  const end = points.at(-1)!
  if (isBeyond(end, heart.points)) return mountAt(uOf(end.x), hand)
  if (isNear(end, heart.points)) return 'heart'
  return isNear(end, head.points) ? 'head' : 'mid-palm'
}

const isNear = (spot: Spot, points: Spot[]) => points.some((point) => distance(point, spot) < meets * pixelsPerWidth)

/** Whether it lies on the fingers' side of a line. */
function isBeyond(spot: Spot, points: Spot[]): boolean {
  const across = points.toSorted((a, b) => Math.abs(a.x - spot.x) - Math.abs(b.x - spot.x))[0]
  return across !== undefined && spot.y < across.y
}

function mountAt(u: number, hand: Hand): Seen['reaches'] {
  const [first, second] = hand.valleys.map((valley) => toFrame(hand, valley).u) as [number, number]
  return u < first ? 'guru' : u < second ? 'shani' : 'surya'
}
