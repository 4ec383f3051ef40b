import { Spending } from '../db/money/spending.ts'
import { described } from '../platform/log.ts'
import type { Dependencies } from './processor.ts'

/**
 * Returns a function that takes the cost so far, and cancels the reply or reading once its site's budget is exceeded.
 *
 * The reservation is only an estimate, and others spend at the same time.
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
