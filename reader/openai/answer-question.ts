import { mostTokens } from '../../platform/money/most-tokens.ts'
import { answerDistress } from '../distress/answer-distress.ts'
import type { Dialogue } from '../reader.ts'
import { complete, type Work } from './complete.ts'
import { findContradictions, noteOn } from './contradictions.ts'
import { problem } from './judge-failure.ts'
import { answerMessages } from './prompts/answer.ts'
import { WellFormed } from './well-formed.ts'
import { wording } from './wording.ts'

/**
 * Writes a reply to the last question of a dialogue, and says so if it was truncated or contradicts what was measured. Distress is answered without
 * calling the model.
 */
export async function* answerQuestion(work: Work, model: string, dialogue: Dialogue) {
  const care = answerDistress(dialogue)
  if (care) yield { kind: 'text' as const, text: care.goesOn ? `${care.text}\n\n` : care.text }
  if (care && !care.goesOn) return
  const text = new WellFormed()
  let written = ''
  const answer = await complete(work, { model, messages: answerMessages(dialogue), maxTokens: mostTokens.reply })
  for await (const piece of answer.pieces) {
    const shown = text.push(piece)
    if (shown === '') continue
    written += shown
    yield { kind: 'text' as const, text: shown }
  }
  const rest = text.end()
  if (rest !== '') yield { kind: 'text' as const, text: rest }
  else if (written === '') throw problem('reader-silent')
  // What was shown cannot be taken back, so it is marked.
  for (const one of findContradictions(written + rest, dialogue.features))
    yield { kind: 'text' as const, text: `\n\n*${noteOn(one, dialogue.about.language)}*` }
  if (answer.cut) yield { kind: 'text' as const, text: `\n\n*${wording[dialogue.about.language].cut}*` }
}
