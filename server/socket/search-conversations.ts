import { Conversation } from '../../db/models/conversation.ts'
import { talkingAbout } from '../policy.ts'
import { command } from './command.ts'

/** UTF-16 units shown before what was found, and in all. */
const before = 40
const shown = 160

export const searchConversations = command('conversation:search', {
  allow: talkingAbout,
  async run({ analysisId, query }) {
    const found = await Conversation.search(analysisId, query)
    return {
      items: found.map((conversation) => ({
        conversation: conversation.view(),
        messageId: conversation.messageId,
        excerpt: excerptOf(conversation.messageText ?? conversation.title, query),
      })),
    }
  },
})

function excerptOf(text: string, query: string): string {
  const start = Math.max(0, text.toLowerCase().indexOf(query.toLowerCase()) - before)
  return text.slice(start, start + shown)
}
