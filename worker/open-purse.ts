import { Charge } from '../db/money/charge.ts'
import { described } from '../platform/log.ts'
import { persist } from './persist.ts'
import type { Dependencies } from './processor.ts'

/** What an attempt at a reading or a reply may spend. */
export interface OpenPurse {
  /** Sets aside what the attempt may cost in all; throws `over-budget`. Cancels what nobody waits for any more. */
  reserve(cost: number): Promise<void>
  /** To be told what it has cost so far: where that is more than was set aside, sets aside more, or cancels it. */
  watch(cost: number): void
}

export function openPurse(
  { id, attempt }: { id: string; attempt: number },
  { atWork, budget, log }: Dependencies,
): OpenPurse {
  let reserved = Number.POSITIVE_INFINITY
  let asking = false
  const reserve = async (cost: number) => {
    if (await persist(log, () => Charge.setAside(id, attempt, cost, budget))) reserved = cost
    else atWork.cancel(id, 'replaced')
  }
  return {
    reserve,
    watch(cost) {
      if (asking || cost <= reserved) return
      asking = true
      reserve(cost * 1.1)
        .catch((error: unknown) => {
          log.warn('a budget is used up in the middle of an answer', described(error))
          atWork.cancel(id, 'over-budget')
        })
        .finally(() => {
          asking = false
        })
    },
  }
}
