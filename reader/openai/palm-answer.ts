import { z } from 'zod'
import { type PartKey, SectionKey } from '../../contract/reading.ts'

const texts = Object.fromEntries(SectionKey.options.map((key) => [key, z.string()])) as Record<SectionKey, z.ZodString>

const AnsweredFinding = z.object({
  section: SectionKey,
  hand: z.enum(['left', 'right', 'both']),
  subject: z.enum(['hand-type', 'fingers', 'heart', 'head', 'life', 'both-hands', 'mounts', 'marks', 'other-lines']),
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
export type AnsweredFinding = z.infer<typeof AnsweredFinding>

/**
 * What the model is asked to write about palms. The order of the fields is the order in which they are written:
 * whether it is a palm at all is decided before a word is shown, then come the texts that are shown while they grow.
 */
export const PalmAnswer = z
  .object({
    isPalm: z.boolean(),
    notPalmReason: z.string().nullable(),
    summary: z.string(),
    sections: z.object(texts),
    findings: z.array(AnsweredFinding),
    suggestedQuestions: z.array(z.string()),
  })
  .refine(
    ({ isPalm, summary, sections }) => !isPalm || [summary, ...Object.values(sections)].every((text) => text.trim()),
    {
      message: 'a text of the reading is empty',
    },
  )
export type PalmAnswer = z.infer<typeof PalmAnswer>

/** The answer's text for one part of the reading. */
export const textOf = (answer: PalmAnswer, part: PartKey): string =>
  part === 'summary' ? answer.summary : answer.sections[part]

/** `response_format` in OpenAI's strict mode: every field required, none besides. */
export function palmAnswerFormat() {
  const { $schema: _, ...schema } = z.toJSONSchema(PalmAnswer)
  return { type: 'json_schema' as const, json_schema: { name: 'palm_reading', strict: true, schema } }
}

/** The answer in a model's text, which may stand in a code fence; throws what is wrong with it. */
export function parsePalmAnswer(text: string): PalmAnswer {
  return PalmAnswer.parse(JSON.parse(text.slice(text.indexOf('{'), text.lastIndexOf('}') + 1)))
}
