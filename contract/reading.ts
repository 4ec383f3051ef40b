import * as z from 'zod'
import { Confidence, Hand } from './features.ts'

export const languages = ['en', 'hi'] as const
export const Language = z.enum(languages)
export type Language = z.infer<typeof Language>

/** The sections of a report, in the order in which they are written. */
export const SectionKey = z.enum(['temperament', 'heart', 'mind', 'vitality', 'work', 'guidance'])
export type SectionKey = z.infer<typeof SectionKey>

/** A part of a reading: its public summary, or one section of the report. */
export const PartKey = z.enum(['summary', ...SectionKey.options])
export type PartKey = z.infer<typeof PartKey>

/** The section that guests may read too: it speaks of a line that can be seen on nearly every photo. */
export const openSection: SectionKey = 'heart'
/** The parts of a reading visible with summary access. */
export const openParts: readonly PartKey[] = ['summary', openSection]

/**
 * What a finding is based on: the feature, its value in words, and the confidence of the measurement; if it was
 * measured, on which hand, and as which number. Earlier readings have hand and number within `value`.
 */
export const Evidence = z.object({
  source: z.enum(['measured', 'seen-by-model', 'tradition']),
  /** The feature's name, for example `line.heart.lengthBand`. */
  feature: z.string(),
  value: z.string(),
  confidence: Confidence,
  hand: Hand.optional(),
  measure: z.number().optional(),
})
export type Evidence = z.infer<typeof Evidence>

export const Finding = z.object({
  id: z.string(),
  hand: z.enum(['left', 'right', 'both']),
  subject: z.enum(['hand-type', 'fingers', 'heart', 'head', 'life', 'both-hands', 'mounts', 'marks', 'other-lines']),
  title: z.string(),
  observation: z.string(),
  meaning: z.string(),
  rules: z.array(z.string()),
  evidence: z.array(Evidence).min(1),
})
export type Finding = z.infer<typeof Finding>

/** `text` is Markdown, byte for byte the concatenated deltas of the section. */
export const Section = z.object({
  key: SectionKey,
  title: z.string(),
  text: z.string(),
  findings: z.array(z.string()),
})
export type Section = z.infer<typeof Section>

/** The full part of a reading. */
export const Report = z.object({
  sections: z.array(Section),
  findings: z.array(Finding),
  notMeasured: z.array(z.string()),
  /** The disclaimer: for reflection, no medical, legal or financial advice. */
  cautions: z.array(z.string()),
  suggestedQuestions: z.array(z.string()),
})
export type Report = z.infer<typeof Report>

/** What a reader wrote. `summary` is Markdown and public while its analysis is shared. */
export const Reading = z.object({ summary: z.string().min(1), report: Report })
export type Reading = z.infer<typeof Reading>
