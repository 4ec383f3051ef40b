import { Analysis } from '../models/analysis.ts'

/** A reading's place in the queue, 1 for the next; null once it has started. */
export async function placeOf({ status, turn, touchedAt, id }: Analysis): Promise<number | null> {
  if (status !== 'queued') return null
  const before = await Analysis.query()
    .where({ status: 'queued' })
    .where((query) =>
      query
        .where('turn', '<', turn)
        .orWhere((same) => same.where({ turn }).where('touchedAt', '<', touchedAt))
        .orWhere((same) => same.where({ turn, touchedAt }).where('id', '<', id)),
    )
    .resultSize()
  return before + 1
}

/** The first readings in the queue, in order. */
export async function firstInQueue(limit: number): Promise<Analysis[]> {
  return Analysis.query().where({ status: 'queued' }).orderBy(['turn', 'touchedAt', 'id']).limit(limit)
}
