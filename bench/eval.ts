import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import OpenAI from 'openai'
import type { Features } from '../contract/features.ts'
import { Language, type Reading } from '../contract/reading.ts'
import { loadModelSettings } from '../platform/config.ts'
import { measurePalm } from '../reader/almanac/measure/measure-palm.ts'
import { createAlmanac } from '../reader/almanac/reader.ts'
import { createOpenai, openaiLimits } from '../reader/openai/reader.ts'
import type { Palm, Reader } from '../reader/reader.ts'
import { drawHand } from '../test/reader/almanac/measure/drawn-hand.ts'
import { judgeReading } from './eval/judge-reading.ts'
import { type Score, scoreReading } from './eval/score-reading.ts'

// npm run eval -- [--model name] [--judge name] [--language en|hi] [folder]: scores readings of the photos in a folder, or of drawn palms, by rules; with --judge also by a model. Without OPENAI_API_KEY the almanac is scored.
const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    model: { type: 'string' },
    judge: { type: 'string' },
    language: { type: 'string', default: 'en' },
  },
})
const language = Language.parse(values.language)
const openai = loadModelSettings()
if (!openai && (values.model || values.judge)) throw new Error('A model needs OPENAI_API_KEY; see .env.example.')
const reader: Reader = openai
  ? createOpenai({ ...openaiLimits, ...openai, model: values.model ?? openai.model })
  : createAlmanac()
const judge = openai && values.judge ? new OpenAI({ apiKey: openai.apiKey, baseURL: openai.baseUrl }) : null

const scores: Score[] = []
for (const { name, photo } of await photosOf(positionals[0])) {
  const measurement = await measurePalm(photo, 'right')
  if (!measurement.ok) {
    console.log(`${name}: ${measurement.problem.message}`)
    continue
  }
  const hands: Features[] = [measurement.features]
  const reading = await read({ hand: 'right', photo, measurement })
  const { faults, ...score } = scoreReading(reading, hands)
  scores.push(score)
  console.log(`${name}: ${tell(score)}`)
  for (const fault of faults) console.log(`  ${fault}`)
  if (judge && values.judge) console.log(`  judged ${tell(await judgeReading(judge, values.judge, reading, hands))}`)
}
const mean = (part: keyof Score) => scores.reduce((sum, score) => sum + score[part], 0) / Math.max(1, scores.length)
const means = {
  grounding: mean('grounding'),
  agreement: mean('agreement'),
  specificity: mean('specificity'),
  limits: mean('limits'),
}
console.log(`${reader.model ?? reader.name}, ${scores.length} readings: ${tell(means)}`)

async function read(palm: Palm): Promise<Reading> {
  for await (const part of reader.read([palm], { language, correlationId: 'eval' }, new AbortController().signal))
    if (part.kind === 'reading') return part.reading
  throw new Error('The reading ended before it was whole.')
}

async function photosOf(folder: string | undefined): Promise<{ name: string; photo: Buffer }[]> {
  if (folder === undefined)
    return Promise.all(
      [{}, { fork: true }].map(async (drawing, at) => ({
        name: `drawn palm ${at + 1}`,
        photo: await drawHand(drawing),
      })),
    )
  const names = (await readdir(folder)).filter((name) => /\.jpe?g$/i.test(name))
  return Promise.all(names.map(async (name) => ({ name, photo: await readFile(join(folder, name)) })))
}

function tell(score: Score): string {
  return Object.entries(score)
    .map(([name, value]: [string, number]) => `${name} ${value.toFixed(2)}`)
    .join(', ')
}
