import { PartKey, type Reading } from '../../contract/reading.ts'
import { cleanText } from '../../platform/clean-text.ts'
import { mostTokens } from '../../platform/money/most-tokens.ts'
import type { About, Palm } from '../reader.ts'
import { complete, type Work } from './complete.ts'
import { GrowingAnswer } from './growing-answer.ts'
import { problem } from './judge-failure.ts'
import { type PalmAnswer, palmAnswerSchema, parsePalmAnswer, textOf } from './palm-answer.ts'
import { readPalmMessages, repairMessages } from './prompts/read-palm.ts'
import type { CompletionRequest } from './request-form.ts'
import { toReading } from './to-reading.ts'

type Delta = { kind: 'text'; part: PartKey; text: string }

/** Writes a reading, yielding its texts as they grow; returns the whole. */
export async function* readPalms(
  work: Work,
  model: string,
  palms: Palm[],
  about: About,
): AsyncGenerator<Delta, Reading> {
  const messages = readPalmMessages(palms, about)
  const request: CompletionRequest = { model, messages, maxTokens: mostTokens.reading, schema: palmAnswerSchema() }
  const growing = new GrowingAnswer()
  let said = ''
  const { pieces } = await complete(work, request)
  for await (const piece of pieces) {
    said += piece
    for (const delta of growing.push(piece)) yield { kind: 'text', ...delta }
  }
  const answer = await parseOrRepair(work, request, said)
  if (!answer.isPalm) throw problem('palm-unseen-by-reader', new Error('the model saw no palm'))

  const texts = new Map<PartKey, string>()
  for (const part of PartKey.options) {
    const written = growing.written.get(part)
    const rest = missingFrom(cleanText(textOf(answer, part)), written?.text ?? '', written?.complete ?? false)
    if (rest !== '') yield { kind: 'text', part, text: rest }
    texts.set(part, (written?.text ?? '') + rest)
  }
  return toReading(answer, texts, palms, about)
}

/**
 * The part of a text still to be shown. Shown text cannot be taken back, and a repaired answer may be worded
 * differently. So a text shown in full stays, one not begun is taken from the answer, and one cut in the middle
 * continues only if the answer repeats the shown words exactly; otherwise it ends there.
 */
function missingFrom(whole: string, shown: string, complete: boolean): string {
  if (shown.trim() === '') return whole
  return !complete && whole.startsWith(shown) ? whole.slice(shown.length) : ''
}

async function parseOrRepair(work: Work, request: CompletionRequest, said: string): Promise<PalmAnswer> {
  try {
    return parsePalmAnswer(said)
  } catch {
    const again = { ...request, messages: repairMessages(request.messages, said) }
    let repaired = ''
    const { pieces } = await complete(work, again, 1)
    for await (const piece of pieces) repaired += piece
    try {
      return parsePalmAnswer(repaired)
    } catch (error) {
      throw problem('reader-unclear', error)
    }
  }
}
