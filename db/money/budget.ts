import { ProblemError } from '../../contract/problem.ts'
import type { PlainReason } from '../../contract/reasons.ts'

/** Readings and messages per day; null for no limit. */
export interface DayCounts {
  readings: number | null
  messages: number | null
}

/** Limits per day: US dollars, and counts; null for no limit. */
export interface Budget {
  user: number | null
  guest: number | null
  /** All guests of one network address together. */
  guestsAtAddress: number | null
  /** All users of one network address together whose accounts are new. */
  newcomersAtAddress: number | null
  /** All guests together; the rest of the total is kept for users. */
  allGuests: number | null
  total: number | null
  /** What one network address may have reserved at a time, unless it is a single call. */
  held: number | null
  counts: { user: DayCounts; guest: DayCounts; address: DayCounts; site: DayCounts }
}

/** A reservation before a model is called. */
export interface Reservation {
  budget: Budget
  /** Maximum cost of the call in US dollars. */
  cost: number
}

export const dayMs = 86_400_000
/** How long an account is new. */
export const newMs = 7 * dayMs

/** Budgets run from midnight to midnight UTC. */
export function startOfDay(): Date {
  const day = new Date()
  day.setUTCHours(0, 0, 0, 0)
  return day
}

export function endOfDay(): Date {
  return new Date(startOfDay().getTime() + dayMs)
}

export function startOfMonth(): Date {
  const day = startOfDay()
  day.setUTCDate(1)
  return day
}

/** The error when a limit of the day refuses or interrupts a request, with the seconds until it resets. */
export function usedUp(reason: PlainReason<'over-budget'> = 'budget-used-up'): ProblemError {
  return new ProblemError(reason, { retryAfter: Math.ceil((endOfDay().getTime() - Date.now()) / 1000) })
}
