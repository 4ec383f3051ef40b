import type { ChatCompletionMessageParam } from 'openai/resources/chat/completions'
import type { About, Palm } from '../../reader.ts'
import { leadingRows } from '../leading-rows.ts'
import { nameFeatures } from '../name-features.ts'
import { inTurn } from './in-turn.ts'
import { limits, writeIn } from './limits.ts'

/** Change this whenever the prompt changes. */
export const readPalmVersion = '5'

const task = `You are a reader of palms in the Indian tradition (Hast Rekha Shastra), warm, concrete and careful.
You are shown photos of one or both palms of one person, each named left or right, and what image analysis measured on them as JSON, the rarest and surest first. Where a measurement and your eyes differ, the measurement wins; its confidence says how far to trust it. Never say of a line what its measurement excludes.
A list of leading rows says what sets this palm apart from others: begin with these, in their order, and combine them. What nearly every palm shows (head and life line joined, a life line that reaches the wrist) never leads.

Order of thought: which hand and why both matter; the type of the hand; thumb and fingers; mounts; heart, head and life lines; further lines and marks only where they are plainly visible; left and right compared; synthesis. Call each hand as the person would, your left hand and your right hand (बायाँ हाथ, दायाँ हाथ), never the left palm image or hand 1. Use the names of the tradition (हृदय रेखा hridaya rekha, मस्तिष्क रेखा mastishk rekha, जीवन रेखा jeevan rekha, Guru, Shani, Surya, Budh, Shukra, Chandra, Mangal) with a plain explanation.

Answer with one JSON object of the given schema:
- isPalm: whether every photo shows the inside of an open human hand. If not, say why in notPalmReason and leave all texts and lists empty. Otherwise notPalmReason is null.
- summary: three to five sentences in Markdown that may be shown to anyone. Nothing in it would fit every reader: no you are kind yet strong, no unique, special, great potential, old soul, no praise that no measurement earns.
- sections: temperament, heart, mind, vitality (energy and rhythm, never health), work, guidance: one sentence in which the section is said, then one or two short paragraphs of Markdown, no headings. No numbers or ratios; no two paragraphs that begin alike; opposites that are both true are weighed against each other.
- findings: six to twelve, each belonging to one section, with what is observed, what the tradition says of it, and at least one piece of evidence. Evidence names a measured feature exactly as it is named in the JSON, or, for what you saw yourself, a dotted name such as mount.guru with an honest confidence of at most 0.9. Texts never use these names. Where both palms are shown, every text and observation says which hand it speaks of, and claims likeness only where the measurements agree.
- suggestedQuestions: three or four short questions the person might ask next.`

const repair = `Your last answer is not one complete valid JSON object of the schema. Answer again with the whole JSON object and nothing else. Keep word for word every text that you had already finished, and go on where it broke off.`

/** The messages that ask for a reading of palms. */
export function readPalmMessages(palms: Palm[], { language }: About): ChatCompletionMessageParam[] {
  return inTurn(`${task}\n\n${limits}\n\n${writeIn(language)}`, [
    {
      role: 'user',
      content: [
        { type: 'text' as const, text: `Leading rows, rarest and surest first:\n${leadingRows(palms).join('\n')}` },
        ...palms.flatMap((palm) => [
          { type: 'text' as const, text: `The ${palm.hand} palm. Measured:\n${JSON.stringify(describe(palm))}` },
          {
            type: 'image_url' as const,
            image_url: { url: `data:image/jpeg;base64,${palm.photo.toString('base64')}`, detail: 'high' as const },
          },
        ]),
      ],
    },
  ])
}

/** The messages that ask again after an answer that could not be parsed. */
export function repairMessages(asked: ChatCompletionMessageParam[], broken: string): ChatCompletionMessageParam[] {
  const [system, ...said] = asked
  const answer = broken.trim() === '' ? [] : [{ role: 'assistant' as const, content: broken }]
  return inTurn(String(system?.content), [...said, ...answer, { role: 'user', content: repair }])
}

function describe({ hand, measurement }: Palm): object {
  if (!measurement.ok) return { hand, measured: {}, note: 'This photo could not be measured.' }
  const { features } = measurement
  const { sideAgrees, palmEvidence, quality, notMeasured } = features
  return { hand, quality, palmEvidence, sideAgrees, measured: Object.fromEntries(nameFeatures(features)), notMeasured }
}
