import { randomUUID } from 'node:crypto'
import express, { type Express, type RequestHandler } from 'express'
import { withCorrelation } from '../platform/correlation.ts'
import type { Log } from '../platform/log.ts'
import { startSpan } from '../platform/trace.ts'
import { accountData } from './http/account-data.ts'
import { accounts } from './http/accounts.ts'
import { answerMissing, answerProblem } from './http/answer-problem.ts'
import { continuing } from './http/continuing.ts'
import { conversationExport } from './http/conversation-export.ts'
import { docs } from './http/docs.ts'
import { figures } from './http/figures.ts'
import { health } from './http/health.ts'
import { identify, protect } from './http/identify.ts'
import { images } from './http/images.ts'
import { measureRequests, routeOf } from './http/measure-requests.ts'
import { noStore } from './http/no-store.ts'
import { nonce, page } from './http/page.ts'
import { protectHeaders } from './http/protect-headers.ts'
import { queueBoard } from './http/queue-board.ts'
import { uploads } from './http/uploads.ts'
import { widgetPage } from './http/widget-page.ts'
import { widgetSessions } from './http/widget-sessions.ts'
import type { Means } from './means.ts'
import { createPasswords } from './passwords.ts'

/** HTTP: who asks is known, and that they may, before any body is read. */
export function createApp(means: Means): Express {
  const { config, sessions, log } = means
  const passwords = createPasswords(config.passwordPepper, config.passwordCost)
  const app = express()
  app.set('trust proxy', config.trustProxy)
  app.disable('x-powered-by')
  app.use(correlate, measureRequests, nonce, protectHeaders(config))
  app.use(figures(config), health(means), docs(), widgetPage(means), page(means))
  app.use('/api/v1', trace, record(log), noStore)
  app.use('/api/v1/widget', sessions.bearers, identify(means), widgetSessions(means))
  app.use('/api/v1', sessions.middleware, identify(means), protect(config))
  app.use('/api/v1/auth', accounts(means, passwords), accountData(means, passwords), continuing(means))
  app.use('/api/v1/analyses', uploads(means), images(means))
  app.use('/api/v1/conversations', conversationExport(means))
  app.use(queueBoard(means))
  app.use(answerMissing)
  app.use(answerProblem(log))
  return app
}

/** Everything a request leads to carries the id it came with, or a new one. */
const correlate: RequestHandler = (request, response, next) => {
  const sent = request.get('x-request-id')
  const id = sent !== undefined && /^[\w.-]{1,64}$/.test(sent) ? sent : randomUUID()
  response.set('X-Request-Id', id)
  withCorrelation(id, next)
}

/** What a request leads to belongs to one trace, from its beginning to its answer. */
const trace: RequestHandler = (request, response, next) => {
  const { method } = request
  const route = routeOf(method, request.baseUrl + request.path)
  const span = startSpan(`${method} ${route}`, 'SERVER', { 'http.request.method': method, 'http.route': route })
  response.once('close', () => span.end(response.statusCode >= 500 ? response.statusCode : undefined))
  span.during(next)
}

/** One line for each answer. */
function record(log: Log): RequestHandler {
  return (request, response, next) => {
    const began = performance.now()
    const { method, originalUrl } = request
    response.once('close', () => {
      const ms = Math.round(performance.now() - began)
      const path = originalUrl.slice(0, 200).replace(/\?.*$/, '')
      log.info('answered', { method, path, status: response.statusCode, ms, whole: response.writableFinished })
    })
    next()
  }
}
