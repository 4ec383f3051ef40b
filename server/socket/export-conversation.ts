import { Message } from '../../db/models/message.ts'
import { inConversation } from '../policy.ts'
import { command } from './command.ts'

export const exportConversation = command('conversation:export', {
  allow: inConversation,
  async run({ conversationId }, { conversation }) {
    const messages = await Message.query().where({ conversationId }).orderBy('position')
    const turns = messages.map(({ role, text, createdAt }) => {
      const who = role === 'user' ? 'Question' : 'Answer'
      return `### ${who}, ${createdAt}\n\n${text}`
    })
    const name = conversation.title.replace(/[^\p{L}\p{N}]+/gu, '-').replace(/^-|-$/g, '')
    return {
      fileName: `${name || 'conversation'}.md`,
      markdown: `${[`# ${conversation.title}`, ...turns].join('\n\n')}\n`,
    }
  },
})
