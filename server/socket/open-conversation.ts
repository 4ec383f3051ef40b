import { Message } from '../../db/models/message.ts'
import { inConversation } from '../policy.ts'
import { command } from './command.ts'
import { viewsOf } from './live.ts'

/** How many messages a conversation opens with: the newest. */
const messagesShown = 50

export const openConversation = command('conversation:open', {
  allow: inConversation,
  async run({ conversationId }, { conversation }, { redis }) {
    const { items, next } = await Message.page(conversationId, messagesShown)
    return { conversation: conversation.view(), messages: { items: await viewsOf(redis, items), next } }
  },
})
