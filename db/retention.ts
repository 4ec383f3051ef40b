import { raw } from 'objection'
import type { Retention, RetentionRules } from '../contract/retention.ts'
import type { PhotoState } from '../contract/views.ts'

const dayMs = 86_400_000

/** What applies to a person's new readings: the own choice, as long as the operator allows it. */
export function retentionOf({ retention }: { retention: Retention | null }, rules: RetentionRules): Retention {
  return retention !== null && rules.choices.includes(retention) ? retention : rules.byDefault
}

interface RetentionColumns {
  photoState: PhotoState
  expiresAt: string | null
}

/** The columns by which a reading is kept like this from now on; photos that are gone stay gone. */
export function columnsFor(retention: Retention, { days }: Pick<RetentionRules, 'days'>): RetentionColumns {
  const photoState: PhotoState = retention === 'forget-photo' ? 'due' : 'kept'
  return {
    // Objection's types know no expressions here.
    photoState: raw(`case when photo_state in ('going', 'gone') then photo_state else ? end`, [photoState]) as never,
    expiresAt: retention === 'expire' ? inDays(days) : null,
  }
}

/** The same for a user's reading: one that is to expire already gets no more time. */
export function changesTo(retention: Retention, rules: Pick<RetentionRules, 'days'>): RetentionColumns {
  const columns = columnsFor(retention, rules)
  if (retention !== 'expire') return columns
  return { ...columns, expiresAt: raw('coalesce(expires_at, ?)', [inDays(rules.days)]) as never }
}

const inDays = (days: number) => new Date(Date.now() + days * dayMs).toISOString()
