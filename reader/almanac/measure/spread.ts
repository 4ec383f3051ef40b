/**
 * How a measured number is spread over palms, and where its three classes divide: about a third of palms each.
 * `counts` are palms in each class, `noise` the median difference between two photos of one palm.
 */
export interface Spread {
  classes: readonly [string, string, string]
  bounds: readonly [number, number]
  counts: readonly [number, number, number]
  noise: number
}

const length = ['short', 'medium', 'long'] as const
const bend = ['straight', 'gentle', 'strong'] as const
const depth = ['faint', 'clear', 'deep'] as const
const depthBounds = [0.11, 0.18] as const

/**
 * Measured on the 15 development photos, each also turned by 12° and dimmed for `noise`: a share counted on so few is
 * uncertain by about 12 points. The head line's bounds lie lower than these photos alone would set them, as of 78
 * further palms 61 had a head line under 0.85 palm widths. Lengths in palm widths, bends as distance from the chord
 * over its length, depths in log luminance, finger ratio in palm lengths.
 */
export const spreads = {
  'line.heart.lengthBand': { classes: length, bounds: [0.73, 0.79], counts: [5, 5, 5], noise: 0.017 },
  'line.heart.curvatureBand': { classes: bend, bounds: [0.087, 0.108], counts: [5, 5, 5], noise: 0.004 },
  'line.heart.depthBand': { classes: depth, bounds: depthBounds, counts: [4, 4, 7], noise: 0.006 },
  'line.head.lengthBand': { classes: length, bounds: [0.66, 0.85], counts: [5, 2, 7], noise: 0.013 },
  'line.head.curvatureBand': { classes: bend, bounds: [0.067, 0.09], counts: [5, 4, 5], noise: 0.002 },
  'line.head.depthBand': { classes: depth, bounds: depthBounds, counts: [5, 5, 4], noise: 0.005 },
  'line.life.lengthBand': { classes: length, bounds: [1.01, 1.09], counts: [5, 5, 4], noise: 0.017 },
  'line.life.curvatureBand': { classes: bend, bounds: [0.21, 0.267], counts: [5, 4, 5], noise: 0.009 },
  'line.life.depthBand': { classes: depth, bounds: depthBounds, counts: [5, 4, 5], noise: 0.005 },
  fingerRatio: { classes: length, bounds: [0.735, 0.775], counts: [5, 5, 5], noise: 0.009 },
  indexAgainstRing: {
    classes: ['ring-longer', 'about-equal', 'index-longer'],
    bounds: [0.945, 1],
    counts: [6, 8, 1],
    noise: 0.008,
  },
} as const satisfies Record<string, Spread>
export type SpreadFeature = keyof typeof spreads

/** The class of a number: below, between or above its bounds. */
export function classOf<Feature extends SpreadFeature>(
  feature: Feature,
  value: number,
): (typeof spreads)[Feature]['classes'][number] {
  const { classes, bounds } = spreads[feature]
  return classes[value < bounds[0] ? 0 : value > bounds[1] ? 2 : 1]
}

/** How clearly a number lies within its class: 0.5 on a bound, 1 at `reach` times the noise from it. */
export function clearnessOf(feature: string, value: number, reach: number): number {
  if (!Object.hasOwn(spreads, feature)) return 1
  const { bounds, noise } = spreads[feature as SpreadFeature]
  const away = Math.min(...bounds.map((bound) => Math.abs(value - bound)))
  return Math.min(1, 0.5 + away / (2 * reach * noise))
}

/**
 * Palms in each class of features that are no single number. The starts of head and life line are from 72 palms, of
 * which 67 were joined; how the other five divide is estimated. The rest is from the 15 development photos.
 */
const counts: Record<string, Record<string, number>> = {
  headLifeOrigin: { joined: 67, 'slightly-apart': 3, apart: 2 },
  element: { earth: 0, air: 4, fire: 4, water: 1, mixed: 6 },
  'lines.deepest': { heart: 5, head: 0, life: 1, balanced: 7 },
  'line.heart.endZone': { guru: 2, 'between-guru-shani': 5, shani: 6, surya: 2, budh: 0 },
  'line.head.endZone': { 'mid-palm': 5, mangal: 5, chandra: 4 },
  'line.life.endZone': { manibandh: 13, 'mid-palm': 1 },
  'line.heart.gaps': { present: 0, none: 15 },
  'line.head.gaps': { present: 0, none: 14 },
  'line.life.gaps': { present: 0, none: 14 },
  'line.heart.forks': { present: 1, none: 14 },
  'line.head.forks': { present: 1, none: 13 },
  'line.life.forks': { present: 6, none: 8 },
  // Of the 15, five showed a fate line for certain, and one that there is none; the other nine leave it open.
  'line.fate.seen': { seen: 5, none: 1 },
  'line.fate.rises': { 'from-wrist': 2, 'from-chandra': 1, 'from-life': 1, 'from-mid-palm': 1 },
  'line.fate.reaches': { shani: 2, surya: 1, guru: 0, 'to-heart': 1, 'to-head': 1, 'to-mid-palm': 0 },
  'line.fate.depthBand': { faint: 1, clear: 4, deep: 0 },
}

/** The share of palms that show a class, 0 to 1; one palm is added to each class, so that nothing is impossible. */
export function shareOf(feature: string, is: string): number {
  const known = countsOf(feature)
  if (!known) return unknownShare
  const all = Object.values(known).reduce((sum, count) => sum + count + 1, 0)
  return ((known[is] ?? 0) + 1) / all
}

/** For features whose spread is not in the table. */
const unknownShare = 1 / 3

function countsOf(feature: string): Record<string, number> | undefined {
  if (!Object.hasOwn(spreads, feature)) return counts[feature]
  const { classes, counts: palms } = spreads[feature as SpreadFeature]
  return Object.fromEntries(classes.map((name, at) => [name, palms[at]!]))
}
