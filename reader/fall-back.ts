import { ProblemError } from '../contract/problem.ts'
import type { Language } from '../contract/reading.ts'
import { fallBackWords } from './fall-back-words.ts'
import type { Reader, ReadingPart, ReplyPart } from './reader.ts'

/**
 * A reader that hands over to another one, which says so and is free, when a budget is used up or the model fails before
 * its first text. Usage is that of the model.
 */
export function fallBack(model: Reader, instead: Reader): Reader {
  return {
    ...model,
    async *read(palms, about, signal) {
      const why = yield* upToFailure(model.read(palms, about, signal))
      if (!why) return
      const note = `*${fallBackWords[about.language][why]}*`
      yield { kind: 'instead' }
      let summary = ''
      for await (const part of instead.read(palms, about, signal)) {
        if (part.kind === 'text' && part.part !== 'summary' && summary === '') {
          summary = `\n\n${note}`
          yield { kind: 'text', part: 'summary', text: summary }
        }
        if (part.kind === 'reading')
          yield { ...part, reading: { ...part.reading, summary: part.reading.summary + summary } }
        else if (part.kind !== 'usage') yield part
      }
    },
    async *reply(dialogue, signal) {
      const why = yield* upToFailure(model.reply(dialogue, signal))
      if (!why) return
      yield { kind: 'instead' }
      yield { kind: 'text', text: `*${fallBackWords[dialogue.about.language][why]}*\n\n` }
      for await (const part of instead.reply(dialogue, signal)) if (part.kind !== 'usage') yield part
    },
  }
}

type Why = keyof (typeof fallBackWords)[Language]

/** Passes on all parts; returns why another reader must take over, null if none must. */
async function* upToFailure<Part extends ReadingPart | ReplyPart>(
  parts: AsyncIterable<Part>,
): AsyncGenerator<Part, Why | null> {
  let hasText = false
  try {
    for await (const part of parts) {
      hasText ||= part.kind === 'text'
      yield part
    }
    return null
  } catch (error) {
    if (hasText || !(error instanceof ProblemError)) throw error
    const { code } = error.problem
    if (code === 'over-budget') return 'overBudget'
    if (code === 'reader-failed' || code === 'busy') return 'away'
    throw error
  }
}
