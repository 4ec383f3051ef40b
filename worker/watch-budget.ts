import { Spending } from '../db/money/spending.ts'
import { described } from '../platform/log.ts'
import type { Dependencies } from './processor.ts'

/**
 * Cancels a reply or a reading as soon as it has cost more than is left of its site's budget; to be told what it has cost so far.
 *
 * What was reserved before is a guess, and others spend at the same time.
 */
export function watchBudget(id: string, { atWork, log }: Dependencies): (cost: number) => void {
  let asking = false
  let applies = true
  return (cost) => {
    if (asking || !applies) return
    asking = true
    Spending.isOver(id, cost)
      .then((over) => {
        applies = over !== null
        if (over) atWork.cancel(id, 'over-budget')
      })
      .catch((error: unknown) => log.warn('a budget could not be looked at', described(error)))
      .finally(() => {
        asking = false
      })
  }
}
