import type { Rating } from '../../contract/views.ts'
import { idAt } from '../id-at.ts'
import { Message } from '../models/message.ts'
import { firstDay } from './day-figures.ts'

/** Ratings of the replies of the days shown, by model; null is the almanac. */
export async function countRatings(): Promise<{ model: string | null; rating: Rating; count: number }[]> {
  const rows = await Message.knex()('messages')
    .whereIn('rating', ['up', 'down'])
    .where('id', '>=', idAt(Date.parse(firstDay())))
    .groupBy('model', 'rating')
    .select('model', 'rating', Message.knex().raw('count(*) as count'))
  return rows.map(({ model, rating, count }) => ({ model, rating, count: Number(count) }))
}

/** Replies rated down, newest first, with the text of those shared; `before` is the id of the last one of the page before. */
export async function pageRatedDown(
  limit: number,
  before?: string,
): Promise<{ id: string; model: string | null; createdAt: string; analysisId: string; text: string | null }[]> {
  return Message.knex()('messages')
    .join('conversations', 'conversations.id', 'messages.conversationId')
    .where('messages.rating', 'down')
    .modify((query) => before && query.where('messages.id', '<', before))
    .orderBy('messages.id', 'desc')
    .limit(limit)
    .select('messages.id', 'messages.model', 'messages.createdAt', 'conversations.analysisId')
    .select({ text: Message.knex().raw('case when shared_attempt = attempt then text end') })
}
