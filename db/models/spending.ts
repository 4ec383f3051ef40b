import { raw, type TransactionOrKnex } from 'objection'
import { ProblemError } from '../../contract/problem.ts'
import type { Charge, DayUsage, Usage } from '../../contract/views.ts'
import { now, Row } from './row.ts'

/** Who pays: a user, or a guest's session. */
export interface Owner {
  userId: string | null
  guestId: string | null
}

/** US dollars a day; null where there is no limit. */
export interface Budget {
  user: number | null
  guest: number | null
  total: number | null
}

/** What is asked for before a model is called. */
export interface Reservation {
  budget: Budget
  /** US dollars that the call may cost. */
  cost: number
}

export const nothingSpent: Usage = { inputTokens: 0, outputTokens: 0, cost: 0, estimated: false }

/** One charge: reserved before the model is called, settled after; at most one is open for each analysis or reply. */
export class Spending extends Row {
  static override tableName = 'usage'
  static override booleans = ['estimated']

  declare userId: string | null
  declare guestId: string | null
  declare subjectId: string
  declare kind: 'reading' | 'reply'
  declare model: string | null
  declare inputTokens: number
  declare outputTokens: number
  declare cost: number
  declare estimated: boolean
  declare createdAt: string
  declare settledAt: string | null

  /** Opens a charge; throws `over-budget` with the seconds until the budget starts anew. */
  static async reserve(
    { userId, guestId }: Owner,
    subject: { subjectId: string; kind: 'reading' | 'reply' },
    { budget, cost }: Reservation,
    trx: TransactionOrKnex,
  ): Promise<void> {
    const owner = { userId, guestId }
    const own = userId === null ? budget.guest : budget.user
    const refuse = () => {
      throw new ProblemError('over-budget', 'The budget for today is used up. It starts anew at midnight UTC.', {
        retryAfter: Math.ceil((endOfDay().getTime() - Date.now()) / 1000),
      })
    }
    if (own !== null && (await Spending.since(startOfDay(), owner, trx)).cost + cost > own) refuse()
    if (budget.total !== null && (await Spending.since(startOfDay(), null, trx)).cost + cost > budget.total) refuse()
    await Spending.query(trx).insert({ ...owner, ...subject, cost, estimated: true, createdAt: now() })
  }

  /** Replaces what was reserved by what was spent. */
  static async settle(subjectId: string, model: string | null, usage: Usage, trx: TransactionOrKnex): Promise<void> {
    await Spending.query(trx)
      .patch({ ...usage, model, settledAt: now() })
      .where({ subjectId })
      .whereNull('settledAt')
  }

  /** The sum of all charges since a time, of one owner or (null) of everybody. */
  static async since(time: Date, owner: Owner | null, trx?: TransactionOrKnex): Promise<Usage> {
    const sum = await Spending.query(trx)
      .sum('inputTokens as inputTokens')
      .sum('outputTokens as outputTokens')
      .sum('cost as cost')
      .where('createdAt', '>=', time.toISOString())
      .modify((query) => {
        if (owner?.userId) query.where({ userId: owner.userId })
        else if (owner) query.where({ guestId: owner.guestId })
      })
      .first()
    // Postgres gives sums as strings.
    const of = (name: 'inputTokens' | 'outputTokens' | 'cost') => Number(sum?.[name] ?? 0)
    return { inputTokens: of('inputTokens'), outputTokens: of('outputTokens'), cost: of('cost'), estimated: false }
  }

  /** What an owner has spent on each day (UTC) since the start of one, today included; days without a charge are zero. */
  static async byDay(start: Date, { userId, guestId }: Owner): Promise<DayUsage[]> {
    const found = (await Spending.query()
      .select(raw('substr(created_at, 1, 10)').as('day'))
      .select(raw('sum(input_tokens + output_tokens)').as('tokens'))
      .sum('cost as cost')
      .where('createdAt', '>=', start.toISOString())
      .where(userId === null ? { guestId } : { userId })
      .groupByRaw('1')) as unknown as Record<keyof DayUsage, string>[]
    const spent = new Map(found.map((row) => [row.day, row]))
    const days: DayUsage[] = []
    for (let at = start.getTime(); at <= Date.now(); at += dayMs) {
      const day = new Date(at).toISOString().slice(0, 10)
      days.push({ day, tokens: Number(spent.get(day)?.tokens ?? 0), cost: Number(spent.get(day)?.cost ?? 0) })
    }
    return days
  }

  /** A user's charges, oldest first; `after` is the id of the one before. */
  static async charges(userId: string, limit: number, after?: string): Promise<Spending[]> {
    return Spending.query()
      .where({ userId })
      .modify((query) => after && query.where('id', '>', after))
      .orderBy('id')
      .limit(limit)
  }

  charge(): Charge {
    const { kind, subjectId, model, inputTokens, outputTokens, cost, estimated, createdAt } = this
    return { kind, subjectId, model, inputTokens, outputTokens, cost, estimated, createdAt }
  }

  /** Whoever signs in takes over what the guest has spent. */
  static async claim(guestId: string, userId: string, trx: TransactionOrKnex): Promise<void> {
    await Spending.query(trx).patch({ userId, guestId: null }).where({ guestId })
  }
}

const dayMs = 86_400_000

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
