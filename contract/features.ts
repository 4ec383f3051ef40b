import * as z from 'zod'
import type { PlainComplaint } from './complaints.ts'

/** 0 to 1, shown as at most 0.9: higher-scoring lines were fully right only 89 % of the time. */
export const Confidence = z.number().min(0).max(1)

const Share = z.number().min(0).max(1)

/** A place on the stored photo, each coordinate from 0 to 1 of its width and height. */
export const Point = z.tuple([Share, Share])
export type Point = z.infer<typeof Point>

export const Hand = z.enum(['left', 'right'])
export type Hand = z.infer<typeof Hand>

const Valleys = z.tuple([Point, Point, Point])
type Valleys = z.infer<typeof Valleys>

/** Points a person marked on a photo: the valleys between the four fingers, starting at the index finger, and the middle of the wrist. */
export const PalmMarks = z
  .object({ valleys: Valleys, wrist: Point })
  .refine(({ valleys }) => areInOrder(valleys), {
    path: ['valleys'],
    error: 'valleys-out-of-order' satisfies PlainComplaint,
  })
  .refine(({ valleys, wrist }) => isAway(wrist, valleys), {
    path: ['wrist'],
    error: 'wrist-too-near' satisfies PlainComplaint,
  })
export type PalmMarks = z.infer<typeof PalmMarks>

/** Minimum distance between the outer valleys, that of the smallest measurable palm. */
const leastSpread = 0.02
/** Minimum distance of the wrist from the valleys, in distances between the outer two: about 2 on a flat palm, less at a slant or if the photo is not square. */
const leastReach = 0.8

/** The middle valley is between the outer two, apart from both. */
function areInOrder([first, second, third]: Valleys): boolean {
  const [x, y] = [third[0] - first[0], third[1] - first[1]]
  const spread = Math.hypot(x, y)
  const along = ((second[0] - first[0]) * x + (second[1] - first[1]) * y) / (spread * spread)
  return spread >= leastSpread && along >= 0.2 && along <= 0.8
}

/** The wrist is off the line through the outer valleys. */
function isAway(wrist: Point, [first, , third]: Valleys): boolean {
  const [x, y] = [third[0] - first[0], third[1] - first[1]]
  const across = Math.abs(x * (wrist[1] - first[1]) - y * (wrist[0] - first[0]))
  return across >= leastReach * (x * x + y * y)
}

export const LineName = z.enum(['heart', 'head', 'life'])
export type LineName = z.infer<typeof LineName>

/** The lines that are drawn where they were seen: the main lines, and the fate line. */
export type DrawnLine = LineName | 'fate'

/** Where a line ends: the mount it reaches. */
export const EndZone = z.enum([
  'guru',
  'between-guru-shani',
  'shani',
  'surya',
  'budh',
  'mangal',
  'chandra',
  'manibandh',
  'mid-palm',
])

export const Line = z.object({
  name: LineName,
  confidence: Confidence,
  polyline: z.array(Point),
  /** In palm widths. */
  length: z.number().positive(),
  lengthBand: z.enum(['short', 'medium', 'long']),
  /** How much darker than its flanks, in log luminance; missing in earlier readings. */
  depth: z.number().optional(),
  depthBand: z.enum(['faint', 'clear', 'deep']),
  /** Greatest distance from the chord, divided by the chord's length. */
  curvature: z.number().nonnegative(),
  curvatureBand: z.enum(['straight', 'gentle', 'strong']),
  endZone: EndZone.nullable(),
  /** Breaks: where along the line (0 to 1), and how long in palm widths. Empty unless the line is certain enough to say. */
  gaps: z.array(z.object({ at: z.number().min(0).max(1), length: z.number().positive() })),
  /** Forks towards its end: where along the line (0 to 1), and the branch's length in palm widths. Empty under the same condition. */
  forks: z.array(z.object({ at: z.number().min(0).max(1), length: z.number().positive() })),
})
export type Line = z.infer<typeof Line>

export const SeenFate = z.object({
  seen: z.literal(true),
  confidence: Confidence,
  /** From the wrist upwards. */
  polyline: z.array(Point),
  /** In palm widths. */
  length: z.number().positive(),
  depthBand: z.enum(['faint', 'clear', 'deep']),
  /** Null if the photo ends above its start. */
  rises: z.enum(['wrist', 'chandra', 'life', 'mid-palm']).nullable(),
  reaches: z.enum(['guru', 'shani', 'surya', 'heart', 'head', 'mid-palm']),
})
export type SeenFate = z.infer<typeof SeenFate>

const NoFate = z.object({ seen: z.literal(false), confidence: Confidence })

/** The fate line, or that a clear photo shows none. */
export const FateLine = z.discriminatedUnion('seen', [SeenFate, NoFate])
export type FateLine = z.infer<typeof FateLine>

const measured = <T extends z.ZodType>(value: T) => z.object({ value, confidence: Confidence })

/** What was measured on one photo. A part that could not be measured is null and named in `notMeasured`. */
export const Features = z.object({
  hand: Hand,
  /** False when the thumb is on the wrong side for the declared hand. */
  sideAgrees: z.boolean().nullable(),
  /** How much the photo looks like an open palm: 0 to 1. */
  palmEvidence: Confidence,
  quality: z.enum(['good', 'fair', 'poor']),
  /** True when a person marked the palm on the photo; its length and width are then not measured. */
  marked: z.boolean().optional(),
  /** The photo's height over its width, once it has been deleted: places are shares of both. */
  shape: z.number().positive().optional(),
  outline: z.array(Point),
  palmRatio: measured(z.number().positive()).nullable(),
  fingerRatio: measured(z.number().positive()).nullable(),
  indexAgainstRing: measured(z.enum(['index-longer', 'about-equal', 'ring-longer'])).nullable(),
  element: measured(z.enum(['earth', 'air', 'fire', 'water', 'mixed'])).nullable(),
  headLifeOrigin: measured(z.enum(['joined', 'slightly-apart', 'apart'])).nullable(),
  lines: z.array(Line),
  /** Absent if it stays open whether there is one. */
  fate: FateLine.optional(),
  /** In the tradition's terms: what this method cannot see, or could not see on this photo. */
  notMeasured: z.array(z.string()),
})
export type Features = z.infer<typeof Features>
