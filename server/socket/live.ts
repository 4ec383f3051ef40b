import { openParts, PartKey } from '../../contract/reading.ts'
import type { Access, MessageView, ReadingDelta, ReplyDelta } from '../../contract/views.ts'
import type { Analysis } from '../../db/models/analysis.ts'
import type { Message } from '../../db/models/message.ts'
import { readLiveTexts } from '../../platform/live-text.ts'
import type { RedisConnection } from '../../platform/redis.ts'

/** A reading's live text, each part visible at this access as one delta from 0. */
export async function liveReading(redis: RedisConnection, analysis: Analysis, access: Access): Promise<ReadingDelta[]> {
  if (analysis.status !== 'processing') return []
  const { id, attempt } = analysis
  const parts = access === 'full' ? PartKey.options : openParts
  const texts = await readLiveTexts(
    redis,
    parts.map((part) => ({ id, attempt, part })),
  )
  return parts.flatMap((part, index) => {
    const text = texts[index] ?? ''
    return text === '' ? [] : [{ id, attempt, part, offset: 0, text }]
  })
}

type Live = Pick<Message, 'id' | 'attempt' | 'conversationId'>

/** Live text of replies, each as one delta from 0. */
export async function liveReplies(redis: RedisConnection, replies: Live[]): Promise<ReplyDelta[]> {
  const texts = await readLiveTexts(redis, replies)
  return replies.map(({ id, attempt, conversationId }, index) => ({
    id,
    attempt,
    conversationId,
    offset: 0,
    text: texts[index] ?? '',
  }))
}

/** Views of messages; a reply being written includes its text so far. */
export async function viewsOf(redis: RedisConnection, messages: Message[]): Promise<MessageView[]> {
  const streaming = messages.filter(({ status }) => status === 'streaming')
  const texts = await readLiveTexts(redis, streaming)
  return messages.map((message) => message.view(texts[streaming.indexOf(message)]))
}
