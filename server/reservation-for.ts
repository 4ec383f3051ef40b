import type { Reservation } from '../db/money/budget.ts'
import type { Config } from '../platform/config.ts'
import { mostTokens, promptTokens } from '../platform/money/most-tokens.ts'
import { costOf, priceOf } from '../platform/money/prices.ts'

/**
 * What a reading of so many photos or a reply is asked to be allowed, before its prompt is known: whoever asks the model
 * reserves what each call may cost instead. The almanac costs nothing.
 */
export function reservationFor(kind: 'reading' | 'reply', { budget, openai }: Config, photos = 0): Reservation {
  if (!openai) return { budget, cost: 0 }
  const price = priceOf(kind === 'reading' ? openai.model : openai.chatModel, openai.prices)
  return { budget, cost: costOf(price, promptTokens[kind] + photos * promptTokens.photo, mostTokens[kind]) }
}
