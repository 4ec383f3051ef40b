import { randomUUID } from 'node:crypto'
import express, { type Express, type RequestHandler } from 'express'
import type { Config } from '../platform/config.ts'
import { withCorrelation } from '../platform/correlation.ts'
import type { Log } from '../platform/log.ts'
import { startSpan } from '../platform/trace.ts'
import { openContinueLinks } from './continue-links.ts'
import type { Dependencies } from './dependencies.ts'
import { openHandOvers } from './hand-overs.ts'
import { answerMissing, answerProblem } from './http/answer-problem.ts'
import { queueBoard } from './http/board/queue-board.ts'
import { figures } from './http/figures.ts'
import { identify, protect } from './http/identify.ts'
import { measureRequests, routeOf } from './http/measure-requests.ts'
import { noStore } from './http/no-store.ts'
import { readProto } from './http/over-https.ts'
import { docs } from './http/pages/docs.ts'
import { keptMail } from './http/pages/kept-mail.ts'
import { nonce, page } from './http/pages/page.ts'
import { protectHeaders } from './http/pages/protect-headers.ts'
import { wellKnown } from './http/pages/well-known.ts'
import { widgetPage } from './http/pages/widget-page.ts'
import { serveRoutes } from './http/serve-routes.ts'
import { limitSignIns } from './limit-sign-ins.ts'
import type { Limit } from './limits.ts'
import { openOpenid } from './openid.ts'
import { createPasswords } from './passwords.ts'

/**
 * HTTP: callers are identified and authorised before any body is read.
 *
 * The protocol is served from the contract's table, grouped by kind of caller. The rest is not part of it: metrics, documents,
 * pages with their scripts and files, and the queue board.
 */
export function createApp(dependencies: Dependencies): Express {
  const { config, sessions, log } = dependencies
  const services = {
    ...dependencies,
    passwords: createPasswords({
      peppers: config.passwordPeppers,
      cost: config.passwordCost,
      takeTurn: () => dependencies.limits.take(strangersPasswords(config), 'all'),
    }),
    signIns: limitSignIns(config.limits, dependencies.limits, dependencies.redis),
    links: openContinueLinks(dependencies.redis),
    handOvers: openHandOvers(dependencies.redis),
    openid: openOpenid(config.openid, log),
  }
  const app = express()
  app.set('trust proxy', config.trustProxy)
  app.disable('x-powered-by')
  app.use(correlate, readProto, measureRequests, nonce, protectHeaders(config))
  app.use(
    figures(config),
    serveRoutes(services, 'program'),
    docs(),
    keptMail(config),
    wellKnown(config),
    widgetPage(dependencies),
    page(dependencies),
  )
  app.use('/api/v1', trace, record(log), noStore)
  app.use('/api/v1/widget', sessions.bearers, identify(dependencies))
  app.use(serveRoutes(services, 'page', 'bearer'))
  app.use('/api/v1', sessions.middleware, identify(dependencies), protect(dependencies))
  app.use(serveRoutes(services, 'anyone', 'session', 'user'))
  app.use(queueBoard(dependencies))
  app.use(answerMissing)
  app.use(answerProblem(log))
  return app
}

/** Passwords of strangers to an account that are hashed by all nodes together. */
const strangersPasswords = ({ limits }: Config): Limit => ({
  name: 'passwords',
  points: limits.passwordsPerSecond,
  seconds: 1,
})

/** Everything a request causes carries its correlation id, or a new one. */
const correlate: RequestHandler = (request, response, next) => {
  const sent = request.get('x-request-id')
  const id = sent !== undefined && /^[\w.-]{1,64}$/.test(sent) ? sent : randomUUID()
  response.set('X-Request-Id', id)
  withCorrelation(id, next)
}

/** One trace per request, from start to response. */
const trace: RequestHandler = (request, response, next) => {
  const { method } = request
  const route = routeOf(method, request.baseUrl + request.path)
  const span = startSpan(`${method} ${route}`, 'SERVER', { 'http.request.method': method, 'http.route': route })
  response.once('close', () => span.end(response.statusCode >= 500 ? response.statusCode : undefined))
  span.during(next)
}

/** One log line per response. */
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
