import { clearnessOf } from './spread.ts'

/**
 * How often another photo of a palm shows the same class of a feature: times found again, and times looked for. Counted
 * on ten changed copies of each development photo (`npm run bench:repeat`); numbers close to a bound are left out, as
 * how close they lie is looked at for each palm.
 */
const counts: Record<string, readonly [number, number]> = {
  headLifeOrigin: [69, 79],
  element: [22, 30],
  'lines.deepest': [81, 98],
  'line.heart.curvatureBand': [49, 50],
  'line.heart.endZone': [112, 127],
  'line.heart.forks': [7, 10],
  'line.heart.depthBand': [88, 89],
  'line.heart.lengthBand': [27, 30],
  'line.head.lengthBand': [27, 39],
  'line.head.depthBand': [77, 88],
  'line.head.curvatureBand': [89, 117],
  'line.head.endZone': [76, 88],
  'line.head.forks': [10, 10],
  'line.life.lengthBand': [40, 49],
  'line.life.endZone': [85, 98],
  'line.life.depthBand': [78, 79],
  'line.life.curvatureBand': [42, 48],
  'line.life.forks': [36, 50],
  'line.fate.seen': [3, 10],
  'line.fate.rises': [31, 40],
  'line.fate.reaches': [31, 40],
  'line.fate.depthBand': [35, 40],
}

/** What a feature starts from: about the mean of all, with the weight of so many photos. */
const usual = { share: 0.8, photos: 8 } as const
/** Within this many times the noise of a bound, a number may lie beyond it on the next photo. */
const reach = 8

/** How readily another photo of the palm shows the same class, 0 to 1: a weight, not a probability. `value` is null for what is no number. */
export function foundAgain(feature: string, value: number | null): number {
  const [again, photos] = counts[feature] ?? [0, 0]
  const share = (again + usual.share * usual.photos) / (photos + usual.photos)
  return value === null ? share : share * clearnessOf(feature, value, reach)
}
