import { sendDownload } from './downloads/send-download.ts'
import { writeConversation } from './downloads/write-conversation.ts'
import { route } from './route.ts'
import { inConversation } from './rules.ts'

/** A conversation as a file: over HTTP, where a slow connection does no harm. */
export const exportConversation = route('GET /api/v1/conversations/:conversationId/export', {
  allow: inConversation,
  missing: 'conversation-missing',
  async run(_, { conversation, analysis }, { response, log }) {
    const name = conversation.title.replace(/[^\p{L}\p{M}\p{N}]+/gu, '-').replace(/^-|-$/g, '')
    const pieces = writeConversation(conversation, analysis.language)
    await sendDownload(response, { type: 'text/markdown', name: `${name || 'conversation'}.md`, pieces }, log)
  },
})
