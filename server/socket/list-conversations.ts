import { Conversation } from '../../db/models/conversation.ts'
import { signedInOwnerOf } from '../policy.ts'
import { command } from './command.ts'

export const listConversations = command('conversation:list', {
  allow: signedInOwnerOf,
  run: ({ analysisId, before }) => Conversation.page(analysisId, before),
})
