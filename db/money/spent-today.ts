import { Model } from 'objection'
import { startOfDay } from './budget.ts'
import { dayOf } from './day-total.ts'

/** US dollars spent or reserved today, over all payers. */
export async function spentToday(): Promise<number> {
  const day = dayOf(startOfDay().toISOString())
  const found = await Model.knex()('day_totals').where({ payer: 'all', day }).first('cost')
  return Number(found?.cost ?? 0)
}
