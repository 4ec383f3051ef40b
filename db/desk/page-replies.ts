import type { DeskReply } from '../../contract/desk.ts'
import { Message } from '../models/message.ts'

/** What the desk sees of a reply, without its text. */
type ReplyRow = Pick<Message, 'id' | 'status' | 'attempt' | 'model' | 'problem' | 'createdAt' | 'touchedAt'> & {
  analysisId: string
  userId: string | null
  siteId: string | null
}

const columns = [
  ...['id', 'status', 'attempt', 'model', 'problem', 'createdAt', 'touchedAt'].map((column) => `messages.${column}`),
  ...['conversation.analysisId', 'conversation:analysis.userId', 'conversation:analysis.siteId'],
]

/** One state's, last touched first; `before` is the last one of the page before. */
export async function pageReplies(
  status: DeskReply['status'],
  limit: number,
  before?: { touchedAt: string; id: string },
): Promise<ReplyRow[]> {
  const found = await Message.query()
    .joinRelated('conversation.analysis')
    .where('messages.status', status)
    .modify((query) => {
      if (!before) return
      const { touchedAt, id } = before
      query
        .where('messages.touchedAt', '<=', touchedAt)
        .where((either) => either.where('messages.touchedAt', '<', touchedAt).orWhere('messages.id', '<', id))
    })
    .orderBy([
      { column: 'messages.touchedAt', order: 'desc' },
      { column: 'messages.id', order: 'desc' },
    ])
    .select(columns)
    .limit(limit)
  return found as unknown as ReplyRow[]
}
