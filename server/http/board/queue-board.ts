import { type RequestHandler, Router } from 'express'
import helmet from 'helmet'
import { ProblemError } from '../../../contract/problem.ts'
import { auditBy } from '../../audit.ts'
import type { Dependencies } from '../../dependencies.ts'
import { isOwnOrigin } from '../../origins.ts'
import { isAdmin } from '../../policy.ts'
import { answerMissing } from '../answer-problem.ts'
import { actorOn, identify } from '../identify.ts'

const path = '/admin/queues'

/** The queue board, for admins; a 404 for everybody else. */
export function queueBoard(dependencies: Dependencies): Router {
  const { queues, sessions } = dependencies
  let built: Promise<RequestHandler> | undefined
  // Rarely used, so it is loaded for the first admin.
  const board: RequestHandler = async (request, response, next) => {
    built ??= import('./build-queue-board.ts').then(({ buildQueueBoard }) => buildQueueBoard(queues, path))
    const show = await built
    show(request, response, next)
  }
  const router = Router()
  router.use(path, sessions.middleware, identify(dependencies), adminsOnly, changesFromHere(dependencies), headers)
  router.use(path, board)
  return router
}

const adminsOnly: RequestHandler = async (request, response, next) => {
  if (await isAdmin(actorOn(response))) return next()
  // Without the session the response sets no cookie, like any other 404.
  Object.assign(request, { session: undefined })
  answerMissing(request, response, next)
}

/** The board sends no token, so changes are checked by Origin. */
function changesFromHere({ config, placeOf }: Pick<Dependencies, 'config' | 'placeOf'>): RequestHandler {
  return async (request, response, next) => {
    if (['GET', 'HEAD'].includes(request.method)) return next()
    const site = request.get('sec-fetch-site')
    const own = request.get('origin') !== undefined && isOwnOrigin(request, config)
    if (!own || (site !== undefined && site !== 'same-origin')) throw new ProblemError('own-pages-only')
    const { method, path: changed } = request
    const details = { method, path: changed.slice(0, 200) }
    await auditBy(actorOn(response), placeOf(request))('queue-changed', { details })
    next()
  }
}

/** The board uses inline styles and a base address; it loads nothing from elsewhere. */
const headers = helmet.contentSecurityPolicy({
  useDefaults: false,
  directives: {
    'default-src': ["'self'"],
    'style-src': ["'self'", "'unsafe-inline'"],
    'img-src': ["'self'", 'data:'],
    'object-src': ["'none'"],
    'base-uri': ["'self'"],
    'form-action': ["'self'"],
    'frame-ancestors': ["'none'"],
  },
})
