import type { DeskReply } from '../../contract/desk.ts'
import { Message } from '../models/message.ts'
import { lastTouched, pageLastTouched, type Touched } from './last-touched.ts'

/** What the desk sees of a reply, without its text. */
type ReplyRow = Pick<Message, 'id' | 'status' | 'attempt' | 'model' | 'problem' | 'createdAt' | 'touchedAt'> & {
  analysisId: string
  userId: string | null
  siteId: string | null
}

const columns = [
  ...['id', 'status', 'attempt', 'model', 'problem', 'createdAt', 'touchedAt'].map((column) => `found.${column}`),
  ...['conversation.analysisId', 'conversation:analysis.userId', 'conversation:analysis.siteId'],
]

/** One state's, last touched first; `before` is the last one of the page before. */
export async function pageReplies(status: DeskReply['status'], limit: number, before?: Touched): Promise<ReplyRow[]> {
  // By themselves first, from their index: joined, SQLite may read all conversations instead, once it has counted rows (ANALYZE).
  const chosen = pageLastTouched(Message.query(), status, limit, before)
  const found = await Message.query()
    .alias('found')
    .from(chosen.as('found'))
    .joinRelated('conversation.analysis')
    .orderBy(lastTouched('found'))
    .select(columns)
  return found as unknown as ReplyRow[]
}
