import { ProblemError } from '../../contract/problem.ts'
import { Conversation } from '../../db/models/conversation.ts'
import { room } from '../../platform/rooms.ts'
import { talkingAbout } from '../policy.ts'
import { command } from './command.ts'

const untitled = { en: 'New conversation', hi: 'नई बातचीत' }

export const createConversation = command('conversation:create', {
  allow: talkingAbout,
  async run({ analysisId, title }, { analysis }, { rooms }) {
    if (analysis.status !== 'completed')
      throw new ProblemError('conflict', 'There is no reading to talk about yet. Wait until it is written.')
    const conversation = await Conversation.begin(analysisId, title, untitled[analysis.language])
    rooms.tell(room.full(analysisId), 'conversation:changed', conversation.view())
    return conversation.view()
  },
})
