import * as z from 'zod'
import type { PlainComplaint } from './complaints.ts'
import { Language } from './reading.ts'
import { Label, Line, Said } from './text.ts'
import { Id, Time } from './views.ts'

/** What a site's visitors may do besides getting a reading; the server refuses whatever is not listed. */
export const SiteFeature = z.enum(['talk', 'camera', 'sign-in', 'continue', 'share'])
export type SiteFeature = z.infer<typeof SiteFeature>

export const Theme = z.enum(['auto', 'light', 'dark'])
export type Theme = z.infer<typeof Theme>

export const Placement = z.enum(['right', 'left'])
export type Placement = z.infer<typeof Placement>

/** An origin as browsers send it: scheme, host and, unless it is the usual one, port; no path, no wildcard. */
export const Origin = Line.max(255).refine(isOrigin, 'field-not-an-origin' satisfies PlainComplaint)

function isOrigin(text: string): boolean {
  if (!URL.canParse(text)) return false
  const { protocol, origin } = new URL(text)
  return ['http:', 'https:'].includes(protocol) && origin === text && !text.includes('*')
}

const name = Label.max(100)
const origins = z
  .array(Origin)
  .min(1)
  .max(50)
  .transform((list) => [...new Set(list)])
const accent = z
  .string()
  .regex(/^#[0-9a-f]{6}$/i, 'field-not-a-colour' satisfies PlainComplaint)
  .nullable()
const greeting = Said.trim().max(300).nullable()
/** US dollars per day for everything requested through this site; null for no limit. */
const budget = z.number().nonnegative().max(1_000_000).nullable()
const features = z.array(SiteFeature).transform((list) => SiteFeature.options.filter((one) => list.includes(one)))

const fields = z.object({
  name,
  origins,
  accent,
  greeting,
  /** Null: the visitor's own. */
  language: Language.nullable(),
  theme: Theme,
  /** Null: the side where text lines end, right for most languages. */
  placement: Placement.nullable(),
  budget,
  features,
})

/** What a page owner decides about a site. */
export const SiteSettings = fields.extend({
  accent: accent.default(null),
  greeting: greeting.default(null),
  language: fields.shape.language.default(null),
  theme: Theme.default('auto'),
  placement: fields.shape.placement.default(null),
  budget: budget.default(null),
  features: features.default([...SiteFeature.options]),
})
export type SiteSettings = z.infer<typeof SiteSettings>

/** A change of some of them. */
export const SiteChange = fields.partial()
export type SiteChange = z.infer<typeof SiteChange>

export const SiteView = SiteSettings.extend({
  id: Id,
  createdAt: Time,
  /** The line to paste, and the directives a page with a content security policy needs. */
  snippet: z.string(),
  csp: z.string(),
})
export type SiteView = z.infer<typeof SiteView>

/** What the widget's frame knows of its site. */
export const SiteFace = SiteSettings.pick({
  name: true,
  accent: true,
  greeting: true,
  language: true,
  theme: true,
  placement: true,
  features: true,
}).extend({ id: Id })
export type SiteFace = z.infer<typeof SiteFace>
