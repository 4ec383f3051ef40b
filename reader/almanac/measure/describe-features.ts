import type { Features, Line, LineName, Point, Hand as Side } from '../../../contract/features.ts'
import { describeBuild } from './describe-build.ts'
import { describeLine, describeOrigin, shown } from './describe-line.ts'
import type { Hand } from './hand/hand.ts'
import type { Crease } from './lines/crease.ts'
import type { Located } from './locate/locate-hand.ts'
import { type NotMeasured, neverMeasured, notMeasured } from './not-measured.ts'
import type { Quality } from './palm/judge-quality.ts'
import type { Palm } from './palm/rectify-palm.ts'
import type { Rgb } from './pixels/raster.ts'

/** All that was measured on a photo, before it is told. */
export interface Measured {
  photo: Rgb
  located: Located
  palm: Palm
  lines: Record<LineName, Crease>
  quality: Quality
  /** How sure the outline is a hand's, and the lines a palm's: 0 to 1. */
  outline: number
  evidence: number
}

/** One point in three of the outline is enough to draw it. */
const outlineStride = 3
/** An outline less sure than this is not shown: the lines were found, but the hand's edge may be wrong. */
const showsOutline = 0.5
/** Lines as sure as this lie so plainly that they tell the thumb's side without its tip. */
const tellsSide = 0.8
const names = ['heart', 'head', 'life'] as const

/** Tells what was measured; what was not is null or left out, and named. */
export function describeFeatures(side: Side, measured: Measured): Features {
  const { photo, located, palm, lines, quality, outline, evidence } = measured
  const { hand } = located
  const share = (value: number) => Number(Math.min(1, Math.max(0, value)).toFixed(4))
  const toPoint = (x: number, y: number): Point => [share(x / photo.width), share(y / photo.height)]
  const found = names.flatMap((name) => describeLine(lines[name], hand, palm, toPoint) ?? [])
  const drawn = outline < showsOutline ? [] : outlineOf(located, toPoint)
  const build = describeBuild(hand, outline)
  const headLifeOrigin = describeOrigin(lines.head, lines.life)
  return {
    hand: side,
    sideAgrees: agrees(side, hand, evidence),
    palmEvidence: shown(evidence),
    quality: quality.grade,
    outline: drawn,
    ...build,
    headLifeOrigin,
    lines: found,
    notMeasured: missing(found, { outline: drawn, headLifeOrigin, ...build }).map((key) => notMeasured[key]),
  }
}

function outlineOf({ hand, scale, offset }: Located, toPoint: (x: number, y: number) => Point): Point[] {
  return hand.outline
    .filter((_, i) => i % outlineStride === 0)
    .map(({ x, y }) => toPoint(x * scale + offset.x, y * scale + offset.y))
}

/** Palm to the camera and fingers up, a right hand has its thumb at the right; null when the side was not made out. */
function agrees(side: Side, { thumbFound, thumbSide, doubts }: Hand, evidence: number): boolean | null {
  const seen = thumbFound && !doubts.includes('thumb-ambiguous')
  return seen || evidence >= tellsSide ? thumbSide === side : null
}

function missing(
  lines: Line[],
  told: Pick<Features, 'outline' | 'headLifeOrigin' | 'fingerRatio' | 'indexAgainstRing' | 'element'>,
): NotMeasured[] {
  const lacking: [NotMeasured, boolean][] = [
    ...names.map((name): [NotMeasured, boolean] => [name, !lines.some((line) => line.name === name)]),
    ['outline', told.outline.length === 0],
    ['origin', !told.headLifeOrigin],
    ['fingers', !told.fingerRatio || !told.indexAgainstRing],
    ['element', !told.element],
  ]
  return [...lacking.flatMap(([key, lacks]) => (lacks ? [key] : [])), ...neverMeasured]
}
