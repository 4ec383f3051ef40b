import { type Problem, ProblemError } from '../../contract/problem.ts'
import { type Asked, Message } from '../../db/models/message.ts'
import { answerDistress, rememberedTurns } from '../../reader/distress/answer-distress.ts'
import { hearsDistress } from '../../reader/distress/hear-distress.ts'
import { reservationFor } from '../reservation-for.ts'
import { asking, type Context } from './command.ts'

/** What is asked, where, and by whom; `position` is that of a question that is being changed. */
interface Question {
  text: string
  conversationId: string
  language: 'en' | 'hi'
  position?: number
  /** Sent before others that wait for a limit: only help is given. */
  ahead?: boolean | undefined
}

/**
 * Asks within limits and budgets, which never keep somebody in distress from the fixed answer: it calls no provider, costs
 * nothing, waits for no worker, and counts for nothing.
 */
export async function careFirst<T>(
  question: Question,
  context: Context,
  ask: (asked: Asked) => Promise<T>,
): Promise<T> {
  if (hearsDistress(question.text)) {
    const care = await careFor(question)
    if (care !== null) return ask({ answer: care })
  }
  try {
    if (question.ahead) throw new ProblemError('question-waits', { retryAfter: 1 })
    await context.limits.takeFor(context.actor, asking(context))
    return await ask(reservationFor('reply', context.config))
  } catch (error) {
    if (!(error instanceof ProblemError) || !refusals.includes(error.problem.code)) throw error
    // Half a sentence, or a word on what was said before.
    const care = await careFor(question)
    if (care === null) throw error
    return ask({ answer: care })
  }
}

const refusals: Problem['code'][] = ['too-many', 'over-budget']

/** Null where a reader has to answer. */
async function careFor({ text, conversationId, language, position }: Question): Promise<string | null> {
  const before = await Message.questions(conversationId, rememberedTurns, position)
  const care = answerDistress({ turns: [...before, { role: 'user', text }], about: { language } })
  return care === null || care.goesOn ? null : care.text
}
