import { foldText } from '../platform/fold-text.ts'
import { Conversation } from './models/conversation.ts'
import { Message } from './models/message.ts'

/** How many are found at most, and how many messages are read at once. */
const most = 20
const together = 200

export interface FoundConversation {
  conversation: Conversation
  /** Null where only the title holds the words. */
  message: Pick<Message, 'id' | 'text'> | null
}

/**
 * Those of an analysis whose title or messages hold the words, newest first, at most 20. Compared here, folded: what the two
 * databases call the same letter differs.
 */
export async function searchConversations(analysisId: string, words: string): Promise<FoundConversation[]> {
  const wanted = foldText(words).trim()
  if (wanted === '') return []
  const holds = (text: string) => foldText(text).includes(wanted)
  const conversations = await Conversation.query().where({ analysisId }).orderBy('id', 'desc')
  const said = new Map<string, Message[]>()
  let count = 0
  for await (const message of newestFirst(analysisId)) {
    if (!holds(message.text)) continue
    said.set(message.conversationId, [...(said.get(message.conversationId) ?? []), message])
    count += 1
    if (count === most) break
  }
  return conversations
    .flatMap((conversation): FoundConversation[] => {
      const messages = said.get(conversation.id)
      if (messages) return messages.map((message) => ({ conversation, message }))
      return holds(conversation.title) ? [{ conversation, message: null }] : []
    })
    .slice(0, most)
}

/** All messages of an analysis, so many read at once. */
async function* newestFirst(analysisId: string): AsyncGenerator<Message> {
  let last: Message | undefined
  do {
    const after = last
    const page = await Message.query()
      .joinRelated('conversation')
      .where('conversation.analysisId', analysisId)
      .modify((query) => {
        if (after)
          query.where((either) =>
            either
              .where('conversationId', '<', after.conversationId)
              .orWhere((same) =>
                same.where('conversationId', after.conversationId).where('position', '<', after.position),
              ),
          )
      })
      .select('messages.id', 'messages.conversationId', 'messages.position', 'messages.text')
      .orderBy([
        { column: 'messages.conversationId', order: 'desc' },
        { column: 'messages.position', order: 'desc' },
      ])
      .limit(together)
    yield* page
    last = page.length === together ? page.at(-1) : undefined
  } while (last)
}
