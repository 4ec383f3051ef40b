import type { Features } from '../../contract/features.ts'
import { nothingSpent } from '../../contract/nothing-spent.ts'
import { ProblemError } from '../../contract/problem.ts'
import type { Language, PartKey, Reading } from '../../contract/reading.ts'
import type { Palm, Reader, ReadingPart, ReplyPart } from '../reader.ts'
import { answerQuestion } from './answer-question.ts'
import { composeReading } from './compose-reading.ts'
import { tellRefusal } from './tell-refusal.ts'
import { writeInPieces } from './write-in-pieces.ts'

const wordsOfReading = 4
const wordsOfReply = 1

/** The reader without key or network: it composes text from the measurements and a written rule base. */
export function createAlmanac(): Reader {
  return {
    name: 'almanac',
    model: null,
    chatModel: null,
    read: (palms, { language }, signal) => read(palms, language, signal),
    reply: (dialogue, signal) => reply(answerQuestion(dialogue), signal),
    unspentAfter: () => 0,
  }
}

async function* read(palms: Palm[], language: Language, signal: AbortSignal): AsyncGenerator<ReadingPart> {
  const reading = composeReading(measuredOf(palms, language), language, refusedOf(palms))
  for (const [part, text] of partsOf(reading))
    for await (const piece of writeInPieces(text, wordsOfReading, signal)) yield { kind: 'text', part, text: piece }
  yield { kind: 'usage', usage: nothingSpent }
  if (!signal.aborted) yield { kind: 'reading', reading }
}

async function* reply(text: string, signal: AbortSignal): AsyncGenerator<ReplyPart> {
  for await (const piece of writeInPieces(text, wordsOfReply, signal)) yield { kind: 'text', text: piece }
  yield { kind: 'usage', usage: nothingSpent }
}

function partsOf({ summary, report }: Reading): [PartKey, string][] {
  return [['summary', summary], ...report.sections.map(({ key, text }): [PartKey, string] => [key, text])]
}

/** The hands that could be measured; throws the first refusal if there are none. */
function measuredOf(palms: Palm[], language: Language): Features[] {
  const measured = palms.flatMap(({ measurement }) => (measurement.ok ? [measurement.features] : []))
  if (measured.length > 0) return measured
  const [first] = palms
  if (!first || first.measurement.ok) throw new ProblemError('no-photo-given')
  throw tellRefusal(first.measurement, language)
}

function refusedOf(palms: Palm[]) {
  return palms.flatMap(({ hand, measurement }) => (measurement.ok ? [] : [hand]))
}
