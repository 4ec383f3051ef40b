import { ProblemError } from '../contract/problem.ts'
import type { Reason } from '../contract/reasons.ts'
import type { Reservation } from '../db/money/budget.ts'
import type { Config } from '../platform/config.ts'
import { mostTokens, promptTokens } from '../platform/money/most-tokens.ts'
import { mostPerPhoto } from '../platform/money/photo-tokens.ts'
import { costOf, priceOf } from '../platform/money/prices.ts'

/** Refusals for want of money, not of counts; also if it would be there in a moment. */
const spent: ReadonlySet<Reason> = new Set([
  'budget-in-use',
  'budget-used-up',
  'guest-budget-used-up',
  'address-budget-used-up',
])

/**
 * Asks for a reading of so many photos, or for a reply, with the maximum cost reserved. Where the almanac may answer
 * instead, a used-up budget reserves nothing: if the worker finds no room either, it calls no model.
 */
export async function withinBudget<T>(
  kind: 'reading' | 'reply',
  config: Config,
  ask: (reservation: Reservation) => Promise<T>,
  photos = 0,
): Promise<T> {
  const reservation = { budget: config.budget, cost: mostFor(kind, config, photos) }
  try {
    return await ask(reservation)
  } catch (error) {
    if (!config.almanacInstead || !(error instanceof ProblemError) || !spent.has(error.problem.reason)) throw error
    return ask({ ...reservation, cost: 0 })
  }
}

/** The maximum cost before the prompt is known: the worker, which knows it, reserves exactly. */
function mostFor(kind: 'reading' | 'reply', { openai }: Config, photos: number): number {
  if (!openai) return 0
  const model = kind === 'reading' ? openai.model : openai.chatModel
  const prompt = promptTokens[kind] + photos * mostPerPhoto(model)
  return costOf(priceOf(model, openai.prices), prompt, mostTokens[kind])
}
