import { z } from 'zod'
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
 * What the model is asked to write about palms. The order of the fields is the order in which they are written:
 * whether it is a palm at all is decided before a word is shown, then come the texts that are shown while they grow.
 */
const AskedAnswer = z.object({
  isPalm: z.boolean(),
  notPalmReason: z.string().nullable(),
  summary: z.string(),
  sections: z.object(texts),
  findings: z.array(AskedFinding),
  suggestedQuestions: z.array(z.string()),
})

/** The schema of the JSON in OpenAI's strict mode: every field required, none besides. */
export function palmAnswerSchema() {
  const { $schema: _, ...schema } = z.toJSONSchema(AskedAnswer)
  return { name: 'palm_reading', strict: true, schema }
}

/** What a list holds, without whatever in it cannot be understood. */
const each = <Item extends z.ZodType>(item: Item) =>
  z.preprocess(
    (value) => (Array.isArray(value) ? value.filter((one) => item.safeParse(one).success) : []),
    z.array(item),
  )

const Loose = z.string().catch('')
const Said = z.union([z.string(), z.number().transform(String), z.boolean().transform(String)]).catch('')
/** NaN where it is none: then nobody knows how sure it is. */
const asNumber = (value: unknown): number =>
  typeof value === 'number' || (typeof value === 'string' && value.trim() !== '') ? Number(value) : Number.NaN
const someText = (text: string) => text.trim() !== ''

/** A finding of which a part is missing loses that part; without its place, its title and its words it is none. */
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

/** The answer as it is read: what is omitted, null or unknown is lost alone. */
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

/** The answer in a model's text; throws where there is none, which for a palm is also to have no summary or no section. */
export function parsePalmAnswer(text: string): PalmAnswer {
  for (const object of objectsIn(text)) {
    const { success, data } = AnsweredPalm.safeParse(unwrapped(object))
    if (!success) continue
    const isReading = someText(data.summary) && Object.values(data.sections).some(someText)
    if (isReading || !data.isPalm) return data
  }
  throw new Error('there is no reading in the answer')
}

/** Models that are not held to a schema put the whole into an object of its name now and then. */
function unwrapped(value: object): unknown {
  if ('summary' in value || 'isPalm' in value) return value
  const [inner, ...more] = Object.values(value)
  return more.length === 0 && typeof inner === 'object' ? inner : value
}
