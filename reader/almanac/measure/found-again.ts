import { clearnessOf } from './spread.ts'

/**
 * How often another photo of a palm shows the same class of a feature: times found again, and times looked for. Counted
 * on ten changed copies of each development photo (`npm run bench:repeat`); numbers close to a bound are left out, as
 * how close they lie is looked at for each palm.
 */
const counts: Record<string, readonly [number, number]> = {
  headLifeOrigin: [51, 70],
  element: [22, 30],
  'lines.deepest': [54, 70],
  'line.heart.curvatureBand': [47, 50],
  'line.heart.endZone': [112, 127],
  'line.heart.forks': [7, 10],
  'line.heart.depthBand': [86, 89],
  'line.heart.lengthBand': [25, 30],
  'line.head.lengthBand': [17, 30],
  'line.head.depthBand': [57, 70],
  'line.head.curvatureBand': [68, 99],
  'line.head.endZone': [58, 79],
  'line.head.forks': [6, 10],
  'line.life.lengthBand': [30, 39],
  'line.life.endZone': [75, 88],
  'line.life.depthBand': [68, 69],
  'line.life.curvatureBand': [41, 48],
  'line.life.forks': [32, 40],
  'line.fate.seen': [3, 10],
  'line.fate.rises': [31, 40],
  'line.fate.reaches': [30, 40],
  'line.fate.depthBand': [35, 40],
}

/** What a feature starts from: about the mean of all, with the weight of so many photos. */
const usual = { share: 0.8, photos: 8 } as const
/** Within this many times the noise of a bound, a number may lie beyond it on the next photo. */
const reach = 16

/** How readily another photo of the palm shows the same class, 0 to 1: a weight, not a probability. `value` is null for what is no number. */
export function foundAgain(feature: string, value: number | null): number {
  const [again, photos] = counts[feature] ?? [0, 0]
  const share = (again + usual.share * usual.photos) / (photos + usual.photos)
  return value === null ? share : share * clearnessOf(feature, value, reach)
}
