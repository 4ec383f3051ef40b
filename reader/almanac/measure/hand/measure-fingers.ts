import { type FingerName, fingerNames, landmark } from '../landmarks/landmark.ts'
import type { Rgb, Spot } from '../pixels/raster.ts'
import { add, distance, middle, scale, subtract, toward } from '../pixels/vector.ts'
import type { Cutout, Finger } from './hand.ts'
import { insideCutout } from './inside-cutout.ts'

/** Position of a finger's base crease between knuckle and next joint; medians over hands whose outline showed it. */
const baseShare: Record<FingerName, number> = { index: 0.34, middle: 0.29, ring: 0.31, little: 0.45 }
/** The same for the valley between two fingers, midway between their knuckles and joints. */
const valleyShare = 0.37
/** Usual and maximum distance from a finger's last landmark to its end, in palm widths. */
const usualTip = 0.07
const mostTip = 0.16

const between = (from: Spot, to: Spot, share: number) => add(from, scale(subtract(to, from), share))

/** The valleys between the four fingers, starting at the index finger. */
export function findValleys(points: Spot[]): Spot[] {
  return fingerNames.slice(1).map((name, i) => {
    const [one, other] = [landmark[fingerNames[i]!], landmark[name]]
    const knuckles = middle(points[one[0]]!, points[other[0]]!)
    return between(knuckles, middle(points[one[1]]!, points[other[1]]!), valleyShare)
  })
}

/** Measures the four fingers from base crease to tip. */
export function measureFingers(points: Spot[], cutout: Cutout, palmWidth: number, photo: Rgb): Finger[] {
  return fingerNames.map((name) => {
    const [knuckle, joint, last, end] = landmark[name].map((i) => points[i]!) as [Spot, Spot, Spot, Spot]
    const base = between(knuckle, joint, baseShare[name])
    const tip = add(end, scale(toward(last, end), tipBeyond(end, toward(last, end), cutout, palmWidth)))
    const cut = tip.x < 1 || tip.y < 1 || tip.x > photo.width - 2 || tip.y > photo.height - 2
    return { name, tip, base, length: distance(base, tip), cut }
  })
}

/** How far a finger extends beyond its last landmark, in pixels; the usual distance if the cutout does not show it. */
function tipBeyond(end: Spot, direction: Spot, cutout: Cutout, palmWidth: number): number {
  for (let beyond = 0; beyond <= mostTip * palmWidth; beyond++)
    if (!insideCutout(cutout, add(end, scale(direction, beyond)))) return beyond > 0 ? beyond : usualTip * palmWidth
  return usualTip * palmWidth
}
