import type { Reservation } from '../db/money/budget.ts'
import type { Config } from '../platform/config.ts'

/** US dollars set aside for one call of a model before it is known what it cost. */
const reserved = { reading: 0.05, reply: 0.01 }

/** What a reading or a reply is asked to be allowed; the almanac costs nothing. */
export function reservationFor(kind: 'reading' | 'reply', { budget, openai }: Config): Reservation {
  return { budget, cost: openai ? reserved[kind] : 0 }
}
