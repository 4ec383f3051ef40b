import { Router } from 'express'
import { ProblemError } from '../../contract/problem.ts'
import { routes } from '../../contract/routes.ts'
import type { Means } from '../means.ts'
import { inConversation } from '../policy.ts'
import { actorOf } from './identify.ts'
import { sendDownload } from './send-download.ts'
import { writeConversation } from './write-conversation.ts'

const { params: Params } = routes['GET /api/v1/conversations/:conversationId/export']
/** A long one reads much. */
const perExport = { name: 'conversation-export', points: 60, perAddress: 600, seconds: 3600 }

/** A conversation as a file, to its signed-in owner: over HTTP, where a slow line only takes longer. */
export function conversationExport({ limits, log }: Means): Router {
  const router = Router()

  router.get('/:conversationId/export', async (request, response) => {
    const actor = actorOf(response)
    const params = Params.safeParse(request.params)
    if (!params.success) throw new ProblemError('missing', 'This conversation is not here. It may have been deleted.')
    await limits.takeFor(actor, perExport)
    const { conversation, analysis } = await inConversation(params.data, actor)
    const name = conversation.title.replace(/[^\p{L}\p{M}\p{N}]+/gu, '-').replace(/^-|-$/g, '')
    const pieces = writeConversation(conversation, analysis.language)
    await sendDownload(response, { type: 'text/markdown', name: `${name || 'conversation'}.md`, pieces }, log)
  })

  return router
}
