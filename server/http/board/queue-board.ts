import { type RequestHandler, Router } from 'express'
import helmet from 'helmet'
import { ProblemError } from '../../../contract/problem.ts'
import type { Config } from '../../../platform/config.ts'
import type { Log } from '../../../platform/log.ts'
import type { Dependencies } from '../../dependencies.ts'
import { isOwnOrigin } from '../../origins.ts'
import { isAdmin } from '../../policy.ts'
import { answerMissing } from '../answer-problem.ts'
import { actorOn, identify } from '../identify.ts'

const path = '/admin/queues'

/** The queues and their jobs, to look at and to mend, for admins; to all others there is nothing at this address. */
export function queueBoard(dependencies: Dependencies): Router {
  const { config, queues, sessions, log } = dependencies
  let built: Promise<RequestHandler> | undefined
  // Few servers ever show it: it is loaded when the first admin comes.
  const board: RequestHandler = async (request, response, next) => {
    built ??= import('./build-queue-board.ts').then(({ buildQueueBoard }) => buildQueueBoard(queues, path))
    const show = await built
    show(request, response, next)
  }
  const router = Router()
  router.use(path, sessions.middleware, identify(dependencies), adminsOnly, changesFromHere(config, log), headers)
  router.use(path, board)
  return router
}

const adminsOnly: RequestHandler = async (request, response, next) => {
  if (await isAdmin(actorOn(response))) return next()
  // Without its session the answer sets no cookie, and looks like that of any address where there is nothing.
  Object.assign(request, { session: undefined })
  answerMissing(request, response, next)
}

/** The board has no token to send; what changes something must say that it comes from our own page. */
function changesFromHere(config: Config, log: Log): RequestHandler {
  return (request, response, next) => {
    if (['GET', 'HEAD'].includes(request.method)) return next()
    const site = request.get('sec-fetch-site')
    const own = request.get('origin') !== undefined && isOwnOrigin(request, config)
    if (!own || (site !== undefined && site !== 'same-origin')) throw new ProblemError('own-pages-only')
    log.info('an admin changed the queues', {
      userId: actorOn(response)?.userId,
      method: request.method,
      path: request.path.slice(0, 200),
    })
    next()
  }
}

/** The board brings styles in its markup, and a base address; it loads nothing from elsewhere. */
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
