import { isInside, type Spot } from '../pixels/raster.ts'
import { add, dot, scale, subtract } from '../pixels/vector.ts'
import type { Aim } from './aim-hand.ts'
import type { Body, Doubt, Frame } from './hand.ts'
import { walkToEdge } from './walk-to-edge.ts'

export interface Fit {
  frame: Frame
  palmWidth: number
  palmLength: number
  wristFound: boolean
  doubts: Doubt[]
}

/** A palm's length over its width where the wrist cannot be seen. */
const usualRatio = 1.16
const leastRatio = 0.92
const mostRatio = 1.5

/** Fits the palm's frame: from the finger base to the wrist, and across between its edges. */
export function fitFrame(body: Body, aim: Aim): Fit {
  const doubts: Doubt[] = []
  const base = findBase(body, aim, doubts)
  const { towardThumb, width } = findWidth(body, aim, base, doubts)
  const wrist = findWrist(body, aim, width)
  const ratio = wrist === null ? usualRatio : (wrist - base) / width
  const wristFound = wrist !== null && ratio >= leastRatio && ratio <= mostRatio
  if (!wristFound) doubts.push(wrist === null ? 'wrist-unseen' : 'wrist-guessed')
  const length = (wristFound ? ratio : usualRatio) * width
  const origin = add(add(body.centre, scale(aim.across, -towardThumb)), scale(aim.down, base))
  const frame = { origin, u: scale(aim.across, width), v: scale(aim.down, length) }
  return { frame, palmWidth: width, palmLength: length, wristFound, doubts }
}

/** How far down from the centre the finger base lies; negative, in pixels. */
function findBase({ centre, radius }: Body, { down, valleys }: Aim, doubts: Doubt[]): number {
  const [, middle] = valleys
  if (!middle) return -1.02 * radius
  const base = dot(subtract(middle, centre), down)
  if (base < -1.48 * radius) {
    doubts.push('valleys-shallow')
    return -1.3 * radius
  }
  if (base <= -0.75 * radius) return base
  doubts.push('valleys-deep')
  return -0.95 * radius
}

/** The palm's edges on a row between finger base and web of the thumb. */
function findWidth(body: Body, aim: Aim, base: number, doubts: Doubt[]): { towardThumb: number; width: number } {
  const { centre, radius } = body
  const { arrangement } = aim
  const hasWeb = arrangement.separate && arrangement.thumbFound
  const web = hasWeb ? dot(subtract(arrangement.valleys[0]!, centre), aim.down) : null
  const below = web === null ? radius : Math.max(web - base, 0.5 * radius)
  const row = spanAt(body, aim, Math.min(base + 0.55 * below, 0.2 * radius)) ?? { thumbward: radius, away: radius }
  const towardThumb = Math.min(row.thumbward, 1.25 * radius)
  const width = towardThumb + Math.min(row.away, 1.25 * radius)
  if (width >= 1.5 * radius && width <= 2.45 * radius) return { towardThumb, width }
  doubts.push('width-guessed')
  return { towardThumb: Math.min(towardThumb, 1.05 * radius), width: 2.02 * radius }
}

/** Where the hand has narrowed below the palm and narrows no more; null when that is not in the picture. */
function findWrist(body: Body, aim: Aim, palmWidth: number): number | null {
  const { radius } = body
  const widths: number[] = []
  for (let down = 0; down < 2.6 * radius; down++) {
    const span = spanAt(body, aim, down)
    if (!span) break
    widths.push(span.thumbward + span.away)
  }
  const ahead = Math.round(0.18 * radius)
  for (let down = Math.max(6, Math.ceil(0.55 * radius)); down < widths.length - 6; down++) {
    const width = widths[down]!
    const further = widths[Math.min(widths.length - 1, down + ahead)]!
    if (width < 0.8 * palmWidth && width - further < 0.06 * palmWidth) return down
  }
  return null
}

function spanAt({ mask, centre, radius }: Body, { down, across }: Aim, at: number) {
  const from: Spot = add(centre, scale(down, at))
  if (!isInside(mask, from)) return null
  return {
    thumbward: walkToEdge(mask, from, scale(across, -1), 4 * radius),
    away: walkToEdge(mask, from, across, 4 * radius),
  }
}
