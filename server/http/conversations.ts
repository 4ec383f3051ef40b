import { charactersOf, cutText } from '../../platform/cut-text.ts'
import { sendDownload } from './downloads/send-download.ts'
import { writeConversation } from './downloads/write-conversation.ts'
import { route } from './route.ts'
import { inConversation } from './rules.ts'

/** A conversation as a file: over HTTP, where a slow connection does no harm. */
export const exportConversation = route('GET /api/v1/conversations/:conversationId/export', {
  allow: inConversation,
  missing: 'conversation-missing',
  async run(_, { conversation, analysis }, { response, audit, log }) {
    await audit('conversation-exported', { subject: { kind: 'reading', id: analysis.id } })
    const pieces = writeConversation(conversation, analysis.language)
    await sendDownload(
      response,
      { type: 'text/markdown', name: `${fileName(conversation.title) || 'conversation'}.md`, pieces },
      log,
    )
  },
})

/** So many code points of any script stay below the 255 bytes that a file's name may have. */
const longest = 60

/** A title as the name of a file: letters, digits and emoji with all their marks, and hyphens between. */
function fileName(title: string): string {
  const kept = charactersOf(title.normalize('NFC')).map((one) =>
    /^[\p{L}\p{M}\p{N}\p{Extended_Pictographic}\p{Regional_Indicator}]/u.test(one) ? one : ' ',
  )
  return cutText(kept.join('').trim().replace(/ +/g, '-'), longest).replace(/-$/, '')
}
