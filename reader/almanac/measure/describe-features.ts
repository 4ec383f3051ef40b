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

/** One point in six of the outline is enough to draw it. */
const outlineStride = 6
const names = ['heart', 'head', 'life'] as const

/** Tells what was measured; what was not is null or left out, and named. */
export function describeFeatures(side: Side, measured: Measured): Features {
  const { photo, located, palm, lines, quality, outline, evidence } = measured
  const { hand, scale, offset } = located
  const share = (value: number) => Number(Math.min(1, Math.max(0, value)).toFixed(4))
  const toPoint = (x: number, y: number): Point => [share(x / photo.width), share(y / photo.height)]
  const found = names.flatMap((name) => describeLine(lines[name], hand, palm, toPoint) ?? [])
  const build = describeBuild(hand, outline)
  const headLifeOrigin = describeOrigin(lines.head, lines.life)
  return {
    hand: side,
    sideAgrees: agrees(side, hand),
    palmEvidence: shown(evidence),
    quality: quality.grade,
    outline: hand.outline
      .filter((_, i) => i % outlineStride === 0)
      .map(({ x, y }) => toPoint(x * scale + offset.x, y * scale + offset.y)),
    ...build,
    headLifeOrigin,
    lines: found,
    notMeasured: missing(found, { headLifeOrigin, ...build }).map((key) => notMeasured[key]),
  }
}

/** Palm to the camera and fingers up, a right hand has its thumb at the right; null when the thumb was not made out. */
function agrees(side: Side, { thumbFound, thumbSide, doubts }: Hand): boolean | null {
  return thumbFound && !doubts.includes('thumb-ambiguous') ? thumbSide === side : null
}

function missing(
  lines: Line[],
  {
    headLifeOrigin,
    fingerRatio,
    indexAgainstRing,
    element,
  }: Omit<ReturnType<typeof describeBuild>, 'palmRatio'> & Pick<Features, 'headLifeOrigin'>,
): NotMeasured[] {
  return [
    ...names.filter((name) => !lines.some((line) => line.name === name)),
    ...(headLifeOrigin ? [] : (['origin'] as const)),
    ...(fingerRatio && indexAgainstRing ? [] : (['fingers'] as const)),
    ...(element ? [] : (['element'] as const)),
    ...neverMeasured,
  ]
}
