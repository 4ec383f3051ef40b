import { type Problem, ProblemError } from '../../contract/problem.ts'
import { type Asked, Message } from '../../db/models/message.ts'
import { answerDistress, rememberedTurns } from '../../reader/distress/answer-distress.ts'
import { hearsDistress } from '../../reader/distress/hear-distress.ts'
import { withinBudget } from '../within-budget.ts'
import { asking, type Context } from './command.ts'

/** The question, its conversation and author; `position` if an existing question is being edited. */
interface Question {
  text: string
  conversationId: string
  language: 'en' | 'hi'
  position?: number
  /** Sent ahead of questions held back by a limit: only the help answer is allowed. */
  ahead?: boolean | undefined
}

/**
 * Asks within limits and budgets, which never block the fixed answer to somebody in distress: it calls no provider, costs
 * nothing, needs no worker, and does not count against limits.
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
    return await withinBudget('reply', context.config, ask)
  } catch (error) {
    if (!(error instanceof ProblemError) || !refusals.includes(error.problem.code)) throw error
    // May be half a sentence, or refer to earlier messages.
    const care = await careFor(question)
    if (care === null) throw error
    return ask({ answer: care })
  }
}

const refusals: Problem['code'][] = ['too-many', 'over-budget']

/** Null if a reader must answer. */
async function careFor({ text, conversationId, language, position }: Question): Promise<string | null> {
  const before = await Message.questions(conversationId, rememberedTurns, position)
  const care = answerDistress({ turns: [...before, { role: 'user', text }], about: { language } })
  return care === null || care.goesOn ? null : care.text
}
