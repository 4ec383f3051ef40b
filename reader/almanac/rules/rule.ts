import * as z from 'zod'
import { Finding, SectionKey } from '../../../contract/reading.ts'
import { Both } from './both.ts'
import { Claim } from './claims.ts'
import { SourceKey } from './sources.ts'

/** What a rule may test: a feature of one hand, or a comparison of two. */
export const Aspect = z.enum([
  'element',
  'fingerRatio',
  'indexAgainstRing',
  'headLifeOrigin',
  'lines.deepest',
  'line.heart.lengthBand',
  'line.heart.depthBand',
  'line.heart.curvatureBand',
  'line.heart.endZone',
  'line.heart.gaps',
  'line.heart.forks',
  'line.head.lengthBand',
  'line.head.depthBand',
  'line.head.curvatureBand',
  'line.head.endZone',
  'line.head.gaps',
  'line.head.forks',
  'line.life.lengthBand',
  'line.life.depthBand',
  'line.life.curvatureBand',
  'line.life.endZone',
  'line.life.gaps',
  'line.life.forks',
  'line.fate.seen',
  'line.fate.rises',
  'line.fate.reaches',
  'line.fate.depthBand',
  'hands.heart',
  'hands.head',
  'hands.life',
  'hands.shown',
])
export type Aspect = z.infer<typeof Aspect>

const Condition = z.object({ aspect: Aspect, is: z.string() })
export type Condition = z.infer<typeof Condition>

/** One wording, or several of which a palm gets one, always the same. */
const Wordings = z.union([Both, z.array(Both).min(1).readonly()])
export type Wordings = z.infer<typeof Wordings>

/**
 * One rule of the tradition: what holds (`when`, and `with` if it is a combination), and what is said of it.
 * `observation` is one sentence that says it; `meaning` follows it, whichever wording it has. Both may hold {heart},
 * {head}, {life} and {hand}, which name the line and whose it is ({Heart} at a sentence's start). `gist` is a noun
 * phrase; `advice` is a habit or a reflection, never a rite. `claims` are what may not stand beside its opposite.
 */
export const Rule = z.object({
  id: z.string().regex(/^[a-z-]+$/),
  subject: Finding.shape.subject,
  section: SectionKey,
  when: Condition.extend({ with: Condition.optional() }),
  gist: Both,
  observation: Wordings,
  meaning: Wordings,
  advice: Wordings.optional(),
  claims: z.array(Claim).readonly().optional(),
  /** Told after the rest of its section, where there is room, and never in the summary. */
  last: z.literal(true).optional(),
  /** Told only where its section would else say nothing, and never in the summary. */
  fallback: z.literal(true).optional(),
  sources: z.array(SourceKey).min(1),
})
export type Rule = z.infer<typeof Rule>

/** The conditions under which a rule holds, one or two. */
export const conditionsOf = ({ when }: Rule): Condition[] => (when.with ? [when, when.with] : [when])

/** All wordings of a text. */
export const wordingsOf = (text: Wordings): readonly Both[] => (Array.isArray(text) ? text : [text as Both])
