import type { DayCount, UsageView } from '../../contract/views.ts'
import type { Payer } from '../../db/models/owner.ts'
import { type Budget, endOfDay, startOfMonth } from '../../db/money/budget.ts'
import { Charge, sumOf } from '../../db/money/charge.ts'
import { type Amount, type Purse, today, usedOn } from '../../db/money/day-total.ts'
import { addressPurse, guestPurse, guestsOf, userPurse } from '../../db/money/purse.ts'
import type { Actor } from '../actor.ts'
import { anyone } from '../policy.ts'
import { command } from './command.ts'

/** A payer's spending today and this month, and what is left of today's limits: the least of these purses'. */
export async function viewUsage(payer: Payer, purses: Purse[]): Promise<UsageView> {
  const [days, used] = await Promise.all([
    Charge.byDay(startOfMonth(), payer),
    Promise.all(purses.map(({ payer }) => usedOn(today(), payer))),
  ])
  const count = (kind: 'readings' | 'messages'): DayCount => {
    const { limit, present } = tightest(purses, used, kind)
    return { used: present, limit }
  }
  const { limit: budget, present } = tightest(purses, used, 'cost')
  return {
    today: sumOf(days.slice(-1)),
    month: sumOf(days),
    days: days.map(({ day, inputTokens, outputTokens, cost }) => ({ day, tokens: inputTokens + outputTokens, cost })),
    budget,
    left: budget === null ? null : Math.max(0, budget - present),
    counts: { readings: count('readings'), messages: count('messages') },
    resetsAt: endOfDay().toISOString(),
  }
}

/** The purse with the least left of one kind. */
function tightest(purses: Purse[], used: Amount[], kind: keyof Amount) {
  const all = purses.map(({ limit }, index) => ({ limit: limit[kind], present: used[index]?.[kind] ?? 0 }))
  const left = ({ limit, present }: (typeof all)[number]) => (limit ?? Number.POSITIVE_INFINITY) - present
  const [first, ...others] = all
  return others.reduce((least, one) => (left(one) < left(least) ? one : least), first ?? { limit: null, present: 0 })
}

const pursesOfActor = (actor: Actor, budget: Budget): Purse[] =>
  actor.kind === 'user'
    ? [userPurse(actor.userId, budget)]
    : [guestPurse(actor.guestId, budget), addressPurse(guestsOf(actor.addressHash), budget)]

export const getUsage = command('usage:get', {
  allow: anyone,
  async run(_, __, { actor, config }) {
    return viewUsage(actor, pursesOfActor(actor, config.budget))
  },
})
