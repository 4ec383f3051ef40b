import type { Features } from '../../../contract/features.ts'
import type { Reading } from '../../../contract/reading.ts'
import type { Usage } from '../../../contract/views.ts'
import { createOpenai, type OpenaiSettings, openaiLimits } from '../../../reader/openai/reader.ts'
import type { About, Dialogue, Palm, ReadingPart, ReplyPart } from '../../../reader/reader.ts'
import type { Provider } from '../../double/provider.ts'

export const about: About = { language: 'en', correlationId: 'correlation-7' }

/** Measurements of a right hand with a heart and a head line. */
export const rightFeatures: Features = {
  hand: 'right',
  sideAgrees: true,
  palmEvidence: 0.88,
  quality: 'good',
  outline: [
    [0.1, 0.1],
    [0.9, 0.9],
  ],
  palmRatio: { value: 1.0345, confidence: 0.8 },
  fingerRatio: null,
  indexAgainstRing: { value: 'index-longer', confidence: 0.7 },
  element: { value: 'air', confidence: 0.65 },
  headLifeOrigin: { value: 'joined', confidence: 0.82 },
  lines: [
    {
      name: 'heart',
      confidence: 0.9,
      polyline: [
        [0.2, 0.2],
        [0.7, 0.3],
      ],
      length: 0.81,
      lengthBand: 'long',
      depthBand: 'clear',
      curvature: 0.12,
      curvatureBand: 'gentle',
      endZone: 'between-guru-shani',
      gaps: [{ at: 0.42, length: 0.07 }],
      forks: [],
    },
  ],
  notMeasured: ['bhagya rekha', 'parvat'],
}

export const leftFeatures: Features = {
  ...rightFeatures,
  hand: 'left',
  lines: rightFeatures.lines.map((line) => ({
    ...line,
    lengthBand: 'medium' as const,
    confidence: 0.75,
    endZone: null,
    gaps: [],
    forks: [],
  })),
  notMeasured: ['parvat', 'surya rekha'],
}

export const right: Palm = {
  hand: 'right',
  photo: Buffer.from([0xff, 0xd8, 0xff, 1, 2, 3]),
  measurement: { ok: true, features: rightFeatures },
}
export const left: Palm = {
  hand: 'left',
  photo: Buffer.from([0xff, 0xd8, 0xff, 9, 8, 7]),
  measurement: { ok: true, features: leftFeatures },
}

export const reading: Reading = {
  summary: 'A steady hand.',
  report: {
    sections: [{ key: 'heart', title: 'The heart', text: 'A warm heart line.', findings: ['f1'] }],
    findings: [
      {
        id: 'f1',
        hand: 'right',
        subject: 'heart',
        title: 'A long heart line',
        observation: 'It is long.',
        meaning: 'Devotion.',
        rules: [],
        evidence: [{ source: 'measured', feature: 'line.heart.lengthBand', value: 'long', confidence: 0.9 }],
      },
    ],
    notMeasured: ['bhagya rekha'],
    cautions: [],
    suggestedQuestions: [],
  },
}

export const dialogue: Dialogue = {
  reading,
  features: [rightFeatures],
  turns: [{ role: 'user', text: 'What of my heart line?' }],
  about,
}

/** A reader using this provider, with limits short enough for a test and hardly any jitter. */
export function readerOf(provider: { url: string }, settings: Partial<OpenaiSettings> = {}, random = () => 0.02) {
  const prices = { 'palm-model': { input: 2, output: 8 }, 'chat-model': { input: 1, output: 4 } }
  const all = {
    ...openaiLimits,
    apiKey: 'sk-test',
    baseUrl: provider.url,
    model: 'palm-model',
    chatModel: 'chat-model',
    prices,
    breaker: { calls: 100, pauseMs: 1000 },
    ...settings,
  }
  return createOpenai(all, random)
}

/** Limits no test reaches: a call that ends under them was ended by something else. */
export const patient = { firstByteMs: 600_000, idleMs: 600_000, totalMs: 600_000 }

/** The result of a reading or a reply: its parts, and any error thrown. */
export interface Outcome<Part> {
  parts: Part[]
  error: unknown
}

/** Reads parts until the end or an error; calls `onPart` with each as it arrives. */
export async function collect<Part extends ReadingPart | ReplyPart>(
  source: AsyncIterable<Part>,
  onPart: (part: Part) => void = () => {},
): Promise<Outcome<Part>> {
  const parts: Part[] = []
  try {
    for await (const part of source) {
      parts.push(part)
      onPart(part)
    }
    return { parts, error: undefined }
  } catch (error) {
    return { parts, error }
  }
}

export const textIn = (parts: (ReadingPart | ReplyPart)[]): string =>
  parts.map((part) => (part.kind === 'text' ? part.text : '')).join('')

export const usagesIn = (parts: (ReadingPart | ReplyPart)[]): Usage[] =>
  parts.flatMap((part) => (part.kind === 'usage' ? [part.usage] : []))

export const readingIn = (parts: ReadingPart[]): Reading | undefined =>
  parts.flatMap((part) => (part.kind === 'reading' ? [part.reading] : []))[0]

/** A reply to the example dialogue that is never stopped. */
export const replyOf = (provider: Provider, settings: Partial<OpenaiSettings> = {}) =>
  collect(readerOf(provider, settings).reply(dialogue, new AbortController().signal))

/** A reading of the example's right palm that is never stopped. */
export const readingOf = (provider: Provider, settings: Partial<OpenaiSettings> = {}, palms = [right]) =>
  collect(readerOf(provider, settings).read(palms, about, new AbortController().signal))
