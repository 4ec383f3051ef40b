import type { Reservation } from '../db/money/budget.ts'
import type { Config } from '../platform/config.ts'

/** US dollars reserved for one model call until its cost is known. */
const reserved = { reading: 0.05, reply: 0.01 }

/** The reservation for a reading or reply; the almanac is free. */
export function reservationFor(kind: 'reading' | 'reply', { budget, openai }: Config): Reservation {
  return { budget, cost: openai ? reserved[kind] : 0 }
}
