import type { FateLine, Features, Line, LineName, Point, Hand as Side } from '../../../contract/features.ts'
import { describeBuild } from './describe-build.ts'
import { describeFate } from './describe-fate.ts'
import { describeLine, describeOrigin, shown } from './describe-line.ts'
import type { Hand } from './hand/hand.ts'
import { traceOutline } from './hand/trace-outline.ts'
import type { Crease } from './lines/crease.ts'
import type { FateCrease } from './lines/find-fate.ts'
import { type NotMeasured, neverMeasured, notMeasured } from './not-measured.ts'
import type { Quality } from './palm/judge-quality.ts'
import type { Palm } from './palm/rectify-palm.ts'
import type { Rgb } from './pixels/raster.ts'

/** Everything measured on a photo, before it is described. */
export interface Measured {
  photo: Rgb
  hand: Hand
  palm: Palm
  lines: Record<LineName, Crease>
  fate: FateCrease
  quality: Quality
  /** Confidence that the lines are a palm's, 0 to 1. */
  evidence: number
}

/** Every third outline point is enough to draw it. */
const outlineStride = 3
/** Below this confidence the outline is not shown: the lines were found, but the hand's edge may be wrong. */
const showsOutline = 0.5
const names = ['heart', 'head', 'life'] as const

/** Describes the measured features; unmeasured ones are null or omitted, and listed by name. */
export function describeFeatures(side: Side, measured: Measured): Features {
  const { photo, hand, palm, lines, quality, evidence } = measured
  const share = (value: number) => Number(Math.min(1, Math.max(0, value)).toFixed(4))
  const toPoint = (x: number, y: number): Point => [share(x / photo.width), share(y / photo.height)]
  const found = names.flatMap((name) => describeLine(lines[name], hand, palm, toPoint) ?? [])
  const drawn = hand.cutout.fit < showsOutline ? [] : outlineOf(hand, toPoint)
  const build = describeBuild(hand, hand.cutout.fit)
  const headLifeOrigin = describeOrigin(lines.head, lines.life)
  const fate = describeFate(measured, toPoint)
  return {
    hand: side,
    sideAgrees: hand.thumbSide === side,
    palmEvidence: shown(evidence),
    quality: quality.grade,
    outline: drawn,
    ...build,
    headLifeOrigin,
    lines: found,
    ...(fate ? { fate } : {}),
    notMeasured: missing(found, { outline: drawn, headLifeOrigin, fate, ...build }).map((key) => notMeasured[key]),
  }
}

function outlineOf({ cutout }: Hand, toPoint: (x: number, y: number) => Point): Point[] {
  const { mask, scale, offset } = cutout
  return (traceOutline(mask) ?? [])
    .filter((_, i) => i % outlineStride === 0)
    .map(({ x, y }) => toPoint(x * scale + offset.x, y * scale + offset.y))
}

function missing(
  lines: Line[],
  told: Pick<Features, 'outline' | 'headLifeOrigin' | 'fingerRatio' | 'indexAgainstRing' | 'element'> & {
    fate: FateLine | null
  },
): NotMeasured[] {
  const lacking: [NotMeasured, boolean][] = [
    ...names.map((name): [NotMeasured, boolean] => [name, !lines.some((line) => line.name === name)]),
    ['outline', told.outline.length === 0],
    ['origin', !told.headLifeOrigin],
    ['fingers', !told.fingerRatio || !told.indexAgainstRing],
    ['element', !told.element],
    ['fate', !told.fate],
  ]
  return [...lacking.flatMap(([key, lacks]) => (lacks ? [key] : [])), ...neverMeasured]
}
