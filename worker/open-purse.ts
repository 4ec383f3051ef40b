import { Charge } from '../db/money/charge.ts'
import { described } from '../platform/log.ts'
import { persist } from './persist.ts'
import type { Dependencies } from './processor.ts'

/** The spending of one attempt at a reading or a reply. */
export interface OpenPurse {
  /** The charge as it was last set aside; null if no model was called. */
  readonly charge: Charge | null
  /** Reserves the attempt's maximum total cost; throws `over-budget`. Cancels work that is no longer wanted. */
  reserve(cost: number): Promise<void>
  /** Reports the cost so far: if it exceeds the reservation, reserves more, or cancels the work. */
  watch(cost: number): void
}

export function openPurse(
  { id, attempt }: { id: string; attempt: number },
  { atWork, budget, log }: Dependencies,
): OpenPurse {
  let charge: Charge | null = null
  let asking = false
  const reserve = async (cost: number) => {
    charge = await persist(log, () => Charge.setAside(id, attempt, cost, budget))
    if (!charge) atWork.cancel(id, 'replaced')
  }
  return {
    get charge() {
      return charge
    },
    reserve,
    watch(cost) {
      if (asking || cost <= (charge?.reserved ?? Number.POSITIVE_INFINITY)) return
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
