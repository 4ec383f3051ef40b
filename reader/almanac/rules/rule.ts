import { z } from 'zod'
import { Finding, SectionKey } from '../../../contract/reading.ts'
import { SourceKey } from './sources.ts'

/** The same text in both languages of the almanac. */
export const Both = z.object({ en: z.string().min(1), hi: z.string().min(1) })
export type Both = z.infer<typeof Both>

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

/**
 * One rule of the tradition. `observation` may hold {hand} and {measure}; `gist` is a noun phrase that ends
 * "speaks of …" in English and stands before "का संकेत" in Hindi; `advice` is a habit or a reflection, never a rite.
 */
export const Rule = z.object({
  id: z.string().regex(/^[a-z-]+$/),
  subject: Finding.shape.subject,
  section: SectionKey,
  when: z.object({ aspect: Aspect, is: z.string() }),
  gist: Both,
  observation: Both,
  meaning: Both,
  advice: Both.optional(),
  sources: z.array(SourceKey).min(1),
})
export type Rule = z.infer<typeof Rule>
