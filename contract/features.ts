import { z } from 'zod'

/** 0 to 1; what is shown never exceeds 0.9, because lines scored higher were fully right only 89 % of the time. */
export const Confidence = z.number().min(0).max(1)

/** A place on the stored photo, each coordinate from 0 to 1 of its width and height. */
export const Point = z.tuple([z.number(), z.number()])
export type Point = z.infer<typeof Point>

export const Hand = z.enum(['left', 'right'])
export type Hand = z.infer<typeof Hand>

export const LineName = z.enum(['heart', 'head', 'life'])
export type LineName = z.infer<typeof LineName>

/** Where a line ends, by the mount it reaches. */
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
  /** In widths of the palm. */
  length: z.number().positive(),
  lengthBand: z.enum(['short', 'medium', 'long']),
  depthBand: z.enum(['faint', 'clear', 'deep']),
  /** Greatest distance from the chord over the chord's length. */
  curvature: z.number().nonnegative(),
  curvatureBand: z.enum(['straight', 'gentle', 'strong']),
  endZone: EndZone.nullable(),
  /** Breaks: where along the line (0 to 1), and how long in palm widths. Empty unless the line is certain enough to say. */
  gaps: z.array(z.object({ at: z.number().min(0).max(1), length: z.number().positive() })),
  /** Where it divides towards its end: how far along (0 to 1), and how long the branch is in palm widths. Empty like the gaps. */
  forks: z.array(z.object({ at: z.number().min(0).max(1), length: z.number().positive() })),
})
export type Line = z.infer<typeof Line>

const measured = <T extends z.ZodType>(value: T) => z.object({ value, confidence: Confidence })

/** What was measured on one photo. A part that could not be measured is null and named in `notMeasured`. */
export const Features = z.object({
  hand: Hand,
  /** False when the thumb lies on the other side than the declared hand's would. */
  sideAgrees: z.boolean().nullable(),
  /** How much the photo looks like an open palm: 0 to 1. */
  palmEvidence: Confidence,
  quality: z.enum(['good', 'fair', 'poor']),
  outline: z.array(Point),
  palmRatio: measured(z.number().positive()).nullable(),
  fingerRatio: measured(z.number().positive()).nullable(),
  indexAgainstRing: measured(z.enum(['index-longer', 'about-equal', 'ring-longer'])).nullable(),
  element: measured(z.enum(['earth', 'air', 'fire', 'water', 'mixed'])).nullable(),
  headLifeOrigin: measured(z.enum(['joined', 'slightly-apart', 'apart'])).nullable(),
  lines: z.array(Line),
  /** In the tradition's words: what this method cannot see, or could not see on this photo. */
  notMeasured: z.array(z.string()),
})
export type Features = z.infer<typeof Features>
