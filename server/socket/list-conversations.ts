import { Conversation } from '../../db/models/conversation.ts'
import { talkingAbout } from '../policy.ts'
import { command } from './command.ts'

export const listConversations = command('conversation:list', {
  allow: talkingAbout,
  run: ({ analysisId, before }) => Conversation.page(analysisId, before),
})
