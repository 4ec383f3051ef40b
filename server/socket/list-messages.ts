import { Message } from '../../db/models/message.ts'
import { inConversation } from '../policy.ts'
import { command } from './command.ts'
import { viewsOf } from './live.ts'

export const listMessages = command('message:list', {
  allow: inConversation,
  async run({ conversationId, before, limit }, _, { redis }) {
    const { items, next } = await Message.page(conversationId, limit, before)
    return { items: await viewsOf(redis, items), next }
  },
})
