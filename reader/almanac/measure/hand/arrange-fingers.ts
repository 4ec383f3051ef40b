import type { Spot } from '../pixels/raster.ts'
import { distance, dot, mean, toward } from '../pixels/vector.ts'
import type { Body, Doubt, Tip } from './hand.ts'

/** Tips from the thumb's side to the little finger's (thumb first, where it was found), and the valleys between them. */
export interface Arrangement {
  tips: Tip[]
  valleys: Spot[]
  thumbFound: boolean
  /** All four fingers stand apart, so that each has a name. */
  separate: boolean
  doubts: Doubt[]
}

/** A thumb further than this from the fingers (radians) is something else. */
const widestThumb = 2

/** Puts tips into the order of a hand: the widest gap around the palm holds the wrist. */
export function arrangeFingers(body: Body, tips: Tip[]): Arrangement {
  const none: Arrangement = { tips: [], valleys: [], thumbFound: false, separate: false, doubts: ['fingers-together'] }
  if (tips.length < 3) return none
  const ordered = fromWrist(body, tips)
  const between = ordered.slice(0, -1).map((tip, i) => nearest(body, tip.index, ordered[i + 1]!.index))
  const valleys = between.map((index) => body.outline[index]!)
  const gaps = ordered.slice(0, -1).map((tip, i) => angleBetween(body.centre, tip.at, ordered[i + 1]!.at))
  const found = { ...none, tips: ordered, valleys, doubts: [] }
  if (tips.length === 5) return arrangeFive(body, found, gaps, between)
  return tips.length === 4 ? arrangeFour(body, found, gaps) : arrangeThree(found, gaps)
}

function arrangeFive(body: Body, found: Arrangement, gaps: number[], between: number[]): Arrangement {
  const { radius, reach, centre } = body
  const [v0, v1, v2, v3] = found.valleys as [Spot, Spot, Spot, Spot]
  const depth = (reach[between[3]!]! - reach[between[0]!]!) / radius
  const shorter = (found.tips[4]!.reach - found.tips[0]!.reach) / radius
  const webbed = (distance(v0, v1) - distance(v3, v2)) / radius
  const thumbFirst = gaps[0]! - gaps[3]! + 0.6 * depth + 0.25 * shorter + 1.2 * webbed
  const hand: Arrangement = { ...(thumbFirst < 0 ? reversed(found) : found), thumbFound: true, separate: true }
  if (Math.abs(thumbFirst) < 0.25) hand.doubts.push('thumb-ambiguous')
  const fingers = toward(centre, mean(hand.tips.slice(1).map(({ at }) => at)))
  const thumb = toward(centre, hand.tips[0]!.at)
  if (Math.acos(Math.max(-1, Math.min(1, dot(fingers, thumb)))) <= widestThumb) return hand
  hand.doubts.push('false-thumb')
  return { ...hand, tips: hand.tips.slice(1), valleys: hand.valleys.slice(1), thumbFound: false }
}

/** Four tips are a thumb with three fingers, or four fingers without it. */
function arrangeFour({ radius }: Body, found: Arrangement, gaps: number[]): Arrangement {
  const [v0, v1, v2] = found.valleys as [Spot, Spot, Spot]
  const first = gaps[0]! - gaps[1]! + distance(v0, v1) / radius - 0.6
  const last = gaps[2]! - gaps[1]! + distance(v2, v1) / radius - 0.6
  if (Math.max(first, last) <= 0.75) return { ...found, separate: true, doubts: ['thumb-merged'] }
  return { ...(last > first ? reversed(found) : found), thumbFound: true, doubts: ['finger-merged'] }
}

function arrangeThree(found: Arrangement, gaps: number[]): Arrangement {
  const thumbFound = Math.max(gaps[0]!, gaps[1]!) > 0.8
  return { ...(gaps[1]! > gaps[0]! ? reversed(found) : found), thumbFound, doubts: ['fingers-merged'] }
}

export function reversed(arrangement: Arrangement): Arrangement {
  return { ...arrangement, tips: arrangement.tips.toReversed(), valleys: arrangement.valleys.toReversed() }
}

function fromWrist({ centre }: Body, tips: Tip[]): Tip[] {
  const angles = tips.map(({ at }) => Math.atan2(at.y - centre.y, at.x - centre.x))
  const gaps = angles.map((angle, i) => (angles[(i + 1) % tips.length]! - angle + 4 * Math.PI) % (2 * Math.PI))
  const wrist = gaps.indexOf(Math.max(...gaps))
  return tips.map((_, i) => tips[(wrist + 1 + i) % tips.length]!)
}

function angleBetween(centre: Spot, a: Spot, b: Spot): number {
  const angle = Math.abs(Math.atan2(a.y - centre.y, a.x - centre.x) - Math.atan2(b.y - centre.y, b.x - centre.x))
  return angle > Math.PI ? 2 * Math.PI - angle : angle
}

/** The point of the outline nearest to the centre between two others. */
function nearest({ reach }: Body, from: number, to: number): number {
  let best = from
  let least = Infinity
  for (let i = from; i !== to; i = (i + 1) % reach.length) {
    if (reach[i]! < least) {
      least = reach[i]!
      best = i
    }
  }
  return best
}
