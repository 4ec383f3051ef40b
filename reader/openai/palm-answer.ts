import * as z from 'zod'
import { type PartKey, SectionKey } from '../../contract/reading.ts'
import { objectsIn } from './objects-in.ts'

const texts = Object.fromEntries(SectionKey.options.map((key) => [key, z.string()])) as Record<SectionKey, z.ZodString>

const Hand = z.enum(['left', 'right', 'both'])
const Subject = z.enum([
  'hand-type',
  'fingers',
  'heart',
  'head',
  'life',
  'both-hands',
  'mounts',
  'marks',
  'other-lines',
])

const AskedFinding = z.object({
  section: SectionKey,
  hand: Hand,
  subject: Subject,
  title: z.string(),
  observation: z.string(),
  meaning: z.string(),
  evidence: z.array(
    z.object({
      feature: z.string().describe('A measured feature by its given name, or what you saw, as in `mount.guru`'),
      value: z.string(),
      confidence: z.number().describe('0 to 0.9'),
    }),
  ),
})

/**
 * What the model is asked to write about palms. Fields are written in this order: whether it is a palm is decided
 * before any text is shown, then come the texts shown as they grow.
 */
const AskedAnswer = z.object({
  isPalm: z.boolean(),
  notPalmReason: z.string().nullable(),
  summary: z.string(),
  sections: z.object(texts),
  findings: z.array(AskedFinding),
  suggestedQuestions: z.array(z.string()),
})

/** The JSON schema for OpenAI's strict mode: every field required, no others allowed. */
export function palmAnswerSchema() {
  const { $schema: _, ...schema } = z.toJSONSchema(AskedAnswer)
  return { name: 'palm_reading', strict: true, schema }
}

/** The items of a list, without those that cannot be parsed. */
const each = <Item extends z.ZodType>(item: Item) =>
  z.preprocess(
    (value) => (Array.isArray(value) ? value.filter((one) => item.safeParse(one).success) : []),
    z.array(item),
  )

const Loose = z.string().catch('')
const Said = z.union([z.string(), z.number().transform(String), z.boolean().transform(String)]).catch('')
/** NaN if missing: the confidence is then unknown. */
const asNumber = (value: unknown): number =>
  typeof value === 'number' || (typeof value === 'string' && value.trim() !== '') ? Number(value) : Number.NaN
const someText = (text: string) => text.trim() !== ''

/** A finding that lacks a part loses only that part; without a section, title and text it is dropped. */
const AnsweredFinding = z
  .object({
    section: SectionKey,
    hand: Hand.nullable().catch(null),
    subject: Subject,
    title: z.string().refine(someText),
    observation: Loose,
    meaning: Loose,
    evidence: each(
      z.object({
        feature: z.string().refine(someText),
        value: Said,
        confidence: z.preprocess(asNumber, z.number().or(z.nan())),
      }),
    ),
  })
  .refine(({ observation, meaning }) => someText(observation + meaning))
export type AnsweredFinding = z.infer<typeof AnsweredFinding>

/** The parsed answer: anything missing, null or unknown is dropped on its own. */
const AnsweredPalm = z.object({
  isPalm: z.preprocess((value) => String(value).toLowerCase() !== 'false', z.boolean()),
  notPalmReason: z.string().nullable().catch(null),
  summary: Loose,
  sections: z.preprocess(
    (value) => (typeof value === 'object' && value !== null ? value : {}),
    z.object(Object.fromEntries(SectionKey.options.map((key) => [key, Loose])) as Record<SectionKey, typeof Loose>),
  ),
  findings: each(AnsweredFinding),
  suggestedQuestions: each(z.string()),
})

export type PalmAnswer = z.infer<typeof AnsweredPalm>

/** The answer's text for one part of the reading. */
export const textOf = (answer: PalmAnswer, part: PartKey): string =>
  part === 'summary' ? answer.summary : answer.sections[part]

/** Parses the answer in a model's text; throws if there is none, or if a palm has no summary or no section. */
export function parsePalmAnswer(text: string): PalmAnswer {
  for (const object of objectsIn(text)) {
    const { success, data } = AnsweredPalm.safeParse(unwrapped(object))
    if (!success) continue
    const isReading = someText(data.summary) && Object.values(data.sections).some(someText)
    if (isReading || !data.isPalm) return data
  }
  throw new Error('there is no reading in the answer')
}

/** Without a schema, models sometimes wrap the answer in an object named after it. */
function unwrapped(value: object): unknown {
  if ('summary' in value || 'isPalm' in value) return value
  const [inner, ...more] = Object.values(value)
  return more.length === 0 && typeof inner === 'object' ? inner : value
}
