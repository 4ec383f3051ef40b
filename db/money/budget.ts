import { ProblemError } from '../../contract/problem.ts'

/** US dollars per day; null for no limit. */
export interface Budget {
  user: number | null
  guest: number | null
  total: number | null
}

export const noBudget: Budget = { user: null, guest: null, total: null }

/** A reservation before a model is called. */
export interface Reservation {
  budget: Budget
  /** Maximum cost of the call in US dollars. */
  cost: number
}

export const dayMs = 86_400_000

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

/** The error when a budget refuses or interrupts a request, with the seconds until it resets. */
export function usedUp(): ProblemError<'budget-used-up'> {
  return new ProblemError('budget-used-up', { retryAfter: Math.ceil((endOfDay().getTime() - Date.now()) / 1000) })
}
