import type { UsageView } from '../../contract/views.ts'
import { endOfDay, type Payer, Spending, startOfDay, startOfMonth } from '../../db/models/spending.ts'

/** What a payer has spent today and this month; `budget` is US dollars a day. */
export async function viewUsage(payer: Payer, budget: number | null): Promise<UsageView> {
  const [today, month, days] = await Promise.all([
    Spending.since(startOfDay(), payer),
    Spending.since(startOfMonth(), payer),
    Spending.byDay(startOfMonth(), payer),
  ])
  const left = budget === null ? null : Math.max(0, budget - today.cost)
  return { today, month, days, budget, left, resetsAt: endOfDay().toISOString() }
}
